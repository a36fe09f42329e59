# Buka untuk publik: who proposes, who answers, what the database refuses, what is told to whom. Of meetings too.
import pytest
from django.db import IntegrityError, transaction

from directives import actions
from directives.models import DirectiveRelease
from meetings import actions as meeting_actions
from meetings.models import Meeting
from meetings.releasing import NotReleased
from rakor.notify.models import Message
from rakor.people.models import Holding, Post
from tests import make
from tests.portal.opened import AT, ON, approve, final_meeting, open_directive, propose, propose_meeting


def told(kind: str) -> set[str]:
    return {row.recipient.username for row in Message.objects.filter(kind=kind, channel="inbox")}


def test_the_ppid_proposes_the_sekda_opens_and_each_is_told(inside):
    release = propose(inside, make.directive(on=ON))
    assert (release.state, told("directiverelease_proposed")) == ("proposed", {"bupati", "sekda"})
    approve(inside, release)
    release.refresh_from_db()
    assert (release.state, release.opened_on, told("directiverelease_answered")) == ("released", ON, {"ppid"})
    assert [(step.move, step.by.username) for step in release.steps.all()] == [
        ("propose", "ppid"),
        ("approve", "sekda"),
    ]


def test_where_the_sekda_is_known_nobody_else_answers(inside):
    Holding.objects.create(post=Post.objects.get(rank_kind="sekda"), user=inside.sekda.user)
    release = propose(inside, make.directive(on=ON))
    assert told("directiverelease_proposed") == {"sekda"}
    with pytest.raises(NotReleased):
        meeting_actions.answer_release(by=inside.bupati, release=release, approve=True, reason="", on=ON, at=AT)
    assert approve(inside, release).is_released


@pytest.mark.parametrize("who", ["notulis", "sekda", "dinkes", "admin"])
def test_nobody_else_proposes(inside, who):
    with pytest.raises(NotReleased):
        actions.propose_release(by=getattr(inside, who), directive=make.directive(on=ON), summary="x", on=ON, at=AT)


def test_what_may_never_be_open(inside):
    closed = make.meeting("Rapat tertutup", is_closed=True)
    for directive in (make.directive("Konsep"), make.directive("Dari rapat tertutup", on=ON, meeting=closed)):
        with pytest.raises(NotReleased):
            propose(inside, directive)
        with pytest.raises(IntegrityError, match="Tidak dapat dibuka"), transaction.atomic():
            DirectiveRelease.objects.create(
                directive=directive, summary="x", given_on=ON, proposed_by=inside.ppid.user, proposed_at=AT
            )
    for meeting in (closed, make.meeting("Draf")):
        with pytest.raises(NotReleased):
            propose_meeting(inside, meeting)


def test_a_refusal_and_a_recall_need_a_reason(inside):
    release = propose(inside, make.directive(on=ON))
    with pytest.raises(NotReleased):
        meeting_actions.answer_release(by=inside.sekda, release=release, approve=False, reason=" ", on=ON, at=AT)
    with pytest.raises(NotReleased):
        meeting_actions.recall_release(by=inside.ppid, release=release, reason="", on=ON, at=AT)


@pytest.mark.parametrize("who", ["notulis", "dinkes", "admin"])
def test_nobody_else_recalls(inside, who):
    release = open_directive(inside)
    with pytest.raises(NotReleased):
        meeting_actions.recall_release(by=getattr(inside, who), release=release, reason="x", on=ON, at=AT)


def test_the_database_holds_the_rules_alone(inside):
    release = open_directive(inside)
    other = propose(inside, make.directive("Lain", on=ON))
    rows = DirectiveRelease.objects
    for change in (
        lambda: rows.filter(pk=release.pk).update(summary="Lain"),
        lambda: rows.filter(pk=release.pk).update(answered_by=inside.ppid.user),
        lambda: rows.filter(pk=other.pk).update(state="released"),
        lambda: rows.filter(pk=release.pk).update(state="recalled"),
        lambda: rows.create(
            directive=other.directive, summary="x", given_on=ON, proposed_by=inside.ppid.user, proposed_at=AT
        ),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()
    for gone in (release.delete, release.steps.all().delete, lambda: release.steps.update(reason="x")):
        with pytest.raises(Exception, match="Cannot"), transaction.atomic():
            gone()


def test_a_new_wording_takes_the_place_of_the_old_one(inside):
    old = open_directive(inside)
    new = approve(inside, propose(inside, old.directive, "Semua dapur gizi dicek."))
    old.refresh_from_db()
    assert (old.state, new.is_released) == ("recalled", True)


def test_the_ppid_is_asked_to_look_again_once_per_change(inside):
    release = open_directive(inside)
    actions.correct(by=inside.notulis, directive=release.directive, on=ON, at=AT, text="Cek semua dapur")
    assert told("directiverelease_changed") == {"ppid"}
    assert DirectiveRelease.objects.get(pk=release.pk).is_released


def test_a_closed_meeting_takes_its_releases_along(inside):
    meeting = final_meeting()
    release = approve(inside, propose_meeting(inside, meeting))
    directive = open_directive(inside, meeting=meeting)
    meeting_actions.reopen(by=inside.notulis, meeting=meeting, reason="Tertutup")
    Meeting.objects.filter(pk=meeting.pk).update(is_closed=True)
    for gone in (release, directive):
        gone.refresh_from_db()
        assert (gone.state, gone.steps.last().by) == ("recalled", None)
