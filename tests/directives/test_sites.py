# Names of kecamatan, coordinates and days as people write them; sites by their state.
from datetime import date
from decimal import Decimal

import pytest

from directives.sites import area_called, checked_day, places, rollup

TODAY = date(2026, 2, 9)


def test_a_kecamatan_goes_by_its_bare_name():
    assert {area_called(word) for word in ("Kecamatan Sangir", "Kec. SANGIR", "Camat Sangir", " sangir")} == {"sangir"}
    assert area_called("Kecamatan Sangir Jujuan") == "sangir jujuan"


def test_the_rollup_keeps_the_order_of_the_words_and_names_a_word_of_old():
    rows = ["Berjalan", "", "Lama", "Berjalan", ""]
    assert rollup(rows, ["Berjalan", "Terkendala"], "Belum dicek") == [("Belum dicek", 2), ("Berjalan", 2), ("Lama", 1)]


@pytest.mark.parametrize(
    "text", ["-1.23456, 101.5", "-1.23456,101.5", "-1,23456; 101,5", "-1.23456 101.5", "−1.23456; 101.5°"]
)
def test_coordinates_are_read_with_point_or_comma(text):
    assert places(text) == (Decimal("-1.23456"), Decimal("101.5"))


@pytest.mark.parametrize("text", ["", "101.5", "utara", "101.5, -1.2", "-1.2, 181", "1e5, 2", "NaN, 1", "1, 2, 3"])
def test_what_is_nowhere_is_refused(text):
    with pytest.raises(ValueError):
        places(text)


@pytest.mark.parametrize("text", ["2026-02-02", "2/2/2026", "2 Februari 2026", "Senin, 2 Feb 2026"])
def test_the_day_of_a_check(text):
    assert checked_day(text, TODAY) == date(2026, 2, 2)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("kemarin", "bukan tanggal"),
        ("2 Februari", "Tahun"),
        ("31/2/2026", "tidak ada tanggal 31 Februari"),
        ("10/2/2026", "sesudah hari ini"),
        ("2/2/1926", "Periksa tahun"),
        ("2/2/2026 pagi sekali", "bukan tanggal"),
        ("1 sampai 3 Februari 2026", "bukan tanggal"),
    ],
)
def test_a_day_that_cannot_be_is_refused(text, why):
    with pytest.raises(ValueError, match=why):
        checked_day(text, TODAY)
