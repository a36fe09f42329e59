# The ladder as pure rules: who is told on which working day that a report or a target is due or has passed. No database.
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import IntEnum, StrEnum

from rakor.calendar import Calendar

ONE_DAY = timedelta(days=1)


class Clock(StrEnum):
    """The two clocks, which are never mixed."""

    REPORT = "report"
    TARGET = "target"


class Rung(IntEnum):
    """From the unit up. Before and on the day somebody may do without; what comes after the day nobody can."""

    BEFORE = -1
    DAY = 0
    UNIT = 1
    ASISTEN = 2
    SEKDA = 3
    REGION = 4  # stands on the head of region's list; no message


@dataclass(frozen=True)
class Policy:
    """Working days from the due date by rung: before it for BEFORE, after it for the others. None: not used here.

    The default is the general rule of offices: three days before, on the day, then after 1, 3, 7 and 14 working days.
    """

    days: Mapping[Rung, int | None] = field(
        default_factory=lambda: {
            Rung.BEFORE: 3, Rung.DAY: 0, Rung.UNIT: 1, Rung.ASISTEN: 3, Rung.SEKDA: 7, Rung.REGION: 14,
        }
    )  # fmt: skip


Step = tuple[Clock, date, Rung]
DEFAULT = Policy()


def steps(clock: Clock, due_on: date, since: date, policy: Policy, calendar: Calendar) -> dict[Step, date]:
    """The day of each step of one due date, in order.

    `since` is the day the unit got the work, or its period began: what would fall on that day or before it is no step,
    and work that was given late is counted from there. A day off moves the reminder on the day to the last working day.
    """
    found = {}
    for rung in Rung:
        if (count := policy.days.get(rung)) is None:
            continue
        day = _day(rung, count, due_on, since, calendar)
        if rung > Rung.DAY or day > since:
            found[clock, due_on, rung] = day
    return found


def _day(rung: Rung, count: int, due_on: date, since: date, calendar: Calendar) -> date:
    if rung == Rung.BEFORE:
        return calendar.add_working_days(due_on, -count)
    if rung == Rung.DAY:
        return calendar.last_working_day_before(due_on + ONE_DAY)
    return calendar.add_working_days(max(due_on, since), count)
