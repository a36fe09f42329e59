# Diganti arahan baru: what an older directive left open ends when the one that replaces it is issued.
from datetime import date, datetime

from directives import rights
from directives.actions.moves import close, locked
from directives.actions.releasing import look_again
from directives.actions.tracking import people_of
from directives.models import Directive
from directives.models.choices import Kind
from directives.states import Move, NotAllowed
from rakor.notify import outbox
from rakor.people.access import Member


def supersede(*, by: Member | None, newer: Directive, on: date, at: datetime) -> None:
    """As part of an action that issues `newer`. The units are told where somebody kept time for the older one."""
    if newer.replaces_id is None:
        return
    older = Directive.objects.select_for_update(of=("self",)).get(pk=newer.replaces_id)
    if older.kind == Kind.STANDING:  # made measurable: it had no work to end
        return
    if by and (refusal := rights.why_not(by, Move.SUPERSEDE)):
        raise NotAllowed(refusal)
    if older.is_draft or older.pk == newer.pk:
        raise NotAllowed("Arahan yang digantikan belum pernah diterbitkan. Kosongkan “Menggantikan arahan”.")
    look_again(directive=older, change=f"diganti {newer.pk}", on=on, at=at)
    for work in locked(older.assignments.unresolved()):
        close(work, Move.SUPERSEDE, by=by, on=on, at=at, reason=f"Diganti arahan baru: {newer.text}")
        if older.tracked_from:
            outbox.post(
                kind="superseded", subject=f"directive:{newer.pk}", recipients=people_of(work.unit_id, on), at=at
            )
