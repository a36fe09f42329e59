# How a cell of the matrix is written and read. The table itself: tests/matrix/table.py.
#
# "200 setda admin | 403" reads: 200 for Setda and admin, 403 for everybody else in the house. Unsaid, because it is
# the same everywhere in a government: a visitor is sent to sign in (302, 401 with a form), a stranger finds nothing
# (404). "405" alone is for everybody. Outside a government the clauses are for visitor and strangers too.
from collections.abc import Mapping
from dataclasses import dataclass, field

HOUSE = (
    "notulis", "bupati", "sekda", "asisten", "ajudan", "bagian", "dinkes", "dispupr", "camat", "inspektorat", "ppid",
    "pemantau", "admin",
)  # fmt: skip
STRANGERS = ("tetangga", "operator", "bekas")
EVERYBODY = ("visitor", *HOUSE, *STRANGERS)
GROUPS = {
    "setda": {"notulis", "bagian"},
    "pimpinan": {"bupati", "sekda"},
    "opd": {"dinkes", "dispupr", "camat"},
    "strangers": set(STRANGERS),
    "house": set(HOUSE),
}
GROUPS["leaders"] = GROUPS["setda"] | GROUPS["pimpinan"] | {"ajudan"}
GROUPS["readers"] = GROUPS["leaders"] | {"asisten", "inspektorat", "pemantau"}


@dataclass(frozen=True)
class Cell:
    """`of` says what each number in the path is an id of; `words` are the path's other parts.

    `get` and `post` map a variant of that thing ("any": every one) to clauses. `list` names the maker of its rows.
    """

    get: Mapping[str, str]
    post: Mapping[str, str]
    of: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    in_a_government: bool = True
    list: str = ""

    def answers(self, method: str) -> bool:
        """Whether there is such a method at all."""
        return any(clauses != "405" for clauses in (self.get if method == "GET" else self.post).values())

    def expects(self, method: str, variant: str) -> dict[str, int]:
        """The status for everybody."""
        clauses = self.get if method == "GET" else self.post
        text, found = clauses.get(variant) or clauses["any"], {}
        if self.in_a_government and text != "405":
            found = {"visitor": 302 if method == "GET" else 401} | dict.fromkeys(STRANGERS, 404)
        for clause in text.split("|"):
            status, *names = clause.split()
            who = {one for name in names for one in GROUPS.get(name, {name})} or set(EVERYBODY)
            if unknown := who - set(EVERYBODY):
                raise ValueError(f"{text}: nobody is called {unknown}")
            found |= dict.fromkeys(who - found.keys(), int(status))
        return found


def cell(of: str = "", *, GET: str | dict = "405", POST: str | dict = "405", **more) -> Cell:
    """`of` as in "pk=meeting"; a dict gives clauses per variant."""
    keys = dict(part.split("=") for part in of.split())
    get, post = ({"any": clauses} if isinstance(clauses, str) else clauses for clauses in (GET, POST))
    return Cell(get=get, post=post, of=keys, **more)
