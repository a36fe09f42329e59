# Which days are working days, and counting them. Periods and deadlines live in periods.py, clocks in zones.py.
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Protocol

import holidays

ONE_DAY = timedelta(days=1)
SATURDAY, SUNDAY = 5, 6
ESTIMATE = " (perkiraan)"


class DayOff(Protocol):
    """A government's own word on one day: a holiday of its own, or a working day in spite of the national list."""

    @property
    def name(self) -> str: ...

    @property
    def is_off(self) -> bool: ...


@dataclass(frozen=True)
class Override:
    name: str
    is_off: bool = True


@lru_cache(maxsize=64)
def national_holidays(year: int) -> Mapping[date, str]:
    """Holidays and cuti bersama of one year. A name ending in "(perkiraan)" has not been decreed yet.

    The list knows 1946 to 2100, and cuti bersama only for years already decreed. Outside it: no holidays.
    """
    if not 1946 <= year <= 2100:
        return {}
    return dict(holidays.country_holidays("ID", years=year, categories=("public", "government"), language="id"))


class Calendar:
    """Working days of a government or unit: a week of 5 or 6 days, national holidays, and its own days over both.

    An override wins in both directions: `is_off=False` makes even a Sunday a working day. Years are laid out once
    and kept, so use one Calendar for many assignments; it does not see an `overrides` mapping change afterwards.
    """

    def __init__(self, days_per_week: int = 5, overrides: Mapping[date, DayOff] | None = None) -> None:
        if days_per_week not in (5, 6):
            raise ValueError(f"days_per_week is 5 or 6, not {days_per_week}")
        self.days_per_week = days_per_week
        self.overrides: Mapping[date, DayOff] = dict(overrides or {})
        self._years: dict[int, list[date]] = {}

    def is_working(self, day: date) -> bool:
        return self.reason_off(day) is None

    def reason_off(self, day: date) -> str | None:
        """Why nobody works that day: the holiday's name, else "Sabtu" or "Minggu"; None on a working day."""
        own = self.overrides.get(day)
        if own is not None:
            return own.name if own.is_off else None
        name = national_holidays(day.year).get(day)
        if name is not None:
            return name
        if day.weekday() == SUNDAY:
            return "Minggu"
        if day.weekday() == SATURDAY and self.days_per_week == 5:
            return "Sabtu"
        return None

    def is_estimate(self, day: date) -> bool:
        """Whether the day is off by calculation only (moon sighting, no decree yet) and nobody has confirmed it.

        Any override on that day, in either direction, is the confirmation.
        """
        return day not in self.overrides and ESTIMATE in national_holidays(day.year).get(day, "")

    def estimates(self, year: int) -> dict[date, str]:
        """Days of that year still to be confirmed, with the holiday's name without its mark."""
        return {
            day: name.replace(ESTIMATE, "")
            for day, name in sorted(national_holidays(year).items())
            if self.is_estimate(day)
        }

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after `day` (n > 0) or before it (n < 0); `day` itself never counts.

        n = 0 gives `day` if it is a working day, else the next one.
        """
        if n == 0:
            return self.next_working_day(day - ONE_DAY)
        year, step = day.year, 1 if n > 0 else -1
        days = self._working_days(year)
        index = bisect_right(days, day) + n - 1 if n > 0 else bisect_left(days, day) + n
        while not 0 <= index < len(days):
            if step < 0:
                year -= 1
                days = self._working_days(year)
                index += len(days)
            else:
                index -= len(days)
                year += 1
                days = self._working_days(year)
        return days[index]

    def next_working_day(self, day: date) -> date:
        """The first working day after `day`, never `day` itself."""
        return self.add_working_days(day, 1)

    def last_working_day_before(self, day: date) -> date:
        return self.add_working_days(day, -1)

    def working_days_between(self, start: date, end: date) -> int:
        """Working days after `start` up to and including `end`; negative when `end` is earlier.

        Signed and additive: between(a, b) == -between(b, a) and between(a, c) == between(a, b) + between(b, c).
        "n working days late" is between(due_on, today).
        """
        if end < start:
            return -self.working_days_between(end, start)
        return (
            self._count_to(end)
            - self._count_to(start)
            + sum(len(self._working_days(year)) for year in range(start.year, end.year))
        )

    def _count_to(self, day: date) -> int:
        return bisect_right(self._working_days(day.year), day)

    def _working_days(self, year: int) -> list[date]:
        days = self._years.get(year)
        if days is None:
            every = map(date.fromordinal, range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1))
            days = self._years[year] = [day for day in every if self.is_working(day)]
        return days
