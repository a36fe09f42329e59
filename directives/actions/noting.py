# Comments on one unit's share, and catat sudah dihubungi. Neither moves the work nor stops its clock.
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives import rights
from directives.access import own_units
from directives.actions.tracking import people_of
from directives.models import Assignment, Note
from directives.states import NotAllowed
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import Membership, User


@transaction.atomic
def note(
    *,
    by: Member,
    assignment: Assignment,
    kind: str,
    text: str,
    contacted_on: date | None,
    at: datetime,
    client_id: UUID,
) -> Note:
    """Written once under its token. A comment tells the other side; a call told them already.

    Raises NotAllowed for whoever may not, and for a call of a day to come.
    """
    if made := Note.objects.filter(client_id=client_id).first():
        return made
    speaks = assignment.unit_id in own_units(by)
    if refusal := rights.why_not_note(by, speaks=speaks, contacted=kind != Note.Kind.COMMENT):
        raise NotAllowed(refusal)
    on = by.government.today(at)
    if contacted_on and contacted_on > on:
        raise NotAllowed("Tanggal dihubungi belum tiba.")
    made = Note.objects.create(
        assignment=assignment, kind=kind, text=text, contacted_on=contacted_on, by=by.user, at=at, client_id=client_id
    )
    if kind == Note.Kind.COMMENT:
        others = _who_wrote(assignment, on) if speaks else people_of(assignment.unit_id, on)
        recipients = [user for user in others if user.pk != by.user.pk]
        outbox.post(by=by, kind="commented", subject=f"note:{made.pk}", recipients=recipients, at=at)
    return made


def _who_wrote(assignment: Assignment, on: date) -> list[User]:
    """Those from outside the unit who have commented before and still belong to this government."""
    members = Membership.objects.on(on).exclude(unit=assignment.unit_id).values("user")
    writers = assignment.notes.filter(kind=Note.Kind.COMMENT).values("by")
    return list(User.objects.filter(pk__in=writers, is_active=True).filter(pk__in=members))
