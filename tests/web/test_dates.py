# Dates in Indonesian words, on the clock of the place.
from datetime import UTC, date, datetime, time

import pytest
from django.utils import translation

from rakor.web import dates

LATE_SUNDAY = datetime(2026, 2, 8, 18, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "words"),
    [
        ("Asia/Jakarta", "Senin, 9 Februari 2026"),
        ("Asia/Jayapura", "Senin, 9 Februari 2026"),
        ("UTC", "Minggu, 8 Februari 2026"),
    ],
)
def test_an_instant_has_the_date_of_the_place(zone, words):
    assert dates.written(LATE_SUNDAY, "l, j F Y", zone) == words


def test_names_stay_indonesian_when_another_language_is_active():
    with translation.override("en"):
        assert dates.written(date(2026, 8, 17), "l, j F Y") == "Senin, 17 Agustus 2026"


@pytest.mark.parametrize(
    ("zone", "words"), [("Asia/Jakarta", "01.30 WIB"), ("Asia/Makassar", "02.30 WITA"), ("Asia/Jayapura", "03.30 WIT")]
)
def test_a_clock_with_a_zone_names_it(zone, words):
    assert dates.clock(LATE_SUNDAY, zone) == words


def test_a_plain_time_stays_as_it_was_said():
    assert dates.clock(time(9, 0)) == "09.00"


@pytest.mark.parametrize(
    ("day", "words"),
    [(9, "hari ini"), (10, "besok"), (12, "3 hari lagi"), (8, "kemarin"), (7, "2 hari lalu")],
)
def test_distance(day, words):
    assert dates.distance(date(2026, 2, day), date(2026, 2, 9)) == words
