# When a series meets: rules as RFC 5545 writes them and in words, and days off skipped or moved.
from datetime import date

import pytest

from meetings import recurring
from meetings.recurring import Occurrence, Rule
from rakor.calendar import Calendar, Override

RULES = [
    (Rule("weekly", 0), "FREQ=WEEKLY;BYDAY=MO", "Setiap Senin"),
    (Rule("fortnightly", 2), "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE", "Setiap dua pekan, hari Rabu"),
    (Rule("monthly", 0, 1), "FREQ=MONTHLY;BYDAY=1MO", "Senin pertama setiap bulan"),
    (Rule("monthly", 4, -1), "FREQ=MONTHLY;BYDAY=-1FR", "Jumat terakhir setiap bulan"),
    (Rule("on_date", day=5), "FREQ=MONTHLY;BYMONTHDAY=5", "Tanggal 5 setiap bulan"),
    (None, "", ""),
]


@pytest.mark.parametrize(("rule", "text", "words"), RULES)
def test_a_rule_is_written_read_and_said(rule, text, words):
    assert (recurring.as_rrule(rule), recurring.read(text), recurring.in_words(text)) == (text, rule, words)


def test_a_rule_that_no_form_shows_is_said_as_it_is():
    assert recurring.read("FREQ=YEARLY;BYMONTH=8") is None
    assert recurring.in_words("FREQ=YEARLY;BYMONTH=8") == "Menurut aturan khusus (FREQ=YEARLY;BYMONTH=8)"


def held(text, on_day_off="skip", since=date(2026, 3, 2), count=3, off=(), **bounds):
    calendar = Calendar(overrides={day: Override("Hari jadi") for day in off})
    bounds = {"starts_on": None, "ends_on": None} | bounds
    days = recurring.coming(text, since=since, calendar=calendar, on_day_off=on_day_off, **bounds)
    return recurring.first_held(days, count)


def test_every_monday():
    assert [day.held_on.day for day in held("FREQ=WEEKLY;BYDAY=MO", count=3)] == [2, 9, 16]


def test_the_first_monday_of_the_month():
    found = held("FREQ=MONTHLY;BYDAY=1MO", since=date(2026, 3, 3), count=3)
    assert [day.meant_on for day in found] == [date(2026, 4, 6), date(2026, 5, 4), date(2026, 6, 1), date(2026, 7, 6)]
    assert [day.day_off for day in found if day.held_on is None] == ["Hari Lahir Pancasila"]


@pytest.mark.parametrize(
    ("on_day_off", "held_on"),
    [("skip", None), ("next", date(2026, 3, 10)), ("previous", date(2026, 3, 6)), ("keep", date(2026, 3, 9))],
)
def test_a_day_off_goes_by_the_rule_of_the_series(on_day_off, held_on):
    monday = date(2026, 3, 9)
    found = held("FREQ=WEEKLY;BYDAY=MO", on_day_off, since=date(2026, 3, 6), off=[monday])
    assert found[0] == Occurrence(monday, held_on, "Hari jadi")
    assert sum(day.held_on is not None for day in found) == 3


def test_one_moved_to_today_is_still_coming():
    found = held("FREQ=WEEKLY;BYDAY=MO", "next", since=date(2026, 3, 10), off=[date(2026, 3, 9)], count=1)
    assert found == [Occurrence(date(2026, 3, 9), date(2026, 3, 10), "Hari jadi")]


def test_every_other_week_counts_from_the_first_meeting():
    found = held("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", starts_on=date(2026, 3, 9), since=date(2026, 3, 2), count=2)
    assert [day.meant_on for day in found] == [date(2026, 3, 9), date(2026, 3, 23), date(2026, 4, 6)]


def test_it_ends_with_the_series():
    assert len(held("FREQ=WEEKLY;BYDAY=MO", ends_on=date(2026, 3, 9), count=12)) == 2


def test_a_rule_of_days_off_only_comes_to_an_end():
    assert [day for day in held("FREQ=WEEKLY;BYDAY=SU", count=2) if day.held_on] == []


def test_no_rule_no_days():
    assert held("") == []
