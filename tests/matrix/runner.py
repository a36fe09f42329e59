# Asks every address as everybody, for every target, and compares with the table. Each check gives its problems.
import io
import random
import zipfile
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from http.cookies import SimpleCookie
from urllib.parse import urljoin

from django.test import Client
from django.urls import resolve, reverse
from django.urls.exceptions import Resolver404

from rakor.people import scope
from tests.matrix import rows
from tests.matrix.cells import STRANGERS, Cell
from tests.matrix.pages import Form, Page, normal
from tests.matrix.rows import undone
from tests.matrix.table import CELLS
from tests.matrix.views import fragments, read_parameters
from tests.matrix.words import CLOSED, DRAFT, MAIL, NEXT_DOOR, PUPR
from tests.matrix.world import MISSING, NEIGHBOUR, ROLES, World

SEES_DRAFTS = {"notulis", "bagian", "bupati", "sekda", "ajudan"}
SEES_ALL = SEES_DRAFTS | {"asisten", "inspektorat", "pemantau"}
READERS = {  # word → who may read it
    NEXT_DOOR: {"tetangga"},
    CLOSED: SEES_DRAFTS | {"dinkes"},
    DRAFT: SEES_DRAFTS,
    PUPR: SEES_ALL | {"dispupr"},
    MAIL: {"dispupr"},
}
CHECKS = ("cells", "methods", "neighbours", "queries", "forms", "links")
OTHER_METHODS = ("PUT", "PATCH", "DELETE", "OPTIONS")
# One of each kind, for the questions where only the kind of asker matters.
ASKS = ("visitor", "notulis", "bupati", "asisten", "dinkes", "inspektorat", "ppid", "admin", "operator")
ASKS_FOR_MORE = ("notulis", "admin", "bupati", "dinkes", "operator")  # whose forms and filters are tried

LOOKS_AROUND = (*ASKS_FOR_MORE, "asisten", "dispupr", "inspektorat", "pemantau", "ppid")  # whose links are followed
DRAWN = {ASKS: 4, LOOKS_AROUND: 4}  # of these so many in the short form; the first always


@dataclass(frozen=True)
class Answer:
    status: int
    body: str
    where: str = ""

    def same(self, other: "Answer") -> bool:
        """Nobody could tell which of the two ids exists."""
        ids = (NEIGHBOUR, MISSING)
        return (self.status, normal(self.body, *ids), normal(self.where, *ids)) == (
            other.status, normal(other.body, *ids), normal(other.where, *ids),
        )  # fmt: skip


class Runner:
    """Asks on behalf of everybody in a world; `count` says how much was asked.

    The cells are always asked by everybody. Smuggled ids and links are so only when `thorough`; the short form draws
    some of the askers, others for each address, the same in every run.
    """

    def __init__(self, world: World, *, thorough: bool = False):
        self.world, self.count, self.followed, self.thorough = world, Counter(), set(), thorough
        self.everybody = ["visitor", *ROLES, *STRANGERS]
        self.browsers = {who: Client(raise_request_exception=False) for who in self.everybody}
        for who in self.everybody[1:]:
            self.browsers[who].force_login(world.people[who])
        self.sessions = {who: browser.cookies.output(header="") for who, browser in self.browsers.items()}

    def drawn(self, name: str, people: tuple[str, ...]) -> tuple[str, ...]:
        if self.thorough:
            return people
        return people[0], *random.Random(name).sample(people[1:], DRAWN[people] - 1)

    def ask(self, who: str, method: str, path: str, data=None, target: str = "", look=None) -> Answer:
        """One request, taken back after `look` has seen what it wrote. `target` asks for a fragment as HTMX would."""
        self.count["requests"] += 1
        headers = {"HX-Request": "true", "HX-Target": target} if target else {}
        self.browsers[who].cookies = SimpleCookie(self.sessions[who])  # the last answer may have signed them out
        with undone(), scope.nothing():
            response = (
                self.browsers[who].generic(method, path, headers=headers)
                if method in OTHER_METHODS
                else (getattr(self.browsers[who], method.lower())(path, data or {}, headers=headers))
            )
            body = b"".join(response.streaming_content) if response.streaming else response.content
            if look:
                look()
            if response.status_code == 500:
                _, error, _ = response.exc_info or (None, "", None)
                return Answer(500, f"{type(error).__name__}: {error}")
            where = response.headers.get("Location", "") or response.headers.get("HX-Redirect", "")
        return Answer(response.status_code, _readable(body), where)

    def paths(self, name: str, cell: Cell, *, variant: str) -> str:
        """The address of a thing at home; of a further thing that has no such variant, the first there is."""
        return self._path(name, cell, self._keys(cell, variant))

    def _keys(self, cell: Cell, variant: str) -> dict:
        ids = {key: self.world.ids[kind] for key, kind in cell.of.items()}
        return {key: known.get(variant, next(iter(known.values()))) for key, known in ids.items()}

    def _path(self, name: str, cell: Cell, keys: dict, slug: str = "uji") -> str:
        return reverse(name, kwargs=keys | cell.words | ({"government": slug} if cell.in_a_government else {}))

    def variants(self, cell: Cell) -> list[str]:
        """Those with expectations of their own, else the first two there are: one's own and another unit's."""
        named = [*cell.get, *(variant for variant in cell.post if variant not in cell.get)]
        if named != ["any"]:
            return [variant for variant in named if variant != "any"]
        if not cell.of:
            return [""]
        return [variant for variant in self.world.ids[next(iter(cell.of.values()))] if variant != "missing"][:2]

    # --- the cells themselves

    def cells(self, name: str) -> list[str]:
        """GET and POST as everybody, on each variant: the table's status, and no word where it must not stand."""
        cell, found = CELLS[name], []
        for variant in self.variants(cell):
            path = self.paths(name, cell, variant=variant)
            for method, expected in (("GET", cell.expects("GET", variant)), ("POST", cell.expects("POST", variant))):
                for who in ("visitor", "notulis") if set(expected.values()) == {405} else self.everybody:
                    answer = self.ask(who, method, path)
                    self.count["cells"] += 1
                    if answer.status != expected[who]:
                        said = answer.body if answer.status == 500 else answer.where
                        found.append(f"{name} {variant} {method} as {who}: {answer.status} for {expected[who]} {said}")
                    found += self._told(f"{name} {variant} {method} as {who}", who, answer)
                    is_lost = who == "visitor" and not answer.where.startswith("/masuk/")
                    if answer.status == 302 and cell.in_a_government and is_lost:
                        found.append(f"{name}: a visitor is sent to {answer.where}")
        return found

    def _told(self, what: str, who: str, answer: Answer) -> list[str]:
        leaks = [word for word, readers in READERS.items() if who not in readers and word in answer.body + answer.where]
        self.count["leaks"] += len(leaks)
        return [f"{what}: LEAK {word}" for word in leaks]

    def methods(self, name: str) -> list[str]:
        """No other method is answered, and no POST without its token."""
        cell = CELLS[name]
        if name.startswith(("account_", "mfa_")):  # allauth's own views
            return []
        path = self.paths(name, cell, variant=self.variants(cell)[0])
        answers = {method: self.ask("notulis", method, path).status for method in OTHER_METHODS}
        found = [f"{name} {method}: {status}" for method, status in answers.items() if status != 405]
        if cell.expects("POST", self.variants(cell)[0])["notulis"] not in (404, 405):
            strict = Client(enforce_csrf_checks=True, raise_request_exception=False)
            strict.force_login(self.world.people["notulis"])
            with undone(), scope.nothing():
                if (status := strict.post(path).status_code) != 403:
                    found.append(f"{name} POST without token: {status}")
        return found

    # --- a neighbour's thing is a missing thing

    def neighbours(self, name: str) -> list[str]:
        """A neighbour's id in any place of the path, whole pages and fragments: the answer is that for a missing id."""
        cell, found = CELLS[name], []
        if cell.in_a_government:
            found += self._elsewhere(name, cell)
        for keys in self._swaps(cell):
            theirs = self._path(name, cell, keys(NEIGHBOUR))
            nobodys = self._path(name, cell, keys(MISSING))
            asked = [("GET", ""), *(("GET", one) for one in fragments(name))] if cell.answers("GET") else []
            for who in self.drawn(name, ASKS):
                for method, target in asked + [("POST", "")] * cell.answers("POST"):
                    what = f"{name} {theirs} {method} {target} as {who}"
                    found += self._alike(what, who, method, theirs, nobodys, target=target)
        return found

    def _elsewhere(self, name: str, cell: Cell) -> list[str]:
        """The whole address under the neighbour's slug, and under no government's."""
        found, there = [], dict.fromkeys(cell.of, NEIGHBOUR)
        for who in (*ASKS[1:], "bekas"):
            for method in filter(cell.answers, ("GET", "POST")):
                real = self.ask(who, method, self._path(name, cell, there, "tetangga"))
                none = self.ask(who, method, self._path(name, cell, there, "tidak-ada"))
                if real.status not in (404, 405) or not real.same(none):
                    self.count["leaks"] += 1
                    found.append(f"{name} {method} at the neighbour as {who}: {real.status}, {none.status}")
        return found

    def _swaps(self, cell: Cell):
        """Each key of the path alone in a neighbour's hands, then all of them."""
        if not cell.of:
            return
        own = self._keys(cell, self.variants(cell)[0])
        for key in own if len(own) > 1 else ():
            yield lambda pk, key=key: own | {key: pk}
        yield lambda pk: dict.fromkeys(own, pk)

    def _alike(self, what, who, method, theirs, nobodys, *, data=(None, None), target="", look=None) -> list[str]:
        real = self.ask(who, method, theirs, data[0], target, look)
        none = self.ask(who, method, nobodys, data[1], target)
        self.count["smuggled"] += 1
        found = self._told(what, who, real)
        if not real.same(none):
            self.count["leaks"] += 1
            found.append(f"{what}: {real.status} but {none.status} for a missing one {real.body[:200]}")
        if real.status == 500:
            found.append(f"{what}: {real.body}")
        return found

    @cached_property
    def neighbours_state(self) -> list[tuple]:
        """As it is before anything is sent; every request is taken back."""
        return rows.state(self.world.neighbour.pk)

    # --- ids in the query, in bodies and choices

    def queries(self, name: str) -> list[str]:
        """A neighbour's id as the value of every query parameter that the page offers or its view reads."""
        cell, found = CELLS[name], []
        for variant in self.variants(cell):
            path = self.paths(name, cell, variant=variant)
            for number, who in enumerate(self._readers(cell, variant)):
                offered = Page(self.ask(who, "GET", path).body).parameters
                for parameter in sorted(offered | read_parameters(name)):
                    theirs, nobodys = f"{path}?{parameter}={NEIGHBOUR}", f"{path}?{parameter}={MISSING}"
                    for target in ("", *(() if number else fragments(name))):
                        found += self._alike(f"{theirs} {target} as {who}", who, "GET", theirs, nobodys, target=target)
        return found

    def forms(self, name: str) -> list[str]:
        """A neighbour's id in every choice and hidden field of the page's forms, and as the target of each form."""
        cell, found = CELLS[name], []
        for variant in self.variants(cell):
            path = self.paths(name, cell, variant=variant)
            for who in self._readers(cell, variant):
                for form in Page(self.ask(who, "GET", path).body).posts:
                    found += self._form(name, who, path, form)
        return found

    def _form(self, name: str, who: str, path: str, form: Form) -> list[str]:
        action, found = form.action or path, []
        self.count["forms"] += 1
        sent = self.ask(who, "POST", action, form.data())
        if sent.status not in (200, 302, 422):
            found.append(f"{name}: the form {action} as {who} answers {sent.status} {sent.body[:200]}")
        for one in form.fields.values():
            if one.holds_an_id:
                real, none = form.data(**{one.name: str(NEIGHBOUR)}), form.data(**{one.name: str(MISSING)})
                found += self._sent(f"{name}: {one.name} in {action} as {who}", who, action, action, real, none)
        if (swapped := _swapped(action, NEIGHBOUR)) != action:
            what, data = f"{name}: form sent to {swapped} as {who}", form.data()
            found += self._sent(what, who, swapped, _swapped(action, MISSING), data, data)
        return found

    def _sent(self, what, who, theirs, nobodys, real, none) -> list[str]:
        """Both answers alike, nothing of the neighbour changed, and nothing at home refers to it."""
        found = []

        def look():
            if rows.state(self.world.neighbour.pk) != self.neighbours_state:
                found.append(f"{what}: the neighbour's rows changed")
            places = rows.references(self.world.home.pk, NEIGHBOUR)
            found.extend(f"{what}: {place} refers to the neighbour" for place in places)
            self.count["leaks"] += len(found)

        return self._alike(what, who, "POST", theirs, nobodys, data=(real, none), look=look) + found

    def links(self, name: str) -> list[str]:
        """No page offers whoever reads it an address of ours that refuses them."""
        cell, found = CELLS[name], []
        for variant in self.variants(cell) if cell.answers("GET") else ():
            path, expected = self.paths(name, cell, variant=variant), cell.expects("GET", variant)
            for who in (one for one in self.drawn(name, LOOKS_AROUND) if expected[one] == 200):
                for link in Page(self.ask(who, "GET", path).body).links:
                    address = link.partition("#")[0]
                    if address.startswith("/static/") or (who, address) in self.followed:
                        continue
                    self.followed.add((who, address))
                    self.count["links"] += 1
                    answer = self.ask(who, "GET", urljoin(path, address))
                    if answer.status not in (200, 302):
                        found.append(f"{path} offers {link} to {who}: {answer.status} {answer.body[:80]}")
        return found

    def _readers(self, cell: Cell, variant: str) -> list[str]:
        expected = cell.expects("GET", variant)
        return [who for who in ASKS_FOR_MORE if expected[who] == 200][: 3 if self.thorough else 1]


def _readable(body: bytes) -> str:
    """Text; of a workbook, what is in it."""
    if body.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(body)) as book:
            body = b"".join(book.read(name) for name in sorted(book.namelist()) if name.startswith("xl/"))
    return body.decode(errors="replace")


def _swapped(action: str, pk: int) -> str:
    """The same address for another id."""
    try:
        match = resolve(action.partition("?")[0])
    except Resolver404:
        return action
    keys = {key: pk if isinstance(value, int) else value for key, value in match.kwargs.items()}
    return reverse(match.view_name, kwargs=keys) if keys != match.kwargs else action
