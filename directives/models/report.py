# What a unit says it has done, for which period, with which evidence. Everything is kept, nothing overwritten.
from datetime import date

import pghistory
from django.db import models
from django.db.models import ExpressionWrapper, F, OuterRef, Q, Subquery

from directives.models.assignment import Assignment
from directives.models.choices import Source
from directives.models.content import Part, Site
from directives.models.decision import Decision
from meetings.models import Block
from rakor.people.models import User
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


class PeriodQuerySet(models.QuerySet):
    def missing(self, on: date):
        """Those that have run out without a report."""
        return self.filter(reported_on=None, due_on__lt=on)


class Period(Owned):
    """One report due: from the day the clock started to the day the report should be there."""

    assignment = OwnedKey(Assignment, models.CASCADE, related_name="periods")
    starts_on = models.DateField()
    due_on = models.DateField()
    reported_on = models.DateField(null=True)

    objects = OwnedManager.from_queryset(PeriodQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["starts_on"]
        indexes = [
            models.Index(  # what was due in a bounded time: the discipline of reporting
                fields=["government", "due_on"], include=["assignment", "reported_on"], name="period_due"
            )
        ]
        constraints = [
            *owned_constraints(assignment="directives.Assignment"),
            models.UniqueConstraint(fields=["assignment", "starts_on"], name="period_once"),
            models.CheckConstraint(condition=Q(due_on__gte=F("starts_on")), name="period_forward"),
        ]

    @property
    def is_late(self) -> bool:
        """Terlambat lapor: its report came after the day it was due."""
        return self.reported_on is not None and self.reported_on > self.due_on


def reported_late() -> Q:
    """Terlambat lapor: open work whose latest report came after it was due."""
    latest = Period.objects.filter(assignment=OuterRef("pk"), reported_on__isnull=False).order_by("-starts_on")
    was_late = ExpressionWrapper(Q(reported_on__gt=F("due_on")), models.BooleanField())
    return Q(Q(is_open=True), Subquery(latest.values(was_late=was_late)[:1]))


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
    done_count = models.PositiveIntegerField("jumlah selesai", null=True, blank=True)
    total_count = models.PositiveIntegerField("dari", null=True, blank=True)
    obstacle = models.TextField("kendala", blank=True)
    help_asked = models.TextField("bantuan yang diharapkan dari pimpinan", blank=True)
    is_claim = models.BooleanField("pekerjaan selesai", default=False)
    is_unchanged = models.BooleanField("belum ada perubahan", default=False)
    source = models.CharField("cara laporan masuk", max_length=10, choices=Source, default=Source.OWN)
    block = OwnedKey(Block, models.SET_NULL, null=True, blank=True, related_name="reports")  # said in the rakor
    entered_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    approved_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")  # the head who sent it
    link = OwnedKey("directives.ReportLink", null=True, related_name="reports")  # it came by
    entered_at = models.DateTimeField()
    verdict = models.CharField(max_length=10, choices=Verdict)
    judged_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    judged_at = models.DateTimeField(null=True)
    decision = OwnedKey(Decision, null=True, blank=True, related_name="reports")  # verified in a post's name
    reason = models.TextField("alasan dikembalikan", blank=True)
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["entered_at", "id"]
        indexes = [  # progress that nobody has read yet, the newest weeks of it
            models.Index(
                fields=["government", "entered_at"],
                condition=Q(verdict="accepted", judged_at=None),
                name="report_unread",
            ),
            models.Index(  # claims that wait for somebody's eye, the oldest first
                fields=["government", "entered_at", "id"],
                include=["assignment"],
                condition=Q(verdict="waiting"),
                name="report_waiting",
            ),
        ]
        constraints = [
            *owned_constraints(
                assignment="directives.Assignment", period="directives.Period", block="meetings.Block",
                decision="directives.Decision", link="directives.ReportLink",
            ),
            models.UniqueConstraint(fields=["government", "client_id"], name="report_client_id_once"),
            models.CheckConstraint(
                condition=Q(done_count=None, total_count=None) | Q(done_count__lte=F("total_count")),
                name="report_count_within_total",
            ),
            models.CheckConstraint(condition=Q(percent=None) | Q(percent__lte=100), name="report_percent_to_100"),
            models.CheckConstraint(
                condition=~Q(verdict="verified")
                | Q(decision__isnull=False)
                | (Q(judged_by__isnull=False) & ~Q(judged_by=F("entered_by"))),
                name="report_never_verified_by_its_author",
            ),
            models.CheckConstraint(
                condition=~Q(verdict="verified")
                | Q(decision__isnull=False)
                | Q(approved_by=None)
                | ~Q(judged_by=F("approved_by")),
                name="report_never_verified_by_who_sent_it",
            ),
        ]  # fmt: skip

    @property
    def said(self) -> str:
        """All that the unit wrote."""
        return " ".join(words for words in (self.done, self.obstacle, self.help_asked) if words)


class PartDone(Owned):
    """A sub-item or milestone that a report calls finished."""

    report = OwnedKey(Report, related_name="parts_done")
    part = OwnedKey(Part, related_name="done_in")

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(report="directives.Report", part="directives.Part"),
            models.UniqueConstraint(fields=["report", "part"], name="partdone_once"),
        ]


class Evidence(Owned):
    """A file handed in with a report, a photo of a site, or the paper of a decision. The bytes lie in rakor.files' store."""

    report = OwnedKey(Report, null=True, related_name="evidence")
    site = OwnedKey(Site, null=True, related_name="photos")
    decision = OwnedKey(Decision, null=True, related_name="papers")
    prepared = OwnedKey("directives.Prepared", null=True, related_name="evidence")
    path = models.CharField(max_length=200, unique=True)
    name = models.CharField("nama berkas", max_length=120)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [
            *owned_constraints(
                report="directives.Report", site="directives.Site", decision="directives.Decision",
                prepared="directives.Prepared",
            ),
            models.CheckConstraint(
                condition=Q(report__isnull=False, site=None, decision=None, prepared=None)
                | Q(report=None, site__isnull=False, decision=None, prepared=None)
                | Q(report=None, site=None, decision__isnull=False, prepared=None)
                | Q(report=None, site=None, decision=None, prepared__isnull=False),
                name="evidence_of_one_thing",
            ),
        ]  # fmt: skip

    @property
    def is_image(self) -> bool:
        return self.media_type.startswith("image/")
