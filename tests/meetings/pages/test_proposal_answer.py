# Setda's answer to what a unit proposed.
from datetime import timedelta

import pytest

from meetings import actions
from rakor.people.models import Unit
from tests import make


@pytest.fixture
def proposal(inside):
    meeting = make.meeting("Rakor berikut", make.today(inside) + timedelta(3))
    unit = Unit.objects.get(short_name="Dinkes")
    return actions.propose(
        by=inside.dinkes, meeting=meeting, unit=unit, text="Posko banjir", reason="", at=make.timezone.now()
    )


def url(proposal):
    return f"/uji/rapat/{proposal.meeting_id}/usul/{proposal.pk}/"


def test_taken_up_it_is_on_the_agenda(signed_in, proposal):
    browser = signed_in("notulis")
    for _ in range(2):
        assert browser.post(url(proposal), {"do": "accept"}).status_code == 302
    assert [str(item) for item in proposal.meeting.agenda.all()] == ["Posko banjir"]


def test_declined_the_unit_reads_why(signed_in, proposal):
    signed_in("notulis").post(url(proposal), {"do": "decline", "answer": "Sudah dibahas"})
    page = signed_in("dinkes").get(f"/uji/rapat/{proposal.meeting_id}/usul/").text
    assert [word in page for word in ("Tidak diacarakan", "Sudah dibahas")] == [True, True]


@pytest.mark.parametrize("sent", [{}, {"do": "x"}, {"do": "decline"}, {"do": "accept", "answer": "x" * 401}])
def test_nonsense_answers_nothing(signed_in, proposal, sent):
    assert signed_in("notulis").post(url(proposal), sent).status_code == 302
    proposal.refresh_from_db()
    assert proposal.verdict == "waiting"


def test_it_hides_from_the_neighbour(signed_in, proposal):
    assert signed_in("tetangga").post(url(proposal).replace("uji", "tetangga"), {}).status_code == 404


def test_only_setda_answers(signed_in, proposal):
    assert [signed_in(who).post(url(proposal), {"do": "accept"}).status_code for who in ("dinkes", "sekda")] == [
        403
    ] * 2
