# What leadership decides about work that was given, and what a unit asks it to decide; ralat of what was issued.
import pghistory
from django.db import models
from django.db.models import Exists, OuterRef, Q

from directives.models.assignment import Assignment
from directives.models.choices import Basis
from directives.models.directive import Directive
from meetings.models import Block
from rakor.people.models import Post, User
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


class Decision(Owned):
    """A post's decision, never changed. Atas perintah: Setda or the ajudan has recorded it, and both are kept."""

    directive = OwnedKey(Directive, related_name="decisions")
    assignment = OwnedKey(Assignment, null=True, blank=True, related_name="decisions")  # none: all of the directive
    move = models.CharField("keputusan", max_length=20)
    post = OwnedKey(Post, null=True, blank=True, verbose_name="jabatan", related_name="+")
    title = models.CharField("jabatan (tertulis)", max_length=200)
    name = models.CharField("nama", max_length=160, blank=True)
    decided_on = models.DateField("tanggal keputusan")
    basis = models.CharField("dasar", max_length=12, choices=Basis, blank=True)
    is_by_order = models.BooleanField("atas perintah", default=False)
    reason = models.TextField("alasan", blank=True)
    due_on = models.DateField("batas waktu baru", null=True, blank=True)
    block = OwnedKey(Block, models.SET_NULL, null=True, blank=True, related_name="decisions")
    entered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    entered_at = models.DateTimeField()
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["entered_at", "id"]
        constraints = [
            *owned_constraints(
                directive="directives.Directive", assignment="directives.Assignment", post="people.Post",
                block="meetings.Block",
            ),
            models.UniqueConstraint(fields=["government", "client_id"], name="decision_client_id_once"),
            models.CheckConstraint(condition=Q(is_by_order=False) | ~Q(basis=""), name="decision_by_order_has_a_basis"),
        ]  # fmt: skip

    def __str__(self):
        return f"{self.title}, {self.name}" if self.name else self.title


class ExtensionQuerySet(models.QuerySet):
    def waiting(self):
        """Those that somebody has to answer; the question of work that has ended waits for nobody."""
        return self.filter(verdict="waiting", assignment__is_open=True)


@pghistory.track()
class Extension(Owned):
    """A unit asks for more time, with a reason. Until somebody decides, its dates stay as they are."""

    class Verdict(models.TextChoices):
        WAITING = "waiting", "Menunggu keputusan"
        GRANTED = "granted", "Disetujui"
        REFUSED = "refused", "Ditolak"

    assignment = OwnedKey(Assignment, related_name="extensions")
    until = models.DateField("batas waktu yang diminta")
    reason = models.TextField("alasan")
    asked_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    verdict = models.CharField(max_length=10, choices=Verdict, default=Verdict.WAITING)
    decision = OwnedKey(Decision, null=True, blank=True, related_name="+")
    client_id = models.UUIDField(null=True, editable=False)

    objects = OwnedManager.from_queryset(ExtensionQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["asked_at", "id"]
        constraints = [
            *owned_constraints(assignment="directives.Assignment", decision="directives.Decision"),
            models.UniqueConstraint(fields=["government", "client_id"], name="extension_client_id_once"),
            models.UniqueConstraint(
                fields=["assignment"], name="extension_one_waiting", condition=Q(verdict="waiting")
            ),
            models.CheckConstraint(
                condition=Q(verdict="waiting", decision=None) | ~Q(verdict="waiting") & Q(decision__isnull=False),
                name="extension_decided_by_a_decision",
            ),
        ]


class Correction(Owned):
    """A ralat: what of an issued directive was changed, from what to what. Whoever got the directive is told."""

    directive = OwnedKey(Directive, related_name="corrections")
    number = models.PositiveSmallIntegerField("nomor ralat")
    changes = models.JSONField()  # {field: [as it was, as it is]} in words for the screen
    note = models.TextField("keterangan", blank=True)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["number"]
        constraints = [
            *owned_constraints(directive="directives.Directive"),
            models.UniqueConstraint(fields=["government", "client_id"], name="correction_client_id_once"),
            models.UniqueConstraint(fields=["directive", "number"], name="correction_number_once"),
        ]


def asking_time() -> Q:
    """Minta perpanjangan: open work whose unit waits for an answer."""
    return Q(Q(is_open=True), Exists(Extension.objects.filter(assignment=OuterRef("pk"), verdict="waiting")))
