# The weekday that is written against the date: said, never repaired.
from datetime import date

import pytest

from meetings.weekdays import contradiction, named

FRIDAY = date(2026, 2, 6)


@pytest.mark.parametrize(
    "words", ["Jumat", "Jum'at", "Jum’at pagi", "hari JUMAT", "Kamis malam Jumat", "akhir pekan", ""]
)
def test_what_fits_or_names_no_day_is_left_alone(words):
    assert contradiction(words, FRIDAY) == ""


def test_ahad_is_minggu():
    assert (named("Ahad"), contradiction("Ahad", date(2026, 2, 8))) == ({"minggu"}, "")


def test_a_contradiction_is_said_with_both():
    assert contradiction("Senin", FRIDAY) == (
        "Hari yang tertulis (“Senin”) tidak cocok dengan tanggalnya: 6 Februari 2026 adalah hari Jumat. "
        "Keduanya dibiarkan seperti tertulis; periksa sumbernya."
    )


def test_without_a_date_nothing_contradicts():
    assert contradiction("Senin", None) == ""


def test_part_of_a_word_is_no_day():
    assert named("Seninan di Rabuan") == set()
