# Taking back what was said of a day.
from datetime import date

import pytest

from rakor.people import scope
from rakor.people.models import DayOff


@pytest.fixture
def day(inside):
    return DayOff.objects.create(on=date(2026, 4, 20), name="Hari jadi")


def url(day):
    return f"/uji/perangkat-daerah/hari-libur/{day.pk}/hapus/"


def test_it_works(signed_in, day):
    assert signed_in("notulis").post(url(day)).status_code == 302


def test_it_hides_from_the_neighbour(signed_in, day):
    assert signed_in("tetangga").post(url(day)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, day, inside):
    with scope.government(inside.neighbour.pk):
        foreign = DayOff.objects.create(on=date(2026, 4, 21), name="Hari jadi kota")
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.post(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, day):
    assert signed_in("dinkes").post(url(day)).status_code == 403


def test_it_is_gone(signed_in, day):
    signed_in("notulis").post(url(day))
    assert DayOff.objects.count() == 0


def test_looking_does_nothing(signed_in, day):
    assert signed_in("notulis").get(url(day)).status_code == 405
    assert DayOff.objects.count() == 1
