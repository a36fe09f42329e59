# The report clock as pure rules: when the next report is due, and when to remind. No database.
from dataclasses import dataclass
from datetime import date

from rakor.calendar import Calendar, default_report_due, next_period, period_at


@dataclass(frozen=True)
class Clock:
    """One period: it starts on a day, its report is due on another, the reminder falls on the working day after that."""

    starts_on: date
    due_on: date
    alarm_on: date


def next_report(
    *,
    since: date,
    calendar: Calendar,
    within_days: int,
    period: str = "",
    reported: bool = False,
    next_rakor_on: date | None = None,
    anchor_on: date | None = None,
) -> Clock:
    """The clock that starts on `since`: the day a unit gets a directive, or (`reported`) the day it reported.

    A directive with a period follows it, a report asking for the next one; every other directive follows the
    government's default (ketentuan umum): before the next rakor of its series, at most `within_days` working days.
    A period that cannot be laid out (none said, "custom", or no next rakor known) falls back to that default.
    """
    found = None
    if period and period != "custom":
        found = None if reported else period_at(
            period, since, calendar, anchor_on=anchor_on, next_rakor_on=next_rakor_on
        )  # fmt: skip
        if found is None or found.due_on < since:
            found = next_period(period, since, calendar, anchor_on=anchor_on, next_rakor_on=next_rakor_on)
    if found is None:
        due_on = default_report_due(since, calendar, within_days, next_rakor_on)
        return Clock(since, due_on, calendar.add_working_days(due_on, 1))
    return Clock(found.starts_on, found.due_on, calendar.add_working_days(found.due_on, 1))
