# Where it is stuck: the units with open work, and for how many working days each has not reported.
from collections import Counter, defaultdict
from dataclasses import dataclass, replace

from directives.ages import AGES, spans
from directives.lists import Asked
from directives.open_work import OPEN
from rakor.dashboard.figures import Figure, figure
from rakor.dashboard.now import Now
from rakor.people.access import Member
from rakor.people.calendars import calendar_of
from rakor.people.models import Unit, UnitKind

LATE = "belum-lapor"


@dataclass(frozen=True)
class Row:
    """One unit. Its figures are made where they are shown: of most units only their number is asked."""

    member: Member
    of: Unit
    counts: Counter

    @property
    def name(self) -> str:
        return self.of.name

    @property
    def unit(self) -> int:
        return self.of.pk

    @property
    def is_kecamatan(self) -> bool:
        return self.of.kind.category == UnitKind.Category.KECAMATAN

    @property
    def ages(self) -> list[Figure]:
        """From the youngest delay to the oldest."""
        late = Asked(unit=self.unit, state=LATE)
        return [figure(self.member, replace(late, age=age.name), self.counts[age.name]) for age in AGES]

    @property
    def late(self) -> Figure:
        return self._in(LATE)

    @property
    def open(self) -> Figure:
        return self._in(OPEN)

    @property
    def overdue(self) -> Figure:
        return self._in("melewati-batas-waktu")

    @property
    def waiting(self) -> Figure:
        return self._in("menunggu-verifikasi")

    @property
    def blocked(self) -> Figure:
        return self._in("terkendala")

    def _in(self, state: str) -> Figure:
        return figure(self.member, Asked(unit=self.unit, state=state), self.counts[state])


def matrix(now: Now) -> list[Row]:
    """Units with open work, those longest silent first. Counts assignments. Two statements."""
    first = [(age, span[0]) for age, span in spans(calendar_of(now.member.government), now.on).items()]
    counts: dict[int, Counter] = defaultdict(Counter)
    for row in now.work:
        counts[row.unit].update(row.states)
        if LATE in row.states:
            counts[row.unit][next(age for age, day in first if row.report_due_on >= day)] += 1
    units = Unit.objects.select_related("kind").only("name", "kind__category").in_bulk(counts)
    return sorted((Row(now.member, units[pk], found) for pk, found in counts.items()), key=_longest_silent)


def _longest_silent(row: Row) -> tuple:
    return -row.counts[LATE], *(-row.counts[age.name] for age in reversed(AGES)), row.name
