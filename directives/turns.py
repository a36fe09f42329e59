# What a unit finds on its page, by what it asks of the unit. Pure.
from collections.abc import Iterable
from datetime import date, timedelta

from directives.models import Assignment
from directives.states import UNITS_TURN, Status

SOON = timedelta(days=7)
WORDS = {
    "returned": "Perlu dilengkapi",
    "late": "Terlambat",
    "new": "Baru",
    "soon": "Jatuh tempo dalam 7 hari",
    "later": "Sedang berjalan",
    "others": "Menunggu pihak lain",
}


def grouped(work: Iterable[Assignment], on: date) -> list[tuple[str, str, list[Assignment]]]:
    """(name, words, rows) of what there is, the most pressing first; each row once, in the order given. Sets `unreported`."""
    rows: dict[str, list[Assignment]] = {name: [] for name in WORDS}
    for row in work:
        row.unreported = row.is_unreported(on)
        rows[turn(row, on)].append(row)
    return [(name, WORDS[name], found) for name, found in rows.items() if found]


def turn(work: Assignment, on: date) -> str:
    if work.status == Status.RETURNED:
        return "returned"
    if work.status not in UNITS_TURN:
        return "others"
    if work.is_unreported(on) or work.is_overdue(on):
        return "late"
    if work.is_new:
        return "new"
    dates = [day for day in (work.report_due_on, work.due_on) if day]
    return "soon" if dates and min(dates) <= on + SOON else "later"
