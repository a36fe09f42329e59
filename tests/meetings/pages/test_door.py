# The screen for the room: a code to scan and how many came; opened, renewed and closed by Setda.
from datetime import timedelta

import pytest
import time_machine

from meetings import actions
from meetings.models import Meeting
from rakor.people import doors
from tests.meetings.pages.conftest import AT, attend

HX = {"HX-Request": "true", "HX-Target": "hitungan-pintu"}


@pytest.fixture(autouse=True)
def _during_the_meeting():
    with time_machine.travel(AT, tick=False):
        yield


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/pintu-hadir/"


def token(page):
    return page.context["address"].rstrip("/").rpartition("/")[2]


def test_the_code_is_shown_as_often_as_wanted(signed_in, meeting):
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "open"})
    first, again = browser.get(url(meeting)), signed_in("notulis").get(url(meeting))
    assert (token(first), "<svg" in first.content.decode()) == (token(again), True)
    assert doors.find(token(first), AT).subject == str(meeting.pk)


def test_a_new_code_closes_the_one_before(signed_in, meeting):
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "open"})
    old = token(browser.get(url(meeting)))
    browser.post(url(meeting), {"do": "open"})
    assert (doors.find(old, AT), token(browser.get(url(meeting))) != old) == (None, True)


def test_it_is_closed_by_setda_and_by_the_clock(signed_in, meeting):
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "open"})
    with time_machine.travel(AT + timedelta(days=1)):
        browser = signed_in("notulis")
        assert "address" not in browser.get(url(meeting)).context
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "close"})
    assert "address" not in browser.get(url(meeting)).context


def test_the_count_alone_and_only_when_it_has_changed(signed_in, meeting):
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "open"})
    meeting.refresh_from_db()
    asked = f"{url(meeting)}?v={meeting.version}"
    before = browser.get(asked, headers=HX).status_code
    actions.check_in(by=None, meeting=meeting, at=AT, name="Siti", words="Polres")
    after = browser.get(asked, headers=HX)
    assert (before, after.status_code, '<b class="num">1</b> orang' in after.content.decode()) == (204, 200, True)
    assert after.content.strip().startswith(b'<div id="hitungan-pintu"')


def test_final_minutes_open_no_door(signed_in, meeting):
    Meeting.objects.filter(pk=meeting.pk).update(status="final")
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "open"})
    page = browser.get(url(meeting))
    assert ("address" in page.context, "sudah final" in page.content.decode()) == (False, True)


def test_it_hides_from_the_neighbour(signed_in, meeting):
    assert signed_in("tetangga").get(f"/tetangga/rapat/{meeting.pk}/pintu-hadir/").status_code == 404


def test_only_setda_opens_it(signed_in, meeting):
    assert [signed_in(who).post(url(meeting)).status_code for who in ("dinkes", "sekda")] == [403] * 2


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, meeting, django_assert_num_queries, count):
    for number in range(count):
        attend(meeting, words=f"Instansi {number}")
        actions.check_in(by=None, meeting=meeting, at=AT, name=f"Orang {number}", words=f"Instansi {number}")
    browser = signed_in("notulis")
    browser.post(url(meeting), {"do": "open"})
    with django_assert_num_queries(10):
        assert browser.get(url(meeting)).status_code == 200
