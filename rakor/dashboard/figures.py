# What the front page counts. Every figure counts the very rows that its list shows (directives.lists).
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from directives.lists import STATES, Asked, asked, units_asked
from directives.models import Assignment
from directives.open_work import OPEN
from rakor.dashboard.now import NOBODYS, Now
from rakor.people.access import Member


@dataclass(frozen=True)
class Figure:
    """A number and the rows it counts, `what` as a list of that government is asked for them."""

    count: int
    what: Asked
    government: str

    @property
    def state(self) -> str:
        return self.what.state

    @property
    def word(self) -> str:
        return STATES[self.what.state].word if self.what.state else "Arahan"

    @property
    def url(self) -> str:
        return f"{reverse('directives:index', args=[self.government])}?{self.what.query}"


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
UNDATED = "tanpa-batas-waktu"


def figures(now: Now, states: Iterable[str] = OF_DIRECTIVES) -> dict[str, Figure]:
    """Directives per state, by the state's name with underscores (for templates).

    What work tells is counted in what was read; a statement for each of the others.
    """
    return {
        state.replace("-", "_"): figure(now.member, replace(now.of, state=state), _counted(now, state))
        for state in states
    }


def figure(member: Member, what: Asked, count: int) -> Figure:
    return Figure(count, what, member.government.slug)


def work_of(member: Member, on: date, of: Asked | None = None) -> QuerySet[Assignment]:
    """The assignments this member may see, of those an Asisten coordinates where that is asked."""
    work = Assignment.objects.visible_to(member).given()
    units = units_asked((of or Asked()).looked_up(on))
    return work if units is None else work.filter(unit__in=units)


def _counted(now: Now, state: str) -> int:
    """Whoever counts sees every issued directive: those with such work, and of some lists those that nobody has."""
    if state == NOBODYS:
        return len(now.alone)
    if state == OPEN:
        return len(now.directives[state]) + len(now.alone)
    if state == UNDATED and now.of.within is None:  # of all, the directive's own date; of units, that of their share
        return len({row.directive for row in now.work if row.target is None}) + sum(not row.due_on for row in now.alone)
    if not STATES[state].work:
        return asked(now.member, now.on, replace(now.of, state=state)).count()
    return len(now.directives[state])
