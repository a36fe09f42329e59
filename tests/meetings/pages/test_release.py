# meetings:release — a final meeting is proposed, answered and taken back.
from uuid import uuid4

import pytest

from meetings.models import MeetingRelease
from rakor.people import scope
from tests import make
from tests.portal.opened import final_meeting


def url(meeting) -> str:
    return f"/uji/buka-publik/rapat/{meeting.pk}/"


def test_the_ppid_proposes_and_the_sekda_opens(inside, signed_in):
    meeting = final_meeting()
    typed = {"act": "usulkan", "summary": "Rapat membahas harga.", "client_id": str(uuid4())}
    with scope.nothing():
        assert signed_in("ppid").post(url(meeting), typed).status_code == 302
    release = MeetingRelease.objects.get()
    with scope.nothing():
        assert "Rapat membahas harga." in signed_in("sekda").get(url(meeting)).text
        signed_in("sekda").post(url(meeting), {"act": "setujui", "release": release.pk})
    release.refresh_from_db()
    assert release.is_released


def test_minutes_that_are_not_final_say_so(inside, signed_in):
    draft = make.meeting("Draf")
    with scope.nothing():
        assert "Notulanya belum final" in signed_in("ppid").get(url(draft)).text


def test_it_hides_from_the_neighbour(inside, signed_in):
    meeting = final_meeting()
    with scope.nothing():
        assert signed_in("tetangga").get(url(meeting)).status_code == 404


@pytest.mark.parametrize("who", ["notulis", "dinkes", "pemantau"])
def test_it_refuses_the_wrong_role(inside, signed_in, who):
    meeting = final_meeting()
    with scope.nothing():
        assert signed_in(who).get(url(meeting)).status_code == 403
