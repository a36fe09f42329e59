# The button that makes the next meetings.
import pytest

from meetings.models import Meeting, Series


@pytest.fixture
def url(inside):
    return f"/uji/rangkaian/{Series.objects.create(name='Rakor', rrule='FREQ=WEEKLY;BYDAY=WE').pk}/siapkan/"


def test_it_makes_them_once(signed_in, url):
    browser = signed_in("notulis")
    assert [browser.post(url, {"count": "3"}).status_code for _ in range(2)] == [302] * 2
    assert Meeting.objects.count() == 3


def test_it_hides_from_the_neighbour(signed_in, url):
    assert signed_in("tetangga").post(url.replace("uji", "tetangga"), {"count": "1"}).status_code == 404


def test_only_setda_plans(signed_in, url):
    assert [signed_in(who).post(url, {"count": "1"}).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", ["", "0", "13", "x", "-1"])
def test_nonsense_makes_nothing(signed_in, url, count):
    assert signed_in("notulis").post(url, {"count": count}).status_code == 302
    assert Meeting.objects.count() == 0
