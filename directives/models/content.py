# What stands inside one directive: sub-items and milestones, other leads per kecamatan, and the sites to be checked.
import pghistory
from django.db import models
from django.db.models import Q

from directives.models.directive import Directive
from rakor.people.models import Unit, User
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints

SITE_STATES = ["Belum dicek", "Berjalan", "Terkendala", "Belum berjalan"]  # until a directive names its own


class Part(Owned):
    """A sub-item (the foci of a programme) or a milestone (a stage with its own date)."""

    class Kind(models.TextChoices):
        ITEM = "item", "Butir"
        MILESTONE = "milestone", "Tahap"

    directive = OwnedKey(Directive, models.CASCADE, related_name="parts")
    kind = models.CharField("jenis", max_length=10, choices=Kind, default=Kind.ITEM)
    order = models.PositiveSmallIntegerField("urutan")
    text = models.TextField("isi")
    due_text = models.CharField("batas waktu (menurut ucapan)", max_length=300, blank=True)
    due_on = models.DateField("batas waktu", null=True, blank=True)
    weight = models.PositiveSmallIntegerField("bobot", null=True, blank=True)  # percent; those of a directive make 100
    other = models.JSONField(default=dict, blank=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["order", "id"]
        constraints = [
            *owned_constraints(directive="directives.Directive"),
            models.UniqueConstraint(fields=["directive", "order"], name="part_order_once"),
            models.CheckConstraint(condition=Q(weight=None) | Q(weight__range=(1, 100)), name="part_weight_to_100"),
        ]

    def __str__(self):
        return self.text


@pghistory.track()
class AreaLead(Owned):
    """Who leads in one kecamatan; the same unit may lead in several."""

    directive = OwnedKey(Directive, models.CASCADE, related_name="area_leads")
    area = OwnedKey(Unit, verbose_name="kecamatan", related_name="+")
    unit = OwnedKey(Unit, verbose_name="penanggung jawab", related_name="+")

    class Meta(Owned.Meta):
        ordering = ["area__name"]
        constraints = [
            *owned_constraints(directive="directives.Directive", area="people.Unit", unit="people.Unit"),
            models.UniqueConstraint(fields=["directive", "area"], name="arealead_once"),
        ]


class SiteQuerySet(models.QuerySet):
    def checked(self):
        return self.filter(checked_on__isnull=False)


@pghistory.track()
class Site(Owned):
    """One place to be looked at. The list may be longer or shorter than the count that was said (`site_count`)."""

    directive = OwnedKey(Directive, models.CASCADE, related_name="sites")
    name = models.CharField("nama titik", max_length=200)
    area = OwnedKey(Unit, null=True, blank=True, verbose_name="kecamatan", related_name="+")
    area_text = models.CharField("kecamatan (tertulis)", max_length=200, blank=True)
    state = models.CharField("keadaan", max_length=60, blank=True)
    obstacle = models.TextField("kendala", blank=True)
    solution = models.TextField("solusi", blank=True)
    latitude = models.DecimalField("lintang", max_digits=8, decimal_places=6, null=True, blank=True)  # degrees, WGS 84
    longitude = models.DecimalField("bujur", max_digits=9, decimal_places=6, null=True, blank=True)
    checked_on = models.DateField("dicek pada", null=True, blank=True)
    checked_by = models.ForeignKey(User, models.PROTECT, null=True, editable=False, related_name="+")
    unit = OwnedKey(Unit, null=True, blank=True, verbose_name="dicek oleh", related_name="+")
    client_id = models.UUIDField(null=True, editable=False)
    other = models.JSONField(default=dict, blank=True, editable=False)

    objects = OwnedManager.from_queryset(SiteQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["name", "id"]
        indexes = [models.Index(fields=["government", "directive", "name"], name="site_of_directive")]
        constraints = [
            *owned_constraints(directive="directives.Directive", area="people.Unit", unit="people.Unit"),
            models.UniqueConstraint(fields=["directive", "name", "area_text"], name="site_once"),
            models.UniqueConstraint(fields=["government", "client_id"], name="site_client_id_once"),
            models.CheckConstraint(condition=~Q(name=""), name="site_has_a_name"),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__isnull=False, longitude__isnull=False)
                & Q(latitude__range=(-90, 90), longitude__range=(-180, 180)),
                name="site_stands_somewhere_on_earth",
            ),
        ]

    def __str__(self):
        return self.name

    @property
    def where(self) -> str:
        """ "-1.23456, 101.23456", as maps take it; "" where it is not known."""
        if self.latitude is None or self.longitude is None:
            return ""
        return f"{self.latitude.normalize():f}, {self.longitude.normalize():f}"
