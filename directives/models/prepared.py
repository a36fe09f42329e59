# A report that its unit's head has still to send, where a government wants it so. No report yet: nothing counts it.
from django.db import models
from django.db.models import Q

from directives.models.assignment import Assignment
from directives.models.report import Report
from rakor.people.models import User
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class Prepared(Owned):
    """What an operator typed; its files are Evidence of it until the head sends it. One waits per assignment."""

    class State(models.TextChoices):
        WAITING = "waiting", "Menunggu persetujuan pimpinan unit"
        SENT = "sent", "Disetujui dan terkirim"
        RETURNED = "returned", "Dikembalikan pimpinan unit"

    assignment = OwnedKey(Assignment, models.CASCADE, related_name="prepared")
    done = models.TextField("apa yang sudah dilakukan")
    percent = models.PositiveSmallIntegerField(null=True)
    done_count = models.PositiveIntegerField(null=True)
    total_count = models.PositiveIntegerField(null=True)
    obstacle = models.TextField(blank=True)
    help_asked = models.TextField(blank=True)
    is_claim = models.BooleanField(default=False)
    is_unchanged = models.BooleanField(default=False)
    parts = models.JSONField(default=list)  # keys of the parts that it calls finished
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    client_id = models.UUIDField(null=True, editable=False)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    reason = models.TextField(blank=True)
    report = OwnedKey(Report, null=True, related_name="prepared")

    class Meta(Owned.Meta):
        ordering = ["at", "id"]
        constraints = [
            *owned_constraints(assignment="directives.Assignment", report="directives.Report"),
            models.UniqueConstraint(fields=["government", "client_id"], name="prepared_client_id_once"),
            models.UniqueConstraint(
                fields=["assignment"], condition=Q(state="waiting"), name="prepared_one_waits_per_work"
            ),
            models.CheckConstraint(
                condition=Q(state="waiting", answered_by=None)
                | Q(state__in=["sent", "returned"], answered_by__isnull=False),
                name="prepared_answered_by_somebody",
            ),
            models.CheckConstraint(condition=Q(percent=None) | Q(percent__lte=100), name="prepared_percent_to_100"),
            models.CheckConstraint(
                condition=Q(done_count=None, total_count=None) | Q(done_count__lte=models.F("total_count")),
                name="prepared_count_within_total",
            ),
            models.CheckConstraint(
                condition=~Q(state="returned") | ~Q(reason=""), name="prepared_returned_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(state="sent", report__isnull=False) | (~Q(state="sent") & Q(report=None)),
                name="prepared_sent_is_a_report",
            ),
        ]

    def __str__(self):
        return self.done
