# The directives of one meeting.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import Directive
from tests import make
from tests.directives.pages.conftest import MONDAY, TODAY
from tests.directives.pages.sited import sited


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/arahan/"


def test_it_works(scene, browse):
    assert browse("bupati", url(scene.meeting)).content.decode().count("<h3>") == 2


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.meeting)).status_code == 404


def test_a_unit_finds_its_own_there(scene, browse):
    assert browse("dinkes", url(scene.meeting)).content.decode().count("<h3>") == 1


def test_a_closed_meeting_is_not_for_the_uninvited(scene, browse):
    scene.meeting.is_closed = True
    scene.meeting.save()
    assert browse("dinkes", url(scene.meeting)).status_code == 404


def test_swap_is_reload(scene, browse):
    swap = browse("bupati", url(scene.meeting), hx_request="true", hx_target="arahan-rapat").content.decode()
    assert swap.strip() in browse("bupati", url(scene.meeting)).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, signed_in, many):
    meeting = make.meeting("Lain")
    for number in range(many):
        make.directive(f"arahan {number}", lead=[scene.dinkes], on=MONDAY, meeting=meeting)
    browser = signed_in("bupati")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(url(meeting)).status_code == 200
    assert len(statements) == 10


def test_each_line_leaves_out_the_meeting_it_stands_in(scene, browse):
    page = browse("bupati", url(scene.meeting), hx_request="true", hx_target="arahan-rapat").content.decode()
    assert scene.meeting.title not in page


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"held_on": MONDAY}, "tidak menghasilkan"),
        ({"held_on": TODAY}, "belum menghasilkan"),
        ({"held_on": None, "source_digest": "a" * 64}, "tidak menghasilkan"),
    ],
)
def test_a_meeting_without_directives_says_whether_any_may_come(inside, browse, fields, word):
    meeting = make.meeting("Lain", **fields)
    assert f"Rapat ini {word} arahan." in browse("inspektorat", url(meeting)).content.decode()


def test_a_konsep_may_still_come_of_an_old_meeting(inside, browse):
    meeting = make.meeting("Lain", held_on=MONDAY)
    make.directive("Konsep", meeting=meeting)
    assert "Rapat ini belum menghasilkan arahan." in browse("inspektorat", url(meeting)).content.decode()
    assert "Tidak ada arahan untuk unit Anda dari rapat ini." in browse("dinkes", url(meeting)).content.decode()


def test_its_sites_stand_beside_what_was_said(scene, browse):
    place = sited(scene)
    Directive.objects.filter(pk=place.directive.pk).update(meeting=scene.meeting)
    page = browse("bupati", f"/uji/rapat/{scene.meeting.pk}/arahan/").content.decode()
    assert "29 yayasan disebut, 2 titik terdata, 1 dicek" in page
