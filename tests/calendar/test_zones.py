# Which day it is in the three zones, around both midnights.
from datetime import UTC, datetime

import pytest

from rakor.calendar import ZONES, today, zone_label


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("Asia/Jakarta", 16, 9),
        ("Asia/Jakarta", 17, 10),
        ("Asia/Pontianak", 17, 10),
        ("Asia/Makassar", 15, 9),
        ("Asia/Makassar", 16, 10),
        ("Asia/Jayapura", 14, 9),
        ("Asia/Jayapura", 15, 10),
    ],
)
def test_today(zone, hour, day):
    assert today(zone, datetime(2026, 2, 9, hour, tzinfo=UTC)).day == day


def test_labels():
    assert [zone_label(zone) for zone in ZONES] == ["WIB", "WIB", "WITA", "WIT"]


def test_a_naive_moment_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        today("Asia/Jakarta", datetime(2026, 2, 9))
