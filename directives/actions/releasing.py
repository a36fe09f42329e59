# Buka untuk publik, of a directive: its summary for everybody. Answering and taking back are those of meetings.actions.
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives.models import Directive, DirectiveRelease
from meetings import releasing
from meetings.actions.releasing import asked, refuse_proposal
from meetings.releasing import NotReleased
from rakor.notify import outbox
from rakor.people.access import Member

CHANGED = "directiverelease_changed"


@transaction.atomic
def propose_release(
    *, by: Member, directive: Directive, summary: str, on: date, at: datetime, client_id: UUID | None = None
) -> DirectiveRelease:
    """The PPID asks the Sekda to open an issued directive with this summary; where it stands is shown as it is each day.

    The same `client_id` again gives the proposal it made the first time. Raises NotReleased with the reason.
    """
    rows = Directive.objects.select_for_update(of=("self",)).select_related("meeting")
    directive = rows.get(pk=directive.pk)
    if client_id and (made := DirectiveRelease.objects.filter(client_id=client_id).first()):
        return made
    refuse_proposal(by, summary, DirectiveRelease.objects.waiting().filter(directive=directive))
    if directive.is_draft:
        raise NotReleased("Arahan ini masih konsep. Yang dibuka untuk publik hanya arahan yang sudah terbit.")
    if directive.meeting and directive.meeting.is_closed:
        raise NotReleased("Arahan dari rapat tertutup tidak pernah dibuka untuk publik.")
    made = DirectiveRelease.objects.create(
        directive=directive, summary=summary.strip(), given_on=directive.issued_on, proposed_by=by.user,
        proposed_at=at, client_id=client_id,
    )  # fmt: skip
    asked(made, by=by, on=on, at=at)
    return made


def look_again(*, directive: Directive, change: str, on: date, at: datetime) -> None:
    """As part of an action that changes what is open: the summary stands as approved, and the PPID is asked to look.

    `change` names it, at most 20 letters, so that each is told once.
    """
    for release in DirectiveRelease.objects.live().filter(directive=directive):
        outbox.post(
            kind=CHANGED, subject=f"release:{release.pk}", period=change, recipients=releasing.proposers(on), at=at
        )
