# Working days against the real calendar of 2025–2027, a government's own days, and laws that hold for any day.
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rakor.calendar import Calendar, Override

FIVE, SIX = Calendar(5), Calendar(6)
anyday = st.dates(date(2023, 1, 1), date(2031, 12, 31))
overrides = st.dictionaries(
    st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    st.builds(Override, st.just("Hari daerah"), st.booleans()),
    max_size=40,
)
calendars = st.builds(Calendar, st.sampled_from([5, 6]), overrides)


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        (date(2025, 3, 31), "Hari Raya Idul Fitri"),
        (date(2025, 4, 7), "Cuti Bersama Hari Raya Idul Fitri"),
        (date(2025, 4, 8), None),
        (date(2025, 8, 18), "Cuti Bersama Hari Kemerdekaan Republik Indonesia"),
        (date(2025, 12, 25), "Hari Raya Natal"),
        (date(2026, 2, 13), None),
        (date(2026, 2, 14), "Sabtu"),
        (date(2026, 2, 15), "Minggu"),
        (date(2026, 2, 16), "Cuti Bersama Tahun Baru Imlek"),
        (date(2026, 2, 17), "Tahun Baru Imlek"),
        (date(2026, 2, 18), None),
        (date(2026, 3, 21), "Hari Raya Idul Fitri"),
        (date(2026, 5, 27), "Hari Raya Idul Adha"),
        (date(2026, 8, 17), "Hari Kemerdekaan Republik Indonesia"),
    ],
)
def test_reason_off(day, reason):
    assert FIVE.reason_off(day) == reason
    assert FIVE.is_working(day) is (reason is None)


def test_saturday_works_in_a_week_of_six_days():
    assert SIX.reason_off(date(2026, 2, 14)) is None
    assert SIX.reason_off(date(2026, 2, 15)) == "Minggu"
    assert SIX.reason_off(date(2026, 3, 21)) == "Hari Raya Idul Fitri"


@pytest.mark.parametrize(
    ("calendar", "start", "n", "end"),
    [
        (FIVE, date(2026, 2, 13), 1, date(2026, 2, 18)),
        (SIX, date(2026, 2, 13), 1, date(2026, 2, 14)),
        (SIX, date(2026, 2, 13), 2, date(2026, 2, 18)),
        (FIVE, date(2026, 2, 9), 10, date(2026, 2, 25)),
        (FIVE, date(2026, 2, 18), -1, date(2026, 2, 13)),
        (FIVE, date(2026, 2, 20), -3, date(2026, 2, 13)),
        (FIVE, date(2026, 3, 17), 1, date(2026, 3, 25)),
        (FIVE, date(2025, 12, 24), 1, date(2025, 12, 29)),
        (FIVE, date(2025, 12, 31), 1, date(2026, 1, 2)),
        (FIVE, date(2026, 1, 2), -1, date(2025, 12, 31)),
        (FIVE, date(2026, 2, 14), 0, date(2026, 2, 18)),
        (FIVE, date(2026, 2, 13), 0, date(2026, 2, 13)),
        (FIVE, date(2025, 1, 2), 500, date(2027, 2, 8)),
        (FIVE, date(2027, 2, 8), -500, date(2025, 1, 2)),
    ],
)
def test_add_working_days(calendar, start, n, end):
    assert calendar.add_working_days(start, n) == end


def test_next_and_last_never_give_the_day_itself():
    assert FIVE.next_working_day(date(2026, 2, 12)) == date(2026, 2, 13)
    assert FIVE.last_working_day_before(date(2026, 2, 12)) == date(2026, 2, 11)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (date(2026, 2, 13), date(2026, 2, 13), 0),
        (date(2026, 2, 13), date(2026, 2, 17), 0),
        (date(2026, 2, 13), date(2026, 2, 18), 1),
        (date(2026, 2, 18), date(2026, 2, 13), -1),
        (date(2026, 2, 14), date(2026, 2, 18), 1),
        (date(2025, 12, 31), date(2026, 12, 31), 240),
    ],
)
def test_working_days_between(start, end, days):
    assert FIVE.working_days_between(start, end) == days


def test_a_governments_own_holiday_and_its_own_working_day():
    own = Calendar(5, {date(2026, 2, 13): Override("Hari Jadi Kabupaten"), date(2026, 2, 16): Override("Masuk", False)})
    assert own.reason_off(date(2026, 2, 13)) == "Hari Jadi Kabupaten"
    assert own.reason_off(date(2026, 2, 16)) is None
    assert own.add_working_days(date(2026, 2, 12), 1) == date(2026, 2, 16)


def test_an_override_makes_a_sunday_a_working_day():
    assert Calendar(5, {date(2026, 2, 15): Override("Lembur", False)}).is_working(date(2026, 2, 15))


def test_estimates_are_marked_until_confirmed():
    eid = date(2027, 3, 10)
    assert FIVE.is_estimate(eid)
    assert FIVE.reason_off(eid) == "Hari Raya Idul Fitri (perkiraan)"
    assert not Calendar(5, {eid: Override("Hari Raya Idul Fitri")}).is_estimate(eid)
    assert not Calendar(5, {eid: Override("Masuk", False)}).is_estimate(eid)


def test_a_decreed_year_has_no_estimates():
    assert FIVE.estimates(2026) == {}


def test_estimates_lists_what_the_admin_must_confirm():
    assert FIVE.estimates(2027) == {
        date(2027, 3, 10): "Hari Raya Idul Fitri",
        date(2027, 3, 11): "Hari kedua dari Hari Raya Idul Fitri",
        date(2027, 5, 17): "Hari Raya Idul Adha",
    }


def test_outside_the_known_years_only_weekends_are_off():
    assert FIVE.reason_off(date(1945, 8, 17)) is None
    assert FIVE.reason_off(date(2101, 1, 1)) == "Sabtu"


def test_a_week_has_five_or_six_days():
    with pytest.raises(ValueError, match="not 7"):
        Calendar(7)


def test_later_changes_of_the_mapping_are_not_seen():
    mine = {}
    calendar = Calendar(5, mine)
    mine[date(2026, 2, 13)] = Override("Libur")
    assert calendar.is_working(date(2026, 2, 13))


@given(calendars, anyday, st.integers(1, 400))
def test_adding_n_is_n_between(calendar, day, n):
    end = calendar.add_working_days(day, n)
    assert calendar.is_working(end)
    assert calendar.working_days_between(day, end) == n


@given(calendars, anyday, st.integers(1, 400))
def test_going_back_undoes_going_forward(calendar, day, n):
    start = calendar.add_working_days(day, 0)
    assert calendar.add_working_days(calendar.add_working_days(start, n), -n) == start
    assert calendar.working_days_between(start, calendar.add_working_days(start, -n)) == -n


@given(calendars, anyday, anyday, anyday)
def test_between_is_signed_and_additive(calendar, a, b, c):
    between = calendar.working_days_between
    assert between(a, b) == -between(b, a)
    assert between(a, c) == between(a, b) + between(b, c)


@given(calendars, anyday, st.integers(0, 60))
def test_between_counts_the_same_as_asking_every_day(calendar, day, length):
    asked = sum(calendar.is_working(day + timedelta(n)) for n in range(1, length + 1))
    assert calendar.working_days_between(day, day + timedelta(length)) == asked
