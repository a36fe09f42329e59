# A link that opens the report form of one assignment, for one person, without signing in.
from django.db import models
from django.db.models import F, Q

from directives.models.assignment import Assignment
from rakor.people.models import User
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class ReportLink(Owned):
    """Behind a standing Door whose subject is this row. A code told by another way confirms the one device it works on.

    Never deleted: it says whose reports came by it, and who made it and so never judges them.
    """

    assignment = OwnedKey(Assignment, models.CASCADE, related_name="links")
    person = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    code_hash = models.CharField(max_length=64)
    code_until = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    device_hash = models.CharField(max_length=64, blank=True)
    confirmed_at = models.DateTimeField(null=True)
    revoked_at = models.DateTimeField(null=True)

    class Meta(Owned.Meta):
        ordering = ["-made_at", "-id"]
        constraints = [
            *owned_constraints(assignment="directives.Assignment"),
            models.CheckConstraint(condition=Q(tries__lte=5), name="reportlink_five_tries"),
            models.CheckConstraint(
                condition=Q(device_hash="", confirmed_at=None) | (~Q(device_hash="") & Q(confirmed_at__isnull=False)),
                name="reportlink_device_confirmed",
            ),
            models.CheckConstraint(
                condition=Q(code_until__gt=F("made_at"), expires_at__gte=F("code_until")),
                name="reportlink_code_within_it",
            ),
        ]

    def is_live(self, at) -> bool:
        return self.revoked_at is None and self.expires_at > at
