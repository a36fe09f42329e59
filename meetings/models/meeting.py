# The meeting: when and where (as far as known), who led it in which order, who was there.
import secrets

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from meetings.models import locks
from meetings.models.series import MeetingType, Mode, Series
from rakor.people.access import Member, Role
from rakor.people.models import Government, Group, Post, Unit
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


def new_code() -> str:
    """A short code for what is printed or public: 10 letters and digits that can't be confused."""
    return "".join(secrets.choice("23456789ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(10))


class MeetingQuerySet(models.QuerySet):
    def visible_to(self, member: Member):
        """Closed minutes are for those invited, Setda and whoever leads (with the ajudan)."""
        if member.has(Role.SETDA, Role.PIMPINAN, Role.AJUDAN):
            return self
        invited = Attendance.objects.filter(meeting=models.OuterRef("pk"), unit__in=member.units)
        return self.filter(Q(is_closed=False) | models.Exists(invited))

    def asked(self, words: str = "", type: str = "", year: str = ""):
        """Those whose name or place has the words, of a type (its id) and a year; what is no number counts as not asked."""
        rows = self.filter(Q(title__icontains=words) | Q(place__icontains=words)) if words else self
        rows = rows.filter(type=int(type)) if type.isdecimal() and len(type) < 19 else rows
        return rows.filter(held_on__year=int(year)) if year.isdecimal() and len(year) == 4 and int(year) else rows

    def directive_counts(self) -> dict[int, tuple[int, int]]:
        """How many directives each meeting has: issued, still konsep. One statement."""
        issued = models.Count("directives", filter=Q(directives__issued_on__isnull=False))
        draft = models.Count("directives", filter=Q(directives__issued_on=None, directives__isnull=False))
        rows = self.order_by().annotate(issued=issued, draft=draft).values_list("pk", "issued", "draft")
        return {pk: (issued, draft) for pk, issued, draft in rows}

    def releasable(self):
        """What may be opened to the public: final minutes, and never of a closed meeting."""
        return self.filter(status=Meeting.Status.FINAL, is_closed=False)

    def listed(self):
        """Latest first; meetings whose date is unknown come last."""
        return self.order_by(models.F("held_on").desc(nulls_last=True), "-id")


@pghistory.track()
class Meeting(Owned):
    """A date, a time or a place that is not known stays empty."""

    Mode = Mode

    class Status(models.TextChoices):
        DRAFT = "draft", "Draf"
        REVIEW = "review", "Diperiksa"
        FINAL = "final", "Final"

    title = models.CharField("nama rapat", max_length=300)
    type = OwnedKey(MeetingType, null=True, blank=True, verbose_name="jenis rapat", related_name="meetings")
    series = OwnedKey(Series, null=True, blank=True, verbose_name="rangkaian", related_name="meetings")
    series_on = models.DateField(null=True, editable=False)  # the day its series meant, also where it was moved
    held_on = models.DateField("tanggal", null=True, blank=True)
    starts_at = models.TimeField("pukul", null=True, blank=True)
    zone = models.CharField("zona waktu", max_length=20, choices=Government.Zone, blank=True)
    mode = models.CharField("cara", max_length=12, choices=Mode, blank=True)
    place = models.CharField("tempat", max_length=300, blank=True)
    is_closed = models.BooleanField("rapat tertutup", default=False)
    # As a document writes it, beside the field that it was read into: kept also where the two disagree.
    weekday = models.CharField("hari (tertulis)", max_length=40, blank=True)
    time_text = models.CharField("waktu (tertulis)", max_length=120, blank=True)
    published_on = models.DateField("diberitakan", null=True, blank=True)
    summary = models.TextField("ringkasan", blank=True)
    topics = ArrayField(models.CharField(max_length=300), verbose_name="pokok bahasan", default=list, blank=True)
    source_url = models.CharField("sumber", max_length=1000, blank=True)
    source_digest = models.CharField(max_length=64, blank=True, editable=False)
    other = models.JSONField("catatan lain", default=dict, blank=True)
    status = models.CharField("status notula", max_length=8, choices=Status, default=Status.DRAFT, editable=False)
    reopened_for = models.TextField("alasan perbaikan notula", blank=True, editable=False)
    version = models.PositiveBigIntegerField(default=0, editable=False)
    code = models.CharField(max_length=12, default=new_code, editable=False)
    client_id = models.UUIDField(null=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = OwnedManager.from_queryset(MeetingQuerySet)()

    class Meta(Owned.Meta):
        indexes = [
            models.Index("government", F("held_on").desc(nulls_last=True), F("id").desc(), name="meeting_listed"),
        ]
        constraints = [
            *owned_constraints(type="meetings.MeetingType", series="meetings.Series"),
            models.UniqueConstraint(fields=["government", "code"], name="meeting_code_once"),
            models.UniqueConstraint(fields=["series", "series_on"], name="meeting_of_series_once"),
            models.CheckConstraint(condition=Q(status__in=["draft", "review", "final"]), name="meeting_status_known"),
            models.UniqueConstraint(fields=["government", "client_id"], name="meeting_client_id_once"),
            models.UniqueConstraint(
                fields=["government", "source_digest"], name="meeting_source_once", condition=~Q(source_digest="")
            ),
        ]
        triggers = [locks.final_meeting(), locks.closed_meeting()]

    def __str__(self):
        return self.title

    @property
    def is_source_linked(self) -> bool:
        """Whether the source is an address that a page may link to; else it is shown as words."""
        return self.source_url.casefold().startswith(("https://", "http://"))


@pghistory.track()
class ChairTurn(Owned):
    """One turn of leading, in order. The post is known more often than the name; either may be empty, not both."""

    class Role(models.TextChoices):
        OPENS = "membuka", "membuka"
        LEADS = "memimpin", "memimpin"
        CONTINUES = "melanjutkan", "melanjutkan"
        MODERATES = "moderator", "moderator"

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="turns")
    order = models.PositiveSmallIntegerField("urutan")
    post = OwnedKey(Post, null=True, blank=True, verbose_name="jabatan", related_name="turns")
    title = models.CharField("jabatan (tertulis)", max_length=200, blank=True)
    name = models.CharField("nama", max_length=160, blank=True)
    acting = models.CharField("status", max_length=10, blank=True)
    role = models.CharField("peran", max_length=12, choices=Role, default=Role.LEADS)
    words = models.CharField("peran (tertulis)", max_length=200, blank=True)
    began_at = models.TimeField("sejak pukul", null=True, blank=True)
    is_external = models.BooleanField("dari luar pemerintah daerah", default=False)

    class Meta(Owned.Meta):
        ordering = ["order"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", post="people.Post"),
            models.UniqueConstraint(fields=["meeting", "order"], name="chairturn_order_once"),
            models.CheckConstraint(condition=~Q(title="", name=""), name="chairturn_names_somebody"),
        ]
        triggers = [locks.final_minutes()]

    def __str__(self):
        who = " ".join(part for part in (self.acting, self.title) if part)
        return ", ".join(part for part in (who, self.name) if part)


@pghistory.track()
class Attendance(Owned):
    """Who was there: a unit, a group, a post, or only words ("ratusan ASN"). Presence unknown stays empty."""

    class Presence(models.TextChoices):
        PRESENT = "hadir", "Hadir"
        REPRESENTED = "diwakili", "Diwakili"
        ABSENT = "tidak_hadir", "Tidak hadir"

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="attendances")
    unit = OwnedKey(Unit, null=True, blank=True, related_name="attendances")
    group = OwnedKey(Group, null=True, blank=True, related_name="attendances")
    post = OwnedKey(Post, null=True, blank=True, related_name="attendances")
    words = models.CharField("peserta", max_length=300, blank=True)
    is_invited = models.BooleanField("diundang", default=False)
    presence = models.CharField("kehadiran", max_length=12, choices=Presence, blank=True)
    represented_by = models.CharField("diwakili oleh", max_length=160, blank=True)
    is_accompanying = models.BooleanField("mendampingi pimpinan rapat", default=False)
    head_count = models.PositiveIntegerField("jumlah orang", null=True, blank=True)

    class Meta(Owned.Meta):
        ordering = ["id"]
        indexes = [models.Index(fields=["government", "unit", "meeting"], name="attendance_of_unit")]
        constraints = [
            *owned_constraints(
                meeting="meetings.Meeting", unit="people.Unit", group="people.Group", post="people.Post"
            ),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(group__isnull=False) | Q(post__isnull=False) | ~Q(words=""),
                name="attendance_names_somebody",
            ),
            models.UniqueConstraint(
                fields=["meeting", "unit"], name="attendance_unit_once", condition=Q(unit__isnull=False)
            ),
        ]
        triggers = [locks.final_minutes()]

    def __str__(self):
        return self.words or str(self.unit or self.post or self.group)
