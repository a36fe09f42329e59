# Where it is stuck: the units with open work, and for how many working days each has not reported.
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from directives.ages import AGES, spans
from directives.lists import Asked
from rakor.dashboard.figures import Figure, figure
from rakor.dashboard.now import Now
from rakor.people.access import Member
from rakor.people.calendars import calendar_of
from rakor.people.models import Unit, UnitKind

COUNTED = ("belum-tuntas", "melewati-batas-waktu", "menunggu-verifikasi", "terkendala")
LATE = "belum-lapor"


@dataclass(frozen=True)
class Row:
    """One unit: `ages` from the youngest delay to the oldest."""

    name: str
    ages: tuple[Figure, ...]
    late: Figure
    open: Figure
    overdue: Figure
    waiting: Figure
    blocked: Figure
    unit: int
    is_kecamatan: bool


def matrix(now: Now) -> list[Row]:
    """Units with open work, those longest silent first. Counts assignments. Two statements."""
    first = [(age, span[0]) for age, span in spans(calendar_of(now.member.government), now.on).items()]
    counts: dict[int, Counter] = defaultdict(Counter)
    for row in now.work:
        counts[row.unit].update(row.states)
        if LATE in row.states:
            counts[row.unit][next(age for age, day in first if row.report_due_on >= day)] += 1
    units = Unit.objects.select_related("kind").in_bulk(counts)
    rows = [_row(now.member, units[pk], found) for pk, found in counts.items()]
    return sorted(rows, key=lambda row: (-row.late.count, *(-age.count for age in reversed(row.ages)), row.name))


def _row(member: Member, unit: Unit, counts: Counter) -> Row:
    of = Asked(unit=unit.pk)

    def each(states: Iterable[str]) -> Iterable[Figure]:
        return (figure(member, replace(of, state=state), counts[state]) for state in states)

    ages = tuple(figure(member, replace(of, state=LATE, age=age.name), counts[age.name]) for age in AGES)
    late, open_, overdue, waiting, blocked = each([LATE, *COUNTED])
    return Row(
        name=unit.name, ages=ages, late=late, open=open_, overdue=overdue, waiting=waiting, blocked=blocked, unit=unit.pk,
        is_kecamatan=unit.kind.category == UnitKind.Category.KECAMATAN,
    )  # fmt: skip
