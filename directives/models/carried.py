# Old items that come back: what an earlier meeting left unresolved, on the agenda of a later one.
from django.db import models

from directives.models.directive import Directive
from meetings.models import Meeting
from rakor.people.models import Unit, User
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class Carried(Owned):
    """A directive of an earlier meeting (or of none) that this meeting takes up again: once each, under the unit that
    was to act on the day it was put there (none: nobody had it). It stays the one directive, with its first date.
    """

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="carried")
    directive = OwnedKey(Directive, related_name="carried_to")
    unit = OwnedKey(Unit, null=True, related_name="+")
    rank = models.CharField(max_length=200, db_collation="C")
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["rank", "id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", directive="directives.Directive", unit="people.Unit"),
            models.UniqueConstraint(fields=["meeting", "directive"], name="carried_once"),
        ]
