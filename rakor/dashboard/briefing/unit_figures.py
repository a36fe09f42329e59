# The figures of every unit with open work, for a worksheet. They count assignments, as the unit's lists do.
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from directives.lists import STATES
from directives.open_work import open_work
from rakor.people.access import Member
from rakor.people.downloads import Column
from rakor.people.models import Unit

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
    """By name. Two statements."""
    counts: dict[int, Counter] = defaultdict(Counter)
    oldest: dict[int, date] = {}
    for row in open_work(member, on, COUNTED):
        counts[row.unit].update(row.states)
        if "belum-lapor" in row.states:
            oldest[row.unit] = min(row.report_due_on, oldest.get(row.unit, row.report_due_on))
    names = Unit.objects.filter(pk__in=list(counts)).order_by("name").values_list("pk", "name")
    return [UnitRow(pk, name, {state: counts[pk][state] for state in COUNTED}, oldest.get(pk)) for pk, name in names]


COLUMNS = (
    Column("Unit", 44, lambda row: row.name),
    *(Column(STATES[state].word, 14, lambda row, state=state: row.counts[state]) for state in COUNTED),
    Column("Belum lapor terlama sejak", 16, lambda row: row.oldest_on),
)
