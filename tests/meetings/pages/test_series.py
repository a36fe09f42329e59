# One series with its next days.
from datetime import date

import pytest
import time_machine

from meetings.models import Series
from tests import make


@pytest.fixture
def series(inside):
    return Series.objects.create(name="Rakor Senin", rrule="FREQ=WEEKLY;BYDAY=MO")


def url(series):
    return f"/uji/rangkaian/{series.pk}/"


def read(signed_in, who, address):
    with time_machine.travel(make.moment(date(2026, 2, 4)), tick=False):
        return signed_in(who).get(address)


def test_it_shows_the_rule_in_words_and_the_next_days(signed_in, series):
    meeting = make.meeting("Rakor pekan depan", date(2026, 2, 9), series=series)
    page = read(signed_in, "notulis", url(series)).text
    assert "Setiap Senin" in page
    assert "FREQ" not in page
    assert f'<a href="/uji/rapat/{meeting.pk}/">Senin, 9 Februari 2026</a>' in page
    assert "Ditiadakan: Cuti Bersama" in page


def test_without_a_rule_it_says_what_to_do(signed_in, inside):
    loose = Series.objects.create(name="Rapat lapangan")
    assert "Tentukan waktunya" in read(signed_in, "notulis", url(loose)).text


def test_it_hides_from_the_neighbour(signed_in, series):
    assert read(signed_in, "tetangga", url(series).replace("uji", "tetangga")).status_code == 404


def test_only_setda_keeps_series(signed_in, series):
    assert [read(signed_in, who, url(series)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, series, django_assert_num_queries, count):
    for number in range(count):
        make.meeting(f"Rakor {number}", date(2026, 2, 9), series=series)
        make.meeting(f"Rakor lama {number}", date(2026, 1, 5), series=series)
        series.invitees.create(words=f"Tamu {number}")
        series.items.create(text=f"Acara {number}", rank=f"{number}V")
    browser = signed_in("notulis")
    with time_machine.travel(make.moment(date(2026, 2, 4)), tick=False), django_assert_num_queries(12):
        assert browser.get(url(series)).status_code == 200
