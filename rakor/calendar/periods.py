# When a periodic report is due, and the default report clock. Which assignment has which period is not known here.
from dataclasses import dataclass
from datetime import date, timedelta

from rakor.calendar.days import ONE_DAY, Calendar

PERIODS = {
    "daily": "Setiap hari kerja",
    "weekly": "Setiap minggu",
    "fortnightly": "Setiap dua minggu",
    "monthly": "Setiap bulan",
    "quarterly": "Setiap triwulan",
    "yearly": "Setiap tahun",
    "before_rakor": "Sebelum rakor berikutnya",
    "custom": "Jangka waktu sendiri",
}
A_MONDAY = date(2024, 1, 1)


@dataclass(frozen=True)
class Period:
    """The days a report is about, both ends included, and the working day by which it must be in.

    `starts_on` identifies it: recomputing after a change of holidays gives the same start and perhaps another due day.
    """

    starts_on: date
    ends_on: date
    due_on: date


def period_at(
    kind: str,
    on: date,
    calendar: Calendar,
    *,
    anchor_on: date | None = None,
    every_days: int | None = None,
    last_rakor_on: date | None = None,
    next_rakor_on: date | None = None,
) -> Period | None:
    """The period that `on` falls in. For `daily` on a day off: the next working day.

    Weeks run Monday to Sunday; months, quarters and years are the calendar's. `fortnightly` counts pairs of weeks from
    the week of `anchor_on` (default: a fixed one for all); `custom` is stretches of `every_days` from `anchor_on` (both
    needed), and before `anchor_on` it gives the first stretch. `before_rakor` runs from the day after `last_rakor_on`
    to the eve of `next_rakor_on` and is None while the next rakor has no date.

    Due: the last working day inside the period; where all of it is off (a week of Lebaran), the next working day after.
    """
    if kind == "before_rakor":
        return _before_rakor(on, calendar, last_rakor_on, next_rakor_on)
    if kind == "daily":
        day = calendar.add_working_days(on, 0)
        return Period(day, day, day)
    if kind == "custom":
        if anchor_on is None or every_days is None or every_days < 1:
            raise ValueError("custom needs anchor_on and every_days >= 1")
        return _stretch(on, calendar, anchor_on, every_days, earliest=anchor_on)
    if kind in ("weekly", "fortnightly"):
        return _stretch(on, calendar, _monday(anchor_on or A_MONDAY), 7 if kind == "weekly" else 14)
    months = {"monthly": 1, "quarterly": 3, "yearly": 12}[kind]
    first = date(on.year, on.month - (on.month - 1) % months, 1)
    return _period(first, _months_later(first, months) - ONE_DAY, calendar)


def next_period(
    kind: str,
    after: date,
    calendar: Calendar,
    *,
    anchor_on: date | None = None,
    every_days: int | None = None,
    next_rakor_on: date | None = None,
) -> Period | None:
    """The first period that starts later than `after`; give a period's `starts_on` to get its successor.

    For `before_rakor`, `after` is the day of the rakor just held.
    """
    if kind == "before_rakor":
        return _before_rakor(after + ONE_DAY, calendar, after, next_rakor_on)
    found = period_at(kind, after, calendar, anchor_on=anchor_on, every_days=every_days)
    if found is None or found.starts_on > after:
        return found
    return period_at(kind, found.ends_on + ONE_DAY, calendar, anchor_on=anchor_on, every_days=every_days)


def default_report_due(
    got_on: date, calendar: Calendar, max_working_days: int = 10, next_rakor_on: date | None = None
) -> date:
    """Batas lapor (ketentuan umum): when a unit that got a directive, or last reported on it, must report next.

    The last working day before the next rakor of the series, but at most `max_working_days` after `got_on`, and never
    before the first working day after `got_on`: a rakor tomorrow asks for the report tomorrow. A rakor that is not
    after `got_on` does not count.
    """
    latest = calendar.add_working_days(got_on, max_working_days)
    if next_rakor_on is None or next_rakor_on <= got_on:
        return latest
    eve = max(calendar.last_working_day_before(next_rakor_on), calendar.next_working_day(got_on))
    return min(eve, latest)


def _before_rakor(on: date, calendar: Calendar, last: date | None, coming: date | None) -> Period | None:
    starts_on = last + ONE_DAY if last else on
    if coming is None or coming < starts_on:
        return None
    if coming == starts_on:
        return Period(starts_on, coming, coming)
    eve = calendar.last_working_day_before(coming)
    return Period(starts_on, coming - ONE_DAY, eve if eve >= starts_on else coming)


def _stretch(on: date, calendar: Calendar, anchor: date, length: int, earliest: date = date.min) -> Period:
    offset = (max(on, earliest) - anchor).days // length * length
    first = anchor + timedelta(days=offset)
    return _period(first, first + timedelta(days=length - 1), calendar)


def _period(starts_on: date, ends_on: date, calendar: Calendar) -> Period:
    due_on = calendar.last_working_day_before(ends_on + ONE_DAY)
    return Period(starts_on, ends_on, due_on if due_on >= starts_on else calendar.next_working_day(ends_on))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _months_later(first: date, months: int) -> date:
    years, month = divmod(first.month - 1 + months, 12)
    return date(first.year + years, month + 1, 1)
