# What a unit says it has done, for which period, with which evidence. Everything is kept, nothing overwritten.
import pghistory
from django.db import models
from django.db.models import Q

from directives.models.assignment import Assignment
from directives.models.choices import Source
from rakor.people.models import User
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class Period(Owned):
    """One report due: from the day the clock started to the day the report should be there."""

    assignment = OwnedKey(Assignment, models.CASCADE, related_name="periods")
    starts_on = models.DateField()
    due_on = models.DateField()
    reported_on = models.DateField(null=True)

    class Meta(Owned.Meta):
        ordering = ["starts_on"]
        constraints = [
            *owned_constraints(assignment="directives.Assignment"),
            models.UniqueConstraint(fields=["assignment", "starts_on"], name="period_once"),
            models.CheckConstraint(condition=Q(due_on__gte=models.F("starts_on")), name="period_forward"),
        ]


@pghistory.track()
class Report(Owned):
    """Only what was done is required. A claim of completion waits for verification; progress is accepted at once."""

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted", "Diterima"
        WAITING = "waiting", "Menunggu verifikasi"
        RETURNED = "returned", "Perlu dilengkapi"
        VERIFIED = "verified", "Terverifikasi"

    assignment = OwnedKey(Assignment, related_name="reports")
    period = OwnedKey(Period, null=True, related_name="reports")
    done = models.TextField("apa yang sudah dilakukan")
    percent = models.PositiveSmallIntegerField("persen selesai", null=True, blank=True)
    obstacle = models.TextField("kendala", blank=True)
    help_asked = models.TextField("bantuan yang diharapkan dari pimpinan", blank=True)
    is_claim = models.BooleanField("pekerjaan selesai", default=False)
    is_unchanged = models.BooleanField("belum ada perubahan", default=False)
    source = models.CharField("cara laporan masuk", max_length=10, choices=Source, default=Source.OWN)
    entered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    entered_at = models.DateTimeField()
    verdict = models.CharField(max_length=10, choices=Verdict)
    judged_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    judged_at = models.DateTimeField(null=True)
    reason = models.TextField("alasan dikembalikan", blank=True)
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["entered_at", "id"]
        constraints = [
            *owned_constraints(assignment="directives.Assignment", period="directives.Period"),
            models.UniqueConstraint(fields=["government", "client_id"], name="report_client_id_once"),
            models.CheckConstraint(condition=Q(percent=None) | Q(percent__lte=100), name="report_percent_to_100"),
            models.CheckConstraint(
                condition=~Q(verdict="verified") | (Q(judged_by__isnull=False) & ~Q(judged_by=models.F("entered_by"))),
                name="report_never_verified_by_its_author",
            ),
        ]


class Evidence(Owned):
    """A file handed in with a report. The bytes lie in rakor.files' store."""

    report = OwnedKey(Report, related_name="evidence")
    path = models.CharField(max_length=200, unique=True)
    name = models.CharField("nama berkas", max_length=120)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [*owned_constraints(report="directives.Report")]

    @property
    def is_image(self) -> bool:
        return self.media_type.startswith("image/")
