# From draft to final and on to a correction; and that nothing writes to final minutes.
import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from meetings import actions
from meetings.actions import NotNow
from meetings.models import Edition, Meeting, Remark
from tests import make

AT = timezone.now()


@pytest.fixture
def meeting(inside):
    made = make.meeting()
    actions.write_block(by=None, meeting=made, text="Rapat dibuka.", at=AT)
    return made


def finalise(inside, meeting):
    actions.send_for_review(by=inside.notulis, meeting=meeting)
    return actions.finalise(by=inside.sekda, meeting=meeting, compose=lambda one: {"title": one.title}, at=AT)


def status(meeting):
    return Meeting.objects.get(pk=meeting.pk).status


def test_it_is_read_over_and_then_final(inside, meeting):
    edition = finalise(inside, meeting)
    assert (edition.number, edition.reason, edition.snapshot, edition.made_by) == (
        1, "", {"title": "Rapat koordinasi"}, inside.sekda.user,
    )  # fmt: skip
    assert (status(meeting), edition.sha256) == ("final", actions.editions.digest(edition.snapshot))


def test_an_empty_draft_is_not_sent(inside):
    with pytest.raises(NotNow, match="masih kosong"):
        actions.send_for_review(by=inside.notulis, meeting=make.meeting())


def test_a_draft_is_not_made_final(inside, meeting):
    with pytest.raises(NotNow, match="Kirim dahulu"):
        actions.finalise(by=inside.sekda, meeting=meeting, compose=dict, at=AT)
    assert (status(meeting), Edition.objects.count()) == ("draft", 0)


def test_remarks_come_first(inside, meeting):
    actions.send_for_review(by=inside.notulis, meeting=meeting)
    made = actions.remark(by=inside.sekda, meeting=meeting, text="Nama keliru", at=AT, block=meeting.blocks.get())
    with pytest.raises(NotNow, match="1 catatan pemeriksaan"):
        actions.finalise(by=inside.sekda, meeting=meeting, compose=dict, at=AT)
    first = actions.settle_remark(by=inside.notulis, remark=made, at=AT)
    again = actions.settle_remark(by=inside.sekda, remark=first, at=timezone.now())
    assert (again.settled_by, again.settled_at) == (inside.notulis.user, AT)
    assert actions.finalise(by=inside.sekda, meeting=meeting, compose=lambda one: {}, at=AT).number == 1


def test_a_remark_sent_twice_is_one(inside, meeting):
    once = {"by": inside.sekda, "meeting": meeting, "text": "x", "at": AT, "client_id": "0" * 31 + "1"}
    assert actions.remark(**once) == actions.remark(**once)
    assert Remark.objects.count() == 1


def test_a_correction_says_why_and_the_old_edition_stays(inside, meeting):
    first = finalise(inside, meeting)
    actions.reopen(by=inside.notulis, meeting=meeting, reason="Nama keliru")
    assert status(meeting) == "draft"
    second = finalise(inside, meeting)
    assert (second.number, second.reason, Meeting.objects.get(pk=meeting.pk).reopened_for) == (2, "Nama keliru", "")
    assert Edition.objects.get(number=1).snapshot == first.snapshot


def test_only_what_is_final_is_reopened_and_what_is_final_is_not_taken_back(inside, meeting):
    with pytest.raises(NotNow, match="belum final"):
        actions.reopen(by=inside.notulis, meeting=meeting, reason="x")
    finalise(inside, meeting)
    for act in (actions.take_back, actions.send_for_review):
        with pytest.raises(NotNow, match="sudah final"):
            act(by=inside.notulis, meeting=meeting)
    with pytest.raises(NotNow, match="sudah final"):
        actions.remark(by=inside.sekda, meeting=meeting, text="x", at=AT)


def test_sent_back_it_is_a_draft_again(inside, meeting):
    actions.send_for_review(by=inside.notulis, meeting=meeting)
    actions.take_back(by=inside.notulis, meeting=meeting)
    assert status(meeting) == "draft"


@pytest.mark.parametrize("write", [
    lambda meeting: actions.write_block(by=None, meeting=meeting, text="Lagi", at=AT),
    lambda meeting: actions.edit_block(by=None, block=meeting.blocks.get(), version=1, text="Lain"),
    lambda meeting: actions.remove_block(by=None, block=meeting.blocks.get()),
    lambda meeting: actions.add_agenda(by=None, meeting=meeting, text="Lagi"),
    lambda meeting: actions.add_turn(by=None, meeting=meeting, title="Sekda"),
    lambda meeting: actions.update_meeting(by=None, meeting=meeting, title="Lain"),
])  # fmt: skip
def test_the_database_itself_refuses_every_change(inside, meeting, write):
    finalise(inside, meeting)
    meeting.refresh_from_db()
    with pytest.raises(IntegrityError, match="sudah final"), transaction.atomic():
        write(meeting)
    assert (meeting.blocks.get().text, meeting.agenda.count(), meeting.turns.count()) == ("Rapat dibuka.", 0, 0)
