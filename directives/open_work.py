# Open work read once, in one statement: each row says in which of the lists it stands, by the lists' own conditions.
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from directives.lists import STATES
from directives.models import Assignment
from rakor.people.access import Member

OPEN = "belum-tuntas"
READ = (
    "pk", "directive", "unit", "given_on", "due_on", "report_due_on", "directive__due_on", "directive__tracked_from",
    "directive__issuer_title", "directive__meeting",
)  # fmt: skip


class Open(NamedTuple):
    """One unit's open share. `target` and `due_on`: the directive's deadline and this unit's; `states`: names of STATES."""

    pk: int
    directive: int
    unit: int
    given_on: date
    due_on: date | None
    report_due_on: date | None
    target: date | None
    tracked_from: date | None
    issuer: str
    meeting: int | None
    states: frozenset[str]


def open_work(
    member: Member, on: date, states: Iterable[str] = tuple(STATES), units: Iterable[int] | None = None
) -> list[Open]:
    """What this member may see of it, of all units or of these; of the states only those asked for. One statement."""
    rows = Assignment.objects.visible_to(member).given().unresolved().order_by()
    rows = rows if units is None else rows.filter(unit__in=units)
    # Whoever is open is in the first one and never in that of the ended.
    marks = {f"is_{n}": name for n, name in enumerate(states) if STATES[name].work and name not in (OPEN, "tuntas")}
    rows = rows.annotate(**{mark: STATES[name].work(on) for mark, name in marks.items()})
    count, names = len(READ), tuple(marks.values())
    alike: dict[tuple, frozenset[str]] = {}  # by their marks: there are few kinds of rows
    found = []
    for row in rows.values_list(*READ, *marks):
        told = row[count:]
        if told not in alike:
            alike[told] = frozenset([OPEN, *(name for name, mark in zip(names, told, strict=True) if mark)])
        found.append(Open(*row[:count], alike[told]))
    return found
