# Where it is stuck: the units with open work, and for how many working days each has not reported.
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Case, Count, Value, When

from directives.ages import AGES, spans
from directives.lists import STATES, Asked
from rakor.dashboard.figures import Figure, figure, work_of
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


def matrix(member: Member, on: date, of: Asked | None = None) -> list[Row]:
    """Units with open work, those longest silent first. Counts assignments. Three statements."""
    work = work_of(member, on, of)
    spans_now = spans(calendar_of(member.government), on)
    first = [When(report_due_on__gte=span[0], then=Value(name)) for name, span in spans_now.items()]
    late = STATES[LATE].work(work, on).annotate(of=Case(*first))
    parts = [late, *(STATES[name].work(work, on).annotate(of=Value(name)) for name in COUNTED)]
    each = [part.order_by().values("unit", "of").annotate(count=Count("pk")) for part in parts]
    counts: dict[int, dict[str, int]] = {}
    for row in each[0].union(*each[1:], all=True):
        counts.setdefault(row["unit"], {})[row["of"]] = row["count"]
    units = Unit.objects.select_related("kind").in_bulk(counts)
    rows = [_row(member, units[pk], found) for pk, found in counts.items()]
    return sorted(rows, key=lambda row: (-row.late.count, *(-age.count for age in reversed(row.ages)), row.name))


def _row(member: Member, unit: Unit, counts: dict[str, int]) -> Row:
    of = Asked(unit=unit.pk)
    ages = tuple(figure(member, replace(of, state=LATE, age=age.name), counts.get(age.name, 0)) for age in AGES)
    open_, overdue, waiting, blocked = (
        figure(member, replace(of, state=state), counts.get(state, 0)) for state in COUNTED
    )
    return Row(
        name=unit.name, ages=ages, late=figure(member, replace(of, state=LATE), sum(age.count for age in ages)),
        open=open_, overdue=overdue, waiting=waiting, blocked=blocked, unit=unit.pk,
        is_kecamatan=unit.kind.category == UnitKind.Category.KECAMATAN,
    )  # fmt: skip
