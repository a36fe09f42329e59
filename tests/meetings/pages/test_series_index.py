# The list of series.
from datetime import timedelta

import pytest

from meetings.models import Series
from tests import make

URL = "/uji/rangkaian/"


def test_each_says_when_it_meets(signed_in, inside):
    made = Series.objects.create(name="Rakor Senin", rrule="FREQ=MONTHLY;BYDAY=1MO")
    make.meeting("Rakor", make.today(inside) + timedelta(3), series=made)
    page = signed_in("notulis").get(URL).text
    found = [words in page for words in ("Senin pertama setiap bulan", "1 rapat", "Berikutnya")]
    assert found == [True] * 3


def test_empty_it_says_how_to_begin(signed_in):
    assert "Buat rangkaian" in signed_in("notulis").get(URL).text


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_only_setda_keeps_series(signed_in):
    assert [signed_in(who).get(URL).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    for number in range(count):
        make.series(f"Rangkaian {number}")
    browser = signed_in("notulis")
    with django_assert_num_queries(7):
        assert browser.get(URL).status_code == 200
