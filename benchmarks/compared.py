# Every page that people open daily beside what it is measured against, at several sizes at once: asked in turn, in rounds, so
# that the machine's noise meets all alike. What comes out is plain data; what it must be stands in targets.py.
import statistics
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field

from django.urls import NoReverseMatch, reverse

from benchmarks import databases, pattern
from benchmarks.measure import Reader
from benchmarks.pages import SLUG
from benchmarks.sizes import SIZES
from benchmarks.web import Web

CONNECTIONS = (1, 8)
TIMES = {1: 5, 8: 24}  # answers per round
MEMORY_ROUNDS = 3
BARE, FED, NAIVE = (f"/{SLUG}/_ukur/{word}/" for word in ("polos", "templat", "naif"))
ADMIN = "/_admin/rivals/work/"
WORDS = "arahan 7 rapat 1"


@dataclass(frozen=True)
class Page:
    """`about` names the row in its address; `raw` the statement of rivals/statements.py with the same data."""

    name: str
    address: str
    raw: str
    who: str = "notulis"
    about: str = ""
    words: str = ""

    def paths(self, size: str) -> tuple[str, str]:
        """Its own and its statement's, about the same row at every size: one of the middle of the last year."""
        meeting = SIZES[size].meetings - SIZES[size].meetings_per_year // 2
        pk = {"": 0, "meeting": meeting, "directive": (meeting - 1) * len(SIZES[size].fans) + pattern.GROUP}[self.about]
        own = reverse(self.address, kwargs={"government": SLUG} | ({"pk": pk} if pk else {}))
        asked = f"?q={self.words.replace(' ', '+')}" if self.words else ""
        return own + asked, f"/{SLUG}/_ukur/mentah/{self.raw}/" + (asked or (f"?pk={pk}" if pk else ""))


PAGES = (
    Page("dashboard", "dashboard:index", "dashboard"),
    Page("list", "directives:index", "list"),
    Page("directive", "directives:show", "directive", about="directive"),
    Page("meeting", "meetings:show", "meeting", about="meeting"),
    Page("mine", "directives:mine", "mine", who="dinkes"),
    Page("search", "dashboard:search", "search", words=WORDS),
    Page("portal", "portal:index", "portal", who=""),
)


def pages(wanted: str = "") -> list[Page]:
    """Those that there are: a page without an address is not built yet."""
    found = []
    for page in PAGES:
        try:
            page.paths("S")
        except NoReverseMatch:
            continue
        found += [page] if wanted in page.name else []
    return found


@dataclass
class Asked:
    """One address at one size over so many connections, and its p50 of every round."""

    name: str
    size: str
    path: str
    who: str
    connections: int
    times: int
    rounds: list[float] = field(default_factory=list)

    @property
    def key(self) -> tuple[str, str, int]:
        return self.name, self.size, self.connections


class Compared:
    """Times of all rounds by (name, size, connections); statements and buffers by page and size; memory by size."""

    def __init__(
        self, sizes: list[str], rounds: int, wanted: str = "", tell: Callable[[str], None] = lambda said: None
    ):
        self.sizes, self.rounds, self.pages, self.tell = sizes, rounds, pages(wanted), tell
        self.costs: dict[tuple[str, str], tuple[int, int]] = {}
        self.times: dict[tuple[str, str, int], list[float]] = {}
        self.bytes: dict[tuple[str, str], int] = {}
        self.memory: dict[str, float] = {}

    def run(self, found: dict[str, object]) -> "Compared":
        """`found` is the database of each size."""
        for size in self.sizes:
            self.tell(f"statements and buffers at {size}")
            with databases.using(found[size]):
                self._cost(size)
        with ExitStack() as stack:
            webs = {size: stack.enter_context(Web(found[size])) for size in self.sizes}
            asked = self._all()
            for one in asked:
                for _ in range(
                    1 if one.name in ("naive", "admin") else 2
                ):  # each worker's first answers compile templates
                    self.bytes[one.name, one.size] = webs[one.size].ask(one.path, one.who)[1]
                if one.name not in ("naive", "admin"):
                    webs[one.size].many(one.path, one.who, 8, 8)
            for number in range(self.rounds):
                self.tell(f"round {number + 1} of {self.rounds}")
                for one in asked:
                    one.rounds.append(webs[one.size].p50(one.path, one.who, one.connections, one.times))
            self.times = {one.key: one.rounds for one in asked}
        for size in self.sizes:
            self.tell(f"memory at {size}")
            with Web(found[size]) as web:
                self.memory[size] = self._memory(web, size)
        return self

    def _memory(self, web: Web, size: str) -> float:
        """Megabytes of the largest worker that has answered nothing but the product's own pages, in turn and at once."""
        for _ in range(MEMORY_ROUNDS):
            for page in self.pages:
                web.many(page.paths(size)[0], page.who, max(CONNECTIONS), TIMES[max(CONNECTIONS)])
        return web.memory()

    def p50(self, name: str, size: str, connections: int) -> float:
        return statistics.median(self.times[name, size, connections])

    def ratio(self, one: str, other: str, size: str, connections: int) -> float:
        """The median of the rounds' ratios."""
        pairs = zip(self.times[one, size, connections], self.times[other, size, connections], strict=True)
        return statistics.median(a / b for a, b in pairs)

    def curve(self, name: str, size: str, connections: int) -> float:
        """How much slower it is than at the first size, by rounds."""
        pairs = zip(self.times[name, size, connections], self.times[name, self.sizes[0], connections], strict=True)
        return statistics.median(a / b for a, b in pairs)

    def beside(self, page: Page, size: str, connections: int) -> float:
        """The page's curve over its statement's, by rounds."""
        first = self.sizes[0]
        rows = (
            self.times[name, which, connections] for name in (page.name, f"raw {page.raw}") for which in (size, first)
        )
        return statistics.median((a / b) / (c / d) for a, b, c, d in zip(*rows, strict=True))

    def _all(self) -> list[Asked]:
        """Page, statement and rivals of one size next to each other, sizes in turn."""
        found = []
        for connections in CONNECTIONS:
            times = TIMES[connections]
            for page in self.pages:
                for size in self.sizes:
                    own, raw = page.paths(size)
                    found.append(Asked(page.name, size, own, page.who, connections, times))
                    found.append(Asked(f"raw {page.raw}", size, raw, page.who or "notulis", connections, times))
                    if page.name == "dashboard":
                        found.append(Asked("fed", size, FED, page.who, connections, times))
                        found.append(Asked("bare", size, BARE, page.who, connections, times))
        if any(page.name == "dashboard" for page in self.pages):
            found.append(Asked("naive", self.sizes[0], NAIVE, "notulis", 1, 1))
            found += [Asked("admin", size, ADMIN, "notulis", 1, 1) for size in self.sizes]
        return found

    def _cost(self, size: str) -> None:
        reader = Reader(files=False)
        for page in self.pages:
            own, _ = page.paths(size)
            who = page.who or "notulis"
            reader.get(who, own)  # what is kept from the first time on
            cost = reader.cost(who, own)
            if cost is None:
                raise LookupError(f"{own} refuses {who}")
            self.costs[page.name, size] = cost.statements, cost.buffers
