# The government's own ladder: set, and given up for the general rule again.
from django.db import transaction

from directives.models import Ladder
from rakor.people.access import Member


@transaction.atomic
def set_ladder(*, by: Member | None, **fields) -> Ladder:
    """From now on; steps that have been taken stay taken. The history keeps what it was."""
    own = Ladder.objects.select_for_update().first() or Ladder()
    for name, value in fields.items():
        setattr(own, name, value)
    own.save()
    return own


@transaction.atomic
def drop_ladder(*, by: Member | None) -> None:
    """The general rule again."""
    Ladder.objects.all().delete()
