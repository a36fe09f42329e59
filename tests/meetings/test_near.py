# Rakor pekan ini and Rakor terakhir.
from datetime import date

import pytest

from meetings.near import last, this_weeks
from tests import make

WEDNESDAY = date(2026, 2, 4)


@pytest.mark.parametrize(
    ("days", "this", "before"),
    [
        ([], None, None),
        ([2], 2, 2),
        ([2, 4, 6], 4, 4),
        ([2, 6, 8], 6, 2),
        ([9], None, None),
        ([1, 9], None, 1),
    ],
)
def test_the_next_one_this_week_else_its_latest(inside, days, this, before):
    for day in days:
        make.meeting(held_on=date(2026, 2, day))
    found = this_weeks(inside.notulis, WEDNESDAY), last(inside.notulis, WEDNESDAY)
    assert tuple(one and one.held_on.day for one in found) == (this, before)


def test_a_closed_one_is_for_those_invited(inside):
    make.meeting(held_on=WEDNESDAY, is_closed=True)
    assert this_weeks(inside.dinkes, WEDNESDAY) is None
    assert this_weeks(inside.notulis, WEDNESDAY) is not None
