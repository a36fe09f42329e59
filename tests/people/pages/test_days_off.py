# The government's own days over the national calendar.
from datetime import date, timedelta

import pytest

from rakor.people.calendars import calendar_of
from rakor.people.models import DayOff

URL = "/uji/perangkat-daerah/hari-libur/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_notes_a_day_and_replaces_what_was_said(signed_in, inside):
    browser = signed_in("notulis")
    browser.post(URL, {"on": "2026-04-20", "name": "Hari jadi kabupaten", "is_off": "1"})
    browser.post(URL, {"on": "2026-04-20", "name": "Tetap masuk", "is_off": "0"})
    assert [(day.name, day.is_off) for day in DayOff.objects.all()] == [("Tetap masuk", False)]


def test_a_day_without_date_is_refused(signed_in):
    response = signed_in("notulis").post(URL, {"on": "", "name": "Hari jadi", "is_off": "1"})
    assert (response.status_code, response.context["form"]["name"].value()) == (422, "Hari jadi")


def test_it_counts(signed_in, inside):
    signed_in("notulis").post(URL, {"on": "2026-04-20", "name": "Hari jadi kabupaten", "is_off": "1"})
    assert not calendar_of(inside.government).is_working(date(2026, 4, 20))


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    start = date(2026, 1, 1)
    DayOff.objects.bulk_create(DayOff(on=start + timedelta(days=number), name="Libur") for number in range(count))
    browser = signed_in("notulis")
    with django_assert_num_queries(8):
        assert browser.get(URL).status_code == 200
