# Sorts of meetings, and meetings that follow each other by a rule: who is usually invited, what is usually discussed.
from django.db import models
from django.db.models import Q

from rakor.people.models import Government, Group, Post, Unit
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class Mode(models.TextChoices):
    PHYSICAL = "tatap_muka", "Tatap muka"
    ONLINE = "daring", "Daring"
    HYBRID = "hibrida", "Hibrida"
    FIELD = "lapangan", "Lapangan"


class MeetingType(Owned):
    """An open list the government edits: rakor, rakor perdana, apel gabungan …"""

    name = models.CharField("jenis rapat", max_length=80)

    class Meta(Owned.Meta):
        ordering = ["name"]
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "name"], name="meetingtype_name_once"),
        ]

    def __str__(self):
        return self.name


class Series(Owned):
    """Meetings that follow each other: the Monday rakor. The default report clock runs to the next of its series.

    `rrule` is a recurrence rule of RFC 5545 without DTSTART ("FREQ=WEEKLY;BYDAY=MO"); empty: no rule, only a name.
    """

    class OnDayOff(models.TextChoices):
        KEEP = "keep", "Tetap diadakan"
        SKIP = "skip", "Ditiadakan"
        NEXT = "next", "Dipindahkan ke hari kerja berikutnya"
        PREVIOUS = "previous", "Dimajukan ke hari kerja sebelumnya"

    name = models.CharField("rangkaian", max_length=120)
    rrule = models.CharField("aturan ulang", max_length=200, blank=True)
    on_day_off = models.CharField("bila jatuh pada hari libur", max_length=8, choices=OnDayOff, default=OnDayOff.SKIP)
    starts_on = models.DateField("mulai", null=True, blank=True)
    ends_on = models.DateField("sampai", null=True, blank=True)
    type = OwnedKey(MeetingType, null=True, blank=True, verbose_name="jenis rapat", related_name="series")
    title = models.CharField("nama rapat", max_length=300, blank=True)
    starts_at = models.TimeField("pukul", null=True, blank=True)
    zone = models.CharField("zona waktu", max_length=20, choices=Government.Zone, blank=True)
    mode = models.CharField("cara", max_length=12, choices=Mode, blank=True)
    place = models.CharField("tempat", max_length=300, blank=True)

    class Meta(Owned.Meta):
        ordering = ["name"]
        constraints = [
            *owned_constraints(type="meetings.MeetingType"),
            models.UniqueConstraint(fields=["government", "name"], name="series_name_once"),
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")),
                name="series_starts_before_it_ends",
                violation_error_message="Tanggal akhir tidak boleh mendahului tanggal mulai.",
            ),
        ]

    def __str__(self):
        return self.name


class SeriesInvitee(Owned):
    """Who is usually invited: a group, a unit, a post, or somebody in words."""

    series = OwnedKey(Series, models.CASCADE, related_name="invitees")
    unit = OwnedKey(Unit, null=True, blank=True, related_name="+")
    group = OwnedKey(Group, null=True, blank=True, related_name="+")
    post = OwnedKey(Post, null=True, blank=True, related_name="+")
    words = models.CharField("pihak lain", max_length=300, blank=True)

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [
            *owned_constraints(series="meetings.Series", unit="people.Unit", group="people.Group", post="people.Post"),
            models.CheckConstraint(
                condition=Q(unit__isnull=False) | Q(group__isnull=False) | Q(post__isnull=False) | ~Q(words=""),
                name="seriesinvitee_names_somebody",
            ),
        ]

    def __str__(self):
        return self.words or str(self.unit or self.post or self.group)


class SeriesItem(Owned):
    """An agenda item that every meeting of the series begins with."""

    series = OwnedKey(Series, models.CASCADE, related_name="items")
    rank = models.CharField(max_length=200, db_collation="C")
    text = models.CharField("acara", max_length=400)

    class Meta(Owned.Meta):
        ordering = ["rank", "id"]
        constraints = [*owned_constraints(series="meetings.Series")]

    def __str__(self):
        return self.text
