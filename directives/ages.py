# How long something has been late, in working days, in four steps: the columns of the matrix and the lists behind them. Pure.
from datetime import date, timedelta
from typing import NamedTuple

from rakor.calendar import Calendar

ONE_DAY = timedelta(days=1)


class Age(NamedTuple):
    """Late for up to `last` working days; the last step has none."""

    name: str
    word: str
    last: int | None


AGES = (
    Age("1-5", "1–5 hari", 5),
    Age("6-10", "6–10 hari", 10),
    Age("11-20", "11–20 hari", 20),
    Age("lebih-20", "> 20 hari", None),
)


def spans(calendar: Calendar, on: date) -> dict[str, tuple[date, date]]:
    """name → the first and the last due date of what is that late on this day.

    What fell due at the weekend is late without a working day gone by: it is in the first step.
    """
    found, latest = {}, on - ONE_DAY
    for age in AGES:
        first = date.min if age.last is None else calendar.add_working_days(on + ONE_DAY, -(age.last + 1))
        found[age.name] = (first, latest)
        latest = first - ONE_DAY if age.last else latest
    return found
