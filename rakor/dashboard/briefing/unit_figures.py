# The figures of every unit with open work, for a worksheet. They count assignments, as the unit's lists do.
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Min, QuerySet

from directives.lists import STATES
from directives.models import Assignment
from rakor.dashboard.figures import work_of
from rakor.people.access import Member
from rakor.people.downloads import Column

COUNTED = (
    "belum-tuntas", "belum-lapor", "terlambat-lapor", "melewati-batas-waktu", "menunggu-verifikasi", "terkendala",
    "minta-perpanjangan", "bukan-kewenangan",
)  # fmt: skip


@dataclass(frozen=True)
class UnitRow:
    pk: int
    name: str
    counts: dict[str, int]
    oldest_on: date | None


def unit_rows(member: Member, on: date) -> list[UnitRow]:
    """By name. A statement for each state and two more, for any number of units."""
    work = work_of(member, on)
    names = dict(work.unresolved().order_by("unit__name").values_list("unit", "unit__name").distinct())
    counts = {state: _per_unit(STATES[state].work(work, on)) for state in COUNTED}
    silent = work.unreported(on).order_by().values_list("unit").annotate(Min("report_due_on"))
    oldest = dict(silent)
    return [
        UnitRow(pk, name, {state: counts[state].get(pk, 0) for state in COUNTED}, oldest.get(pk))
        for pk, name in names.items()
    ]


def _per_unit(work: QuerySet[Assignment]) -> dict[int, int]:
    return dict(work.order_by().values_list("unit").annotate(Count("pk", distinct=True)))


COLUMNS = (
    Column("Unit", 44, lambda row: row.name),
    *(Column(STATES[state].word, 14, lambda row, state=state: row.counts[state]) for state in COUNTED),
    Column("Belum lapor terlama sejak", 16, lambda row: row.oldest_on),
)
