# What holds from one day to another: holdings, group members, coordination, units themselves.
from datetime import date

from django.db import models
from django.db.models import Q


class DatedQuerySet(models.QuerySet):
    def on(self, day: date):
        """Rows in force on `day`; a missing bound counts as always."""
        return self.filter(Q(since=None) | Q(since__lte=day), Q(until=None) | Q(until__gte=day))

    def not_over(self, day: date):
        """Rows in force on `day` or later."""
        return self.filter(Q(until=None) | Q(until__gte=day))


class Dated(models.Model):
    """In force from `since` to `until`, both included; empty means always."""

    since = models.DateField("sejak", null=True, blank=True)
    until = models.DateField("sampai", null=True, blank=True)

    class Meta:
        abstract = True

    def is_on(self, day: date) -> bool:
        return (self.since is None or self.since <= day) and (self.until is None or self.until >= day)

    @staticmethod
    def in_order():
        return models.CheckConstraint(
            condition=Q(since=None) | Q(until=None) | Q(until__gte=models.F("since")),
            name="%(class)s_since_before_until",
            violation_error_message="Tanggal akhir tidak boleh mendahului tanggal mulai.",
        )
