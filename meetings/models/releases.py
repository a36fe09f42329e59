# Opened to the public: what was proposed, who answered, and what the public then sees. The portal reads it, see rakor.portal.
import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from meetings.models.meeting import Meeting
from rakor.people.models import Government, User
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints

REFUSED = "RAISE EXCEPTION '{}' USING ERRCODE = 'check_violation', CONSTRAINT = 'release_is_allowed';"
SETTLED = "ARRAY['state', 'answered_by_id', 'answered_at', 'opened_on', 'recalled_by_id', 'recalled_at', 'reason']"


class ReleaseQuerySet(models.QuerySet):
    def released(self):
        return self.filter(state="released")

    def waiting(self):
        return self.filter(state="proposed")

    def live(self):
        """What the public sees, and what may still come to that."""
        return self.filter(state__in=["proposed", "released"])


class Release(Owned):
    """One proposal of the PPID and what became of it. A new wording is a new row; the rows of before stay readable."""

    OF = ""  # the field that says of what

    class State(models.TextChoices):
        PROPOSED = "proposed", "Menunggu persetujuan Sekda"
        RELEASED = "released", "Terbuka untuk publik"
        REFUSED = "refused", "Tidak disetujui"
        RECALLED = "recalled", "Ditarik kembali"

    summary = models.TextField("ringkasan untuk publik", max_length=1_000)
    state = models.CharField("keadaan", max_length=10, choices=State, default=State.PROPOSED)
    proposed_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    answered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)
    opened_on = models.DateField("terbuka sejak", null=True)
    recalled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")  # none: by the system itself
    recalled_at = models.DateTimeField(null=True)
    reason = models.TextField("alasan", max_length=2_000, blank=True)  # of the refusal or the recall
    client_id = models.UUIDField(null=True, editable=False)

    objects = OwnedManager.from_queryset(ReleaseQuerySet)()

    class Meta(Owned.Meta):
        abstract = True
        ordering = ["-proposed_at", "-id"]

    def __str__(self):
        return self.summary

    @property
    def is_waiting(self) -> bool:
        return self.state == self.State.PROPOSED

    @property
    def is_released(self) -> bool:
        return self.state == self.State.RELEASED


def release_constraints(of: str) -> list[models.BaseConstraint]:
    """One proposal waits and one stands open at a time; nobody approves what they proposed; nothing without a reason."""
    unanswered = Q(answered_by=None, answered_at=None, opened_on=None)
    answered = Q(answered_by__isnull=False, answered_at__isnull=False)
    kept = Q(recalled_by=None, recalled_at=None)
    return [
        models.UniqueConstraint(fields=[of], condition=Q(state="proposed"), name="%(class)s_one_waits"),
        models.UniqueConstraint(fields=[of], condition=Q(state="released"), name="%(class)s_one_open"),
        models.UniqueConstraint(fields=["government", "client_id"], name="%(class)s_client_id_once"),
        models.CheckConstraint(condition=~Q(summary=""), name="%(class)s_says_something"),
        models.CheckConstraint(
            condition=Q(answered_by=None) | ~Q(answered_by=F("proposed_by")), name="%(class)s_answered_by_another"
        ),
        models.CheckConstraint(
            condition=(Q(state="proposed", reason="") & unanswered & kept)
            | (Q(state="released", opened_on__isnull=False, reason="") & answered & kept)
            | (Q(state="refused", opened_on=None) & answered & kept & ~Q(reason=""))
            | (Q(state="recalled", recalled_at__isnull=False) & ~Q(reason="")),
            name="%(class)s_state_fits",
        ),
    ]


def release_triggers(allowed: str) -> list[pgtrigger.Trigger]:
    """`allowed` is SQL that finds a row where NEW may be public. What was settled stays, and nothing is deleted."""
    return [
        pgtrigger.Trigger(
            name="allowed",
            when=pgtrigger.Before,
            operation=pgtrigger.Insert | pgtrigger.Update,
            func=f"""
                IF TG_OP = 'UPDATE' AND (OLD.state IN ('refused', 'recalled')
                        OR to_jsonb(NEW) - {SETTLED} IS DISTINCT FROM to_jsonb(OLD) - {SETTLED}) THEN
                    {REFUSED.format("Catatan pembukaan tidak diubah.")}
                END IF;
                IF NEW.state IN ('proposed', 'released') THEN
                    PERFORM {allowed};
                    IF NOT FOUND THEN {REFUSED.format("Tidak dapat dibuka untuk publik.")} END IF;
                END IF;
                RETURN NEW;
            """,
        ),
        pgtrigger.Protect(name="never_deleted", operation=pgtrigger.Delete),
    ]


class ReleaseStep(Owned):
    """Who did what with a release, when and why. Written once, never changed. Nobody: the system itself."""

    class Move(models.TextChoices):
        PROPOSE = "propose", "Diusulkan"
        APPROVE = "approve", "Disetujui dan dibuka untuk publik"
        REFUSE = "refuse", "Tidak disetujui"
        RECALL = "recall", "Ditarik kembali"

    move = models.CharField(max_length=10, choices=Move)
    by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    reason = models.TextField(blank=True)

    class Meta(Owned.Meta):
        abstract = True
        ordering = ["at", "id"]


STEP_CONSTRAINTS = (
    models.CheckConstraint(
        condition=Q(move__in=["propose", "approve"]) | ~Q(reason=""), name="%(class)s_back_with_a_reason"
    ),
    models.CheckConstraint(condition=Q(move="recall") | Q(by__isnull=False), name="%(class)s_by_somebody"),
)


class MeetingReleaseQuerySet(ReleaseQuerySet):
    def listed(self):
        """Latest first; meetings whose date is unknown come last."""
        return self.order_by(F("held_on").desc(nulls_last=True), "-id")

    def asked(self, words: str):
        return self.filter(Q(title__icontains=words) | Q(summary__icontains=words) | Q(place__icontains=words))


class MeetingRelease(Release):
    """What the public is told of a final meeting, all of it as it was when proposed: the Sekda approves what is shown."""

    OF = "meeting"

    meeting = OwnedKey(Meeting, related_name="releases")
    code = models.CharField(max_length=12)
    title = models.CharField("nama rapat", max_length=300)
    held_on = models.DateField("tanggal", null=True)
    starts_at = models.TimeField("pukul", null=True)
    zone = models.CharField("zona waktu", max_length=20, choices=Government.Zone, blank=True)
    place = models.CharField("tempat", max_length=300, blank=True)
    leaders = ArrayField(models.CharField(max_length=400), verbose_name="pimpinan rapat", default=list, blank=True)
    agenda = ArrayField(models.CharField(max_length=400), verbose_name="acara", default=list, blank=True)

    objects = OwnedManager.from_queryset(MeetingReleaseQuerySet)()

    class Meta(Release.Meta):
        indexes = [
            models.Index(
                fields=["government", "-held_on", "-id"], condition=Q(state="released"), name="meetingrelease_open"
            )
        ]
        constraints = [*owned_constraints(meeting="meetings.Meeting"), *release_constraints("meeting")]
        triggers = release_triggers(
            "1 FROM meetings_meeting WHERE id = NEW.meeting_id AND NOT is_closed "
            "AND (TG_OP = 'INSERT' OR status = 'final') FOR SHARE"
        )


class MeetingReleaseStep(ReleaseStep):
    release = OwnedKey(MeetingRelease, related_name="steps")

    class Meta(ReleaseStep.Meta):
        constraints = [*owned_constraints(release="meetings.MeetingRelease"), *STEP_CONSTRAINTS]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]
