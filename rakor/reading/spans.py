# Stretches of the calendar and what "awal", "pertengahan" and "akhir" of them are. Words are read elsewhere.
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from rakor.calendar import Calendar

DAY = timedelta(days=1)


@dataclass(frozen=True)
class Found:
    """A day or a stretch that words mean; `end` is the token after them.

    `grain` is day, week, month, quarter, half, year, feast or unknown. `first` and `last` are None where the words name
    no date of their own (`rule` says why) or an impossible one (`fault`). `sure`: also in the middle of a sentence
    nobody would take these words for anything else. `by_pattern`: what recurs ("Senin", "tanggal 5", "akhir bulan").
    """

    end: int
    grain: str
    first: date | None
    last: date | None
    rule: str
    fault: str | None = None
    clock: time | None = None
    sure: bool = False
    by_pattern: bool = False
    is_range: bool = False
    is_end: bool = False
    is_open: bool = False  # its year was not said

    def until(self, end: int) -> "Found":
        return replace(self, end=end)


def day(end: int, on: date, rule: str, *, sure: bool = False, by_pattern: bool = False, is_open: bool = False) -> Found:
    return Found(end, "day", on, on, rule, sure=sure, by_pattern=by_pattern, is_open=is_open)


def nothing(end: int, rule: str, fault: str | None = None) -> Found:
    return Found(end, "unknown", None, None, rule, fault)


def monday(on: date) -> date:
    return on - timedelta(days=on.weekday())


def month_last(on: date) -> date:
    return on.replace(day=monthrange(on.year, on.month)[1])


def months_on(on: date, months: int) -> date:
    """The same day `months` later, or the last one of a shorter month."""
    years, month = divmod(on.month - 1 + months, 12)
    year = on.year + years
    return date(year, month + 1, min(on.day, monthrange(year, month + 1)[1]))


def bounds(grain: str, on: date, steps: int = 0) -> tuple[date, date]:
    """First and last day of the week, month, quarter, half or year that holds `on`, or that many later."""
    if grain == "week":
        first = monday(on) + timedelta(weeks=steps)
        return first, first + 6 * DAY
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[grain]
    first = months_on(on.replace(day=1, month=on.month - (on.month - 1) % size), size * steps)
    return first, month_last(months_on(first, size - 1))


def last_working(first: date, last: date, calendar: Calendar) -> date:
    """The last working day in the stretch; `last` where none is."""
    at = last
    while at >= first:
        if calendar.is_working(at):
            return at
        at -= DAY
    return last


def part(which: str, grain: str, first: date, last: date) -> date:
    """The day that "awal", "tengah" or "akhir" of a stretch is read as."""
    if which == "awal":
        return first
    if which == "akhir":
        return last
    if grain == "week":
        return first + 2 * DAY
    if grain == "month":
        return first.replace(day=15)
    if grain == "quarter":
        return months_on(first, 1).replace(day=15)
    if grain in ("half", "year"):
        return month_last(months_on(first, 2 if grain == "half" else 5))
    return first + (last - first) // 2


def valid(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
