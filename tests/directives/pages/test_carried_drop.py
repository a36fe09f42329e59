# An old directive that a meeting does not take up after all.
import pytest

from directives import actions
from meetings.models import Meeting
from tests import make
from tests.directives.pages.conftest import TODAY


@pytest.fixture
def carried(scene):
    meeting = make.meeting("Rakor berikut", TODAY)
    return actions.pick(by=None, meeting=meeting, directive=scene.plain.directive, at=make.moment(TODAY))


def url(carried):
    return f"/uji/rapat/{carried.meeting_id}/belum-tuntas/{carried.pk}/lepas/"


def test_it_leaves_the_agenda_only(scene, carried, browse):
    assert browse("notulis", url(carried), {}).status_code == 302
    assert (carried.meeting.carried.count(), carried.meeting.agenda.count()) == (0, 0)
    scene.plain.refresh_from_db()
    assert scene.plain.is_open


def test_it_hides_from_the_neighbour(carried, browse):
    assert browse("tetangga", url(carried), {}).status_code == 404


def test_only_setda_drops(carried, browse):
    assert [browse(who, url(carried), {}).status_code for who in ("dinkes", "bupati")] == [403] * 2


def test_not_by_the_address_of_another_meeting(scene, carried, browse):
    other = url(carried).replace(f"/{carried.meeting_id}/", f"/{scene.meeting.pk}/", 1)
    assert browse("notulis", other, {}).status_code == 404


def test_final_minutes_keep_it(carried, browse):
    Meeting.objects.filter(pk=carried.meeting_id).update(status="final")
    assert browse("notulis", url(carried), {}).status_code == 302
    assert carried.meeting.carried.count() == 1
