# What units ask to have on the agenda: taken up once, declined with a reason, and not after the day.
from datetime import date
from uuid import uuid4

import pytest

from meetings import actions, messages
from meetings.models import Meeting, Proposal
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make

BEFORE, DAY, AFTER = date(2026, 2, 5), date(2026, 2, 9), date(2026, 2, 10)


def propose(inside, meeting, on=BEFORE, **more):
    unit = Unit.objects.get(short_name="Dinkes")
    fields = {"text": "Kesiapan posko", "reason": "Musim hujan"} | more
    return actions.propose(by=inside.dinkes, meeting=meeting, unit=unit, at=make.moment(on), **fields)


@pytest.fixture
def meeting(inside):
    return make.meeting("Rakor", DAY)


def test_accepted_it_is_the_last_item_of_the_agenda(inside, meeting):
    actions.add_agenda(by=None, meeting=meeting, text="Pembukaan")
    done = actions.accept_proposal(by=inside.notulis, at=make.moment(BEFORE), proposal=propose(inside, meeting))
    assert [str(item) for item in meeting.agenda.all()] == ["Pembukaan", "Kesiapan posko"]
    assert (done.verdict, done.agenda_item) == ("taken_up", meeting.agenda.last())


def test_answered_once(inside, meeting):
    proposal = propose(inside, meeting)
    actions.decline_proposal(
        by=inside.notulis, at=make.moment(BEFORE), proposal=proposal, answer="Sudah dibahas pekan lalu"
    )
    with pytest.raises(actions.TooLate, match="sudah dijawab"):
        actions.accept_proposal(by=inside.notulis, at=make.moment(BEFORE), proposal=proposal)
    assert (Proposal.objects.get().answer, meeting.agenda.count()) == ("Sudah dibahas pekan lalu", 0)


def test_the_item_taken_off_the_agenda_the_proposal_stays(inside, meeting):
    done = actions.accept_proposal(by=inside.notulis, at=make.moment(BEFORE), proposal=propose(inside, meeting))
    actions.remove_agenda(by=None, item=done.agenda_item)
    assert (Proposal.objects.get().verdict, Proposal.objects.get().agenda_item) == ("taken_up", None)


def test_until_the_day_of_the_meeting(inside, meeting):
    propose(inside, meeting, on=DAY)
    with pytest.raises(actions.TooLate, match="sudah lewat"):
        propose(inside, meeting, on=AFTER)


def test_final_minutes_take_up_nothing(inside, meeting):
    proposal = propose(inside, meeting)
    Meeting.objects.filter(pk=meeting.pk).update(status="final")
    meeting.refresh_from_db()
    for act in (
        lambda: propose(inside, meeting),
        lambda: actions.accept_proposal(by=inside.notulis, at=make.moment(BEFORE), proposal=proposal),
    ):
        with pytest.raises(actions.TooLate, match="final"):
            act()


def test_sent_twice_it_is_one(inside, meeting):
    token = "6a8d7a42-7d0f-4a52-9d2d-5a0b0f3d1c11"
    assert propose(inside, meeting, client_id=token) == propose(inside, meeting, client_id=token)


def test_setda_is_told_until_it_was_answered_and_then_the_unit(inside, meeting):
    proposal = propose(inside, meeting)
    told = Message.objects.get(kind="proposal_made", channel="inbox")
    assert told.recipient == inside.notulis.user
    assert messages._render_proposal(told).title == "Dinas Kesehatan mengusulkan acara rapat"
    assert messages._proposed_to_setda(told)
    actions.decline_proposal(by=inside.notulis, proposal=proposal, answer="Pekan depan", at=make.moment(BEFORE))
    assert not messages._proposed_to_setda(told)
    answer = Message.objects.get(kind="proposal_answered", channel="inbox")
    rendered = messages._render_answer(answer)
    assert (answer.recipient, rendered.title) == (inside.dinkes.user, "Usul acara Anda tidak masuk acara rapat")
    assert rendered.body == "Kesiapan posko\nRakor, Senin, 9 Februari 2026.\nPekan depan"
    assert rendered.url == f"/uji/rapat/{meeting.pk}/usul/"


def test_the_same_token_tells_once(inside, meeting):
    token = uuid4()
    for _ in range(2):
        propose(inside, meeting, client_id=token)
    assert Message.objects.filter(kind="proposal_made", channel="inbox").count() == 1
