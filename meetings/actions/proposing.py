# What units ask to have on the agenda, and Setda's answer.
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from meetings.actions.attending import add_agenda
from meetings.models import Meeting, Proposal
from rakor.notify import outbox
from rakor.people.access import Member, Role
from rakor.people.models import Membership, Unit, User

MADE, ANSWERED = "proposal_made", "proposal_answered"  # the kinds of messages


class TooLate(Exception):
    """Nothing can be proposed or answered here any more; the message says why, in Indonesian. Nothing was written."""


@transaction.atomic
def propose(
    *, by: Member, meeting: Meeting, unit: Unit, text: str, reason: str, at: datetime, client_id: UUID | None = None
) -> Proposal:
    """The same `client_id` again gives the proposal it made the first time. Raises TooLate after the meeting's day."""
    if client_id and (made := Proposal.objects.filter(client_id=client_id).first()):
        return made
    if why := why_too_late(meeting, by.government.today(at)):
        raise TooLate(why)
    made = Proposal.objects.create(
        meeting=meeting, unit=unit, text=text, reason=reason, by=by.user, at=at, client_id=client_id
    )
    outbox.post(by=by, kind=MADE, subject=f"proposal:{made.pk}", recipients=_setda(by.government.today(at)), at=at)
    return made


@transaction.atomic
def accept_proposal(*, by: Member, proposal: Proposal, at: datetime, answer: str = "") -> Proposal:
    """It becomes the last item of the agenda, in the words of the unit. Raises TooLate when it was answered before."""
    proposal = _waiting(proposal)
    proposal.agenda_item = add_agenda(by=by, meeting=proposal.meeting, text=proposal.text)
    return _answered(by, proposal, Proposal.Verdict.TAKEN_UP, answer, at)


@transaction.atomic
def decline_proposal(*, by: Member, proposal: Proposal, answer: str, at: datetime) -> Proposal:
    """`answer` tells the unit why. Raises TooLate when it was answered before."""
    return _answered(by, _waiting(proposal), Proposal.Verdict.DECLINED, answer, at)


def why_too_late(meeting: Meeting, on: date) -> str:
    """Why nothing can be proposed for this meeting any more, in Indonesian; "" while it can. `on` is today."""
    if meeting.status != Meeting.Status.DRAFT:
        return "Notula rapat ini sudah diperiksa atau final; acaranya tidak bertambah lagi."
    if meeting.held_on and meeting.held_on < on:
        return "Rapat ini sudah lewat. Sampaikan usul untuk rapat berikutnya."
    return ""


def _waiting(proposal: Proposal) -> Proposal:
    """The proposal, locked until the end of the transaction."""
    found = Proposal.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=proposal.pk)
    if found.verdict != Proposal.Verdict.WAITING:
        raise TooLate("Usul ini sudah dijawab.")
    if found.meeting.status == Meeting.Status.FINAL:
        raise TooLate("Notula rapat ini sudah final; acaranya tidak bertambah lagi.")
    return found


def _answered(by: Member, proposal: Proposal, verdict: str, answer: str, at: datetime) -> Proposal:
    proposal.verdict, proposal.answer = verdict, answer
    proposal.save(update_fields=["verdict", "answer", "agenda_item"])
    outbox.post(by=by, kind=ANSWERED, subject=f"proposal:{proposal.pk}", recipients=[proposal.by], at=at)
    return proposal


def _setda(on: date):
    members = Membership.objects.on(on).filter(role=Role.SETDA).values("user")
    return User.objects.filter(pk__in=members, is_active=True)
