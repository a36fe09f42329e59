# Sudah kami baca: the unit says that an arahan has reached it. No report, and no clock stops.
from datetime import date, datetime

from django.db import transaction

from directives.access import why_not_for_unit
from directives.actions.moves import locked, step
from directives.models import Assignment
from directives.states import Move, NotAllowed
from rakor.people.access import Member


@transaction.atomic
def acknowledge(*, by: Member, assignment: Assignment, on: date, at: datetime) -> Assignment:
    """Once; again changes nothing. Raises NotAllowed for whoever is not the unit's, and once it is not the unit's turn."""
    if refusal := why_not_for_unit(by, assignment):
        raise NotAllowed(refusal)
    [work] = locked([assignment])
    if work.acknowledged_on is None:
        step(work, Move.ACKNOWLEDGE, by=by, at=at)
        work.acknowledged_on = on
        work.save(update_fields=["acknowledged_on"])
    return work
