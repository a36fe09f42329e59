# The text for WhatsApp.
import pytest

from meetings import actions
from meetings.habits import Guests
from rakor.people.models import Unit


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/whatsapp/"


def test_it_is_there_to_copy(signed_in, meeting):
    page = signed_in("notulis").get(url(meeting)).text
    assert "*Rakor OPD*" in page
    assert "https://wa.me/?text=%2AUNDANGAN" in page


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(url(meeting).replace("uji", "tetangga")).status_code == 404


def test_only_setda_announces(signed_in, meeting):
    assert [signed_in(who).get(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    units = tuple(Unit.objects.order_by("pk")[:count])
    actions.invite(by=None, meeting=meeting, guests=Guests(units=units), on=meeting.held_on)
    browser = signed_in("notulis")
    with django_assert_num_queries(9):
        assert browser.get(url(meeting)).status_code == 200
