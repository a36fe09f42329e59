# What the front page counts. Every figure counts the very rows that its list shows (directives.lists).
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Count, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.urls import reverse

from directives.lists import STATES, Asked, asked, units_asked
from directives.models import Assignment
from rakor.people.access import Member
from rakor.people.models import Government


@dataclass(frozen=True)
class Figure:
    """A number and the address of the rows it counts."""

    state: str
    word: str
    count: int
    url: str


OF_DIRECTIVES = (
    "belum-tuntas",
    "belum-lapor",
    "terlambat-lapor",
    "melewati-batas-waktu",
    "bergeser",
    "menunggu-verifikasi",
    "terkendala",
    "bukan-kewenangan",
    "minta-perpanjangan",
    "daftar-kepala-daerah",
    "tanpa-penanggung-jawab",
    "tanpa-batas-waktu",
    "tercatat",
    "arahan-umum",
    "konsep",
)


NOBODYS = "tanpa-penanggung-jawab"
# Lists of what nobody has and of what somebody has still to do: the first is found once, the second counted in the work.
WITH_NOBODYS = {
    "belum-tuntas": (lambda work: work, lambda row: True),
    "tanpa-batas-waktu": (lambda work: work.filter(directive__due_on=None), lambda row: row["due_on"] is None),
}


def nobodys(member: Member, on: date, of: Asked | None = None) -> list[dict]:
    """`pk` and `due_on` of the directives that nobody has. At most one statement: a unit's are somebody's."""
    if (of or Asked()).within is not None:
        return []
    return list(asked(member, on, Asked(state=NOBODYS)).order_by("pk").values("pk", "due_on"))


def figures(
    member: Member,
    on: date,
    states: Iterable[str] = OF_DIRECTIVES,
    of: Asked | None = None,
    alone: list[dict] | None = None,
) -> dict[str, Figure]:
    """Directives per state, by the state's name with underscores (for templates). One statement for all.

    `of` narrows every figure alike, to what one Asisten coordinates; `alone` is what nobodys() found, if it was asked.
    """
    alone = nobodys(member, on, of) if alone is None else alone
    asks = {state.replace("-", "_"): replace(of or Asked(), state=state) for state in states}
    # Each list is counted by itself: conditional counts over all directives would make every condition a filter that
    # PostgreSQL may try row by row.
    counts = {name: _counted(member, on, what) for name, what in asks.items() if what.state != NOBODYS}
    found = Government.objects.filter(pk=member.government.pk).values(**counts).get() if counts else {}
    for name, what in asks.items():
        if what.state == NOBODYS:
            found[name] = len(alone)
        elif what.state in WITH_NOBODYS:
            found[name] += sum(map(WITH_NOBODYS[what.state][1], alone))
    return {name: figure(member, what, found[name]) for name, what in asks.items()}


def figure(member: Member, what: Asked, count: int) -> Figure:
    url = reverse("directives:index", kwargs={"government": member.government.slug})
    word = STATES[what.state].word if what.state else "Arahan"
    return Figure(what.state, word, count, f"{url}?{what.query}")


def work_of(member: Member, on: date, of: Asked | None = None):
    """The assignments this member may see, of those an Asisten coordinates where that is asked."""
    work = Assignment.objects.visible_to(member).given()
    units = units_asked((of or Asked()).looked_up(on))
    return work if units is None else work.filter(unit__in=units)


def _counted(member: Member, on: date, what: Asked) -> Coalesce:
    """How many rows, as one column of a statement.

    A list of directives with some work is counted in the work alone: whoever counts sees every issued directive.
    """
    state, work = STATES[what.state], work_of(member, on, what)
    if state.work and (state.rows is None or what.within is not None):
        return _column(state.work(work, on), "directive")
    if what.state in WITH_NOBODYS:
        return _column(WITH_NOBODYS[what.state][0](work.unresolved()), "directive")
    return _column(asked(member, on, what), "pk")


def _column(rows: QuerySet, key: str) -> Coalesce:
    alone = rows.order_by().annotate(one=Value(1)).values("one").annotate(count=Count(key, distinct=key != "pk"))
    return Coalesce(Subquery(alone.values("count")), 0)
