# Arahan belum tuntas of a meeting: read by all, filled by Setda.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import actions
from meetings.models import Meeting
from tests import make
from tests.directives.pages.conftest import TODAY


@pytest.fixture
def coming(scene):
    return make.meeting("Rakor berikut", TODAY)


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/belum-tuntas/"


def carry(meeting):
    return actions.carry_over(by=None, meeting=meeting, at=make.moment(TODAY))


def test_it_fills_the_agenda(coming, browse):
    assert "<b>2 arahan</b>" in browse("notulis", url(coming)).text
    assert browse("notulis", url(coming), {"with_recorded": "on"}).headers["Location"] == url(coming)
    page = browse("notulis", url(coming)).text
    assert (page.count("<h4>"), coming.carried.count()) == (2, 2)
    assert 'id="belum-tuntas"' in browse("notulis", f"/uji/rapat/{coming.pk}/").text


def test_it_hides_from_the_neighbour(coming, browse):
    assert browse("tetangga", url(coming)).status_code == 404


def test_who_reads_the_meeting_reads_their_part(coming, browse):
    carry(coming)
    counts = [browse(who, url(coming)).text.count("<h4>") for who in ("bupati", "dinkes", "camat")]
    assert counts == [2, 1, 0]
    assert browse("dinkes", url(coming), {}).status_code == 403


def test_swap_is_reload(coming, browse):
    carry(coming)
    swap = browse("bupati", url(coming), hx_request="true", hx_target="belum-tuntas").text
    assert swap.count("<h4>") == 2
    assert swap.strip() in browse("bupati", url(coming)).text


def test_the_name_of_a_closed_meeting_is_not_told(scene, coming, browse):
    carry(coming)
    Meeting.objects.filter(pk=scene.meeting.pk).update(is_closed=True, title="Rapat rahasia")
    assert "Rapat rahasia" in browse("bupati", url(coming)).text
    assert "Rapat rahasia" not in browse("dinkes", url(coming)).text


def test_its_agenda_item_leads_here_and_goes_only_with_the_last(coming, browse):
    carry(coming)
    page = browse("notulis", f"/uji/rapat/{coming.pk}/acara/").text
    assert (f'class="btn" href="{url(coming)}"' in page, "Hapus acara" in page) == (True, False)


def test_what_is_searched_can_be_picked(scene, coming, browse):
    page = browse("notulis", url(coming) + "?q=jalan").text
    assert f'value="{scene.plain.directive_id}"' in page
    assert f'value="{scene.claimed.directive_id}"' not in page


def test_final_minutes_say_so(coming, signed_in):
    Meeting.objects.filter(pk=coming.pk).update(status="final")
    browser = signed_in("notulis")
    assert "sudah final" in browser.post(url(coming), follow=True).text
    assert coming.carried.count() == 0


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, signed_in, many):
    meeting = make.meeting("Lain", TODAY)
    for number in range(many):
        made = make.directive(f"arahan {number}", lead=[scene.dinkes], on=TODAY, meeting=make.meeting("A", TODAY))
        actions.pick(by=None, meeting=meeting, directive=made, at=make.moment(TODAY))
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(url(meeting)).status_code == 200
    assert len(statements) == 11
