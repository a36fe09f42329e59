# Report periods and the default report clock, on dates with real holidays.
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rakor.calendar import PERIODS, Calendar, Override, Period, default_report_due, next_period, period_at

FIVE = Calendar(5)
REGULAR = sorted(set(PERIODS) - {"before_rakor", "custom"})
anyday = st.dates(date(2024, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize(
    ("kind", "on", "starts_on", "ends_on", "due_on"),
    [
        ("daily", date(2026, 2, 13), date(2026, 2, 13), date(2026, 2, 13), date(2026, 2, 13)),
        ("daily", date(2026, 2, 14), date(2026, 2, 18), date(2026, 2, 18), date(2026, 2, 18)),
        ("weekly", date(2026, 2, 11), date(2026, 2, 9), date(2026, 2, 15), date(2026, 2, 13)),
        ("weekly", date(2026, 5, 13), date(2026, 5, 11), date(2026, 5, 17), date(2026, 5, 13)),
        ("fortnightly", date(2026, 2, 11), date(2026, 2, 9), date(2026, 2, 22), date(2026, 2, 20)),
        ("monthly", date(2026, 2, 17), date(2026, 2, 1), date(2026, 2, 28), date(2026, 2, 27)),
        ("quarterly", date(2026, 6, 30), date(2026, 4, 1), date(2026, 6, 30), date(2026, 6, 30)),
        ("yearly", date(2025, 1, 1), date(2025, 1, 1), date(2025, 12, 31), date(2025, 12, 31)),
        ("monthly", date(2025, 12, 5), date(2025, 12, 1), date(2025, 12, 31), date(2025, 12, 31)),
    ],
)
def test_period_at(kind, on, starts_on, ends_on, due_on):
    assert period_at(kind, on, FIVE) == Period(starts_on, ends_on, due_on)


@pytest.mark.parametrize(
    ("kind", "after", "starts_on"),
    [
        ("daily", date(2026, 2, 13), date(2026, 2, 18)),
        ("daily", date(2026, 2, 14), date(2026, 2, 18)),
        ("weekly", date(2026, 2, 9), date(2026, 2, 16)),
        ("weekly", date(2026, 2, 15), date(2026, 2, 16)),
        ("fortnightly", date(2026, 2, 9), date(2026, 2, 23)),
        ("monthly", date(2026, 1, 31), date(2026, 2, 1)),
        ("quarterly", date(2026, 11, 1), date(2027, 1, 1)),
        ("yearly", date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_next_period_starts(kind, after, starts_on):
    assert next_period(kind, after, FIVE).starts_on == starts_on


def test_a_week_wholly_off_is_due_on_the_next_working_day():
    own = Calendar(5, {date(2026, 3, 16) + timedelta(n): Override("Libur") for n in range(7)})
    assert period_at("weekly", date(2026, 3, 16), own).due_on == date(2026, 3, 25)


def test_fortnights_count_from_the_week_of_the_anchor():
    assert period_at("fortnightly", date(2026, 2, 11), FIVE, anchor_on=date(2026, 2, 4)).starts_on == date(2026, 2, 2)
    assert period_at("fortnightly", date(2026, 1, 30), FIVE, anchor_on=date(2026, 2, 4)).starts_on == date(2026, 1, 19)


def test_custom_stretches_count_from_the_anchor():
    first = period_at("custom", date(2026, 2, 1), FIVE, anchor_on=date(2026, 2, 5), every_days=10)
    assert first == Period(date(2026, 2, 5), date(2026, 2, 14), date(2026, 2, 13))
    second = next_period("custom", first.starts_on, FIVE, anchor_on=date(2026, 2, 5), every_days=10)
    assert second == Period(date(2026, 2, 15), date(2026, 2, 24), date(2026, 2, 24))


@pytest.mark.parametrize("missing", [{}, {"every_days": 10}, {"anchor_on": date(2026, 1, 1), "every_days": 0}])
def test_custom_needs_its_length_and_anchor(missing):
    with pytest.raises(ValueError, match="custom needs"):
        period_at("custom", date(2026, 2, 1), FIVE, **missing)


@pytest.mark.parametrize(
    ("held_on", "next_on", "expected"),
    [
        (date(2026, 2, 9), date(2026, 2, 18), Period(date(2026, 2, 10), date(2026, 2, 17), date(2026, 2, 13))),
        (date(2026, 2, 13), date(2026, 2, 18), Period(date(2026, 2, 14), date(2026, 2, 17), date(2026, 2, 18))),
        (date(2026, 2, 9), date(2026, 2, 10), Period(date(2026, 2, 10), date(2026, 2, 10), date(2026, 2, 10))),
        (date(2026, 2, 9), date(2026, 2, 9), None),
        (date(2026, 2, 9), None, None),
    ],
)
def test_before_rakor(held_on, next_on, expected):
    assert next_period("before_rakor", held_on, FIVE, next_rakor_on=next_on) == expected


def test_before_rakor_knows_the_period_it_is_in():
    here = period_at(
        "before_rakor", date(2026, 2, 12), FIVE, last_rakor_on=date(2026, 2, 9), next_rakor_on=date(2026, 3, 9)
    )
    assert here == Period(date(2026, 2, 10), date(2026, 3, 8), date(2026, 3, 6))


def test_an_unknown_period_is_an_error():
    with pytest.raises(KeyError):
        period_at("sometimes", date(2026, 2, 1), FIVE)


@given(st.sampled_from(REGULAR), anyday)
def test_periods_follow_without_gap_or_overlap(kind, day):
    here = period_at(kind, day, FIVE)
    after = next_period(kind, here.starts_on, FIVE)
    assert here.starts_on <= here.ends_on < after.starts_on
    assert kind == "daily" or after.starts_on == here.ends_on + timedelta(1)
    assert FIVE.is_working(here.due_on)


@pytest.mark.parametrize(
    ("got_on", "next_rakor_on", "due_on"),
    [
        (date(2026, 2, 9), None, date(2026, 2, 25)),
        (date(2026, 2, 9), date(2026, 4, 1), date(2026, 2, 25)),
        (date(2026, 2, 9), date(2026, 2, 18), date(2026, 2, 13)),
        (date(2026, 2, 9), date(2026, 2, 10), date(2026, 2, 10)),
        (date(2026, 2, 13), date(2026, 2, 18), date(2026, 2, 18)),
        (date(2026, 2, 9), date(2026, 2, 9), date(2026, 2, 25)),
        (date(2026, 2, 9), date(2026, 1, 5), date(2026, 2, 25)),
    ],
)
def test_default_report_due(got_on, next_rakor_on, due_on):
    assert default_report_due(got_on, FIVE, next_rakor_on=next_rakor_on) == due_on


def test_the_policy_may_allow_fewer_days():
    assert default_report_due(date(2026, 2, 9), FIVE, max_working_days=3) == date(2026, 2, 12)


@given(anyday, st.none() | anyday, st.integers(1, 20))
def test_the_report_clock_never_runs_out_before_the_next_working_day(got_on, next_rakor_on, most):
    due_on = default_report_due(got_on, FIVE, most, next_rakor_on)
    assert FIVE.is_working(due_on)
    assert 1 <= FIVE.working_days_between(got_on, due_on) <= most
