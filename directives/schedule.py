# The report clock as pure rules: when the next report is due and how running periods are laid out again. Who is told of
# it and of the target is ladder.py's. No database.
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rakor.calendar import Calendar, default_report_due, next_period, period_at

BY_CALENDAR = frozenset({"daily", "weekly", "fortnightly", "monthly", "quarterly", "yearly"})
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Clock:
    """One period: it starts on a day, its report is due on another."""

    starts_on: date
    due_on: date


@dataclass(frozen=True)
class Due:
    """A period whose report has not come."""

    starts_on: date
    due_on: date


@dataclass(frozen=True)
class Terms:
    """What a directive and its government say about the report clock. `rakor` are the known days of its series."""

    period: str
    within_days: int
    anchor_on: date | None = None
    ends_on: date | None = None
    rakor: Sequence[date] = ()

    def rakor_after(self, day: date) -> date | None:
        return min((held_on for held_on in self.rakor if held_on > day), default=None)


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
        return Clock(since, due_on)
    return Clock(found.starts_on, found.due_on)


def lay_out(dues: Sequence[Due], newest: date | None, terms: Terms, calendar: Calendar, on: date) -> list[Due]:
    """The periods without report as they stand on that day: those there were, laid out again, and those that follow.

    `newest` is the start of the latest period there is, reported or not. By the calendar, the current period and the
    next exist; before a rakor, the next begins once that rakor has come and the one after it is known. A period that
    has passed stays as it was: whoever did not report then has not reported.
    """
    laid = [_again(due, terms, calendar, on) for due in dues]
    while newest is not None and newest <= on:
        running = next((due for due in laid if due.starts_on == newest), None)
        following = _following(newest, running, terms, calendar, on)
        if following is None:
            break
        if terms.ends_on and following.starts_on > terms.ends_on:
            break
        newest = following.starts_on
        laid.append(following)
    return laid


def _again(due: Due, terms: Terms, calendar: Calendar, on: date) -> Due:
    """The same period under today's calendar and meetings. It is never brought forward to before tomorrow's work."""
    if due.due_on < on:
        return due
    if terms.period in BY_CALENDAR:
        there = period_at(terms.period, due.starts_on, calendar, anchor_on=terms.anchor_on)
        due_on = there.due_on if there else due.due_on
    else:
        coming = terms.rakor_after(due.starts_on)
        if due.starts_on == due.due_on or (coming is not None and coming <= on):
            return due
        found = None
        if terms.period == "before_rakor":
            found = period_at("before_rakor", due.starts_on, calendar, next_rakor_on=coming)
        due_on = found.due_on if found else default_report_due(due.starts_on, calendar, terms.within_days, coming)
    if due_on < due.due_on:
        due_on = min(due.due_on, max(due_on, calendar.next_working_day(on)))
    return replace(due, due_on=due_on)


def _following(newest: date, running: Due | None, terms: Terms, calendar: Calendar, on: date) -> Due | None:
    """The period after the one that starts on `newest` (`running`, if unreported); None where none follows by itself."""
    if terms.period in BY_CALENDAR:
        found = next_period(terms.period, newest, calendar, anchor_on=terms.anchor_on)
    elif terms.period == "before_rakor" and (running is None or running.due_on < on):
        # After the rakor that the last period led up to; one that was recorded only afterwards asks for nothing.
        since = newest if running is None else running.due_on
        held_on = terms.rakor_after(since - ONE_DAY)
        coming = terms.rakor_after(held_on) if held_on and held_on <= on else None
        found = next_period("before_rakor", held_on, calendar, next_rakor_on=coming) if held_on and coming else None
    else:
        found = None
    return Due(found.starts_on, found.due_on) if found else None
