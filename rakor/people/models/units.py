# Perangkat daerah and whatever else is given work, the groups they are addressed by, and which
# Asisten coordinates whom.
from collections.abc import Iterable
from datetime import date

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Count, Q

from rakor.people.models.dated import Dated, DatedQuerySet
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


class UnitKind(Owned):
    """A government's own word for a sort of unit (Dinas, SKPK, Distrik); `category` is what Rakor needs to know."""

    class Category(models.TextChoices):
        OPD = "opd", "OPD"
        KECAMATAN = "kecamatan", "Kecamatan"
        SETDA = "setda", "Sekretariat daerah (bagian, Asisten)"
        BELOW = "below", "Di bawah OPD atau kecamatan (UPT, RSUD, kelurahan, desa/nagari)"
        TEAM = "team", "Tim lintas unit (satgas, TPID, TAPD)"
        EXTERNAL = "external", "Pihak luar (TNI, Polri, BUMN, yayasan)"

    name = models.CharField("jenis", max_length=80)
    category = models.CharField("golongan", max_length=12, choices=Category)

    class Meta(Owned.Meta):
        ordering = ["name"]
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "name"], name="unitkind_name_once"),
        ]

    def __str__(self):
        return self.name


class UnitQuerySet(DatedQuerySet):
    def opd(self):
        return self.filter(kind__category=UnitKind.Category.OPD)

    def kecamatan(self):
        return self.filter(kind__category=UnitKind.Category.KECAMATAN)

    def perangkat_daerah(self):
        """By law a kecamatan is a perangkat daerah too; in speech it is named apart."""
        return self.filter(kind__category__in=[UnitKind.Category.OPD, UnitKind.Category.KECAMATAN])

    def named(self, text: str):
        """Units whose name, abbreviation or alias is `text`, whatever the case; never a part of it."""
        text = " ".join(text.split())
        return self.filter(Q(name__iexact=text) | Q(short_name__iexact=text) | Q(aliases__contains=[text.lower()]))


@pghistory.track()
class Unit(Owned, Dated):
    """Work belongs to a unit, never to a person. An external party is a unit without users."""

    kind = OwnedKey(UnitKind, verbose_name="jenis", related_name="units")
    name = models.CharField("nama", max_length=200)
    short_name = models.CharField("singkatan", max_length=60, blank=True)
    aliases = ArrayField(
        models.CharField(max_length=120),
        verbose_name="sebutan lain",
        default=list,
        blank=True,
        help_text="Pisahkan dengan koma. Contoh: Dinas PU, DPUPR",
    )
    parent = OwnedKey("self", null=True, blank=True, verbose_name="bagian dari", related_name="parts")
    phone = models.CharField("nomor WhatsApp unit", max_length=20, blank=True)
    days_per_week = models.PositiveSmallIntegerField(
        "hari kerja sepekan",
        null=True,
        blank=True,
        choices=[(5, "5 hari"), (6, "6 hari")],
        help_text="Kosongkan bila sama dengan pemerintah daerah.",
    )

    objects = OwnedManager.from_queryset(UnitQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["name"]
        constraints = [
            *owned_constraints(kind="people.UnitKind", parent="people.Unit"),
            models.UniqueConstraint(fields=["government", "name"], name="unit_name_once"),
            Dated.in_order(),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        self.aliases = sorted({" ".join(alias.split()).lower() for alias in self.aliases if alias.strip()})

    @property
    def called(self) -> str:
        """What people say: the abbreviation where there is one."""
        return self.short_name or self.name


class Group(Owned):
    """What a directive is addressed to in one breath. A rule follows the units; a list has its own members."""

    class Rule(models.TextChoices):
        LISTED = "listed", "Daftar sendiri"
        ALL_OPD = "all_opd", "Seluruh OPD (tanpa kecamatan)"
        ALL_CAMAT = "all_camat", "Seluruh camat"
        ALL_UNITS = "all_units", "Seluruh perangkat daerah (termasuk kecamatan)"
        ALL_BAGIAN = "all_bagian", "Seluruh bagian Setda"
        ASISTEN = "asisten", "Para Asisten"

    name = models.CharField("nama", max_length=120)
    aliases = ArrayField(models.CharField(max_length=120), verbose_name="sebutan lain", default=list, blank=True)
    rule = models.CharField("anggota", max_length=12, choices=Rule, default=Rule.LISTED)

    class Meta(Owned.Meta):
        ordering = ["name"]
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "name"], name="group_name_once"),
        ]

    def __str__(self):
        return self.name

    def members(self, on: date):
        """The units this group means on that day, by name."""
        units = Unit.objects.on(on)
        match self.rule:
            case self.Rule.ALL_OPD:
                return units.opd()
            case self.Rule.ALL_CAMAT:
                return units.kecamatan()
            case self.Rule.ALL_UNITS:
                return units.perangkat_daerah()
            case self.Rule.ASISTEN:
                return units.filter(posts__rank_kind="asisten").distinct()
            case self.Rule.ALL_BAGIAN:
                setda = units.filter(kind__category=UnitKind.Category.SETDA)
                return setda.exclude(posts__rank_kind__in=["asisten", "sekda"])
        return units.filter(pk__in=self.memberships.on(on).values("unit"))

    @classmethod
    def sizes(cls, groups: Iterable["Group"], on: date) -> dict[int, int]:
        """How many units each group means on that day. As many statements for one group as for all, none for none."""
        if not (groups := list(groups)):
            return {}
        there = Unit.objects.on(on).values("pk")
        rows = GroupMember.objects.on(on).filter(unit__in=there).values("group")
        listed = dict(rows.annotate(count=Count("unit", distinct=True)).values_list("group", "count"))
        ruled = {rule: cls(rule=rule).members(on).count() for rule in cls.Rule if rule != cls.Rule.LISTED}
        return {group.pk: ruled.get(group.rule, listed.get(group.pk, 0)) for group in groups}


@pghistory.track()
class GroupMember(Owned, Dated):
    group = OwnedKey(Group, models.CASCADE, related_name="memberships")
    unit = OwnedKey(Unit, models.CASCADE, verbose_name="unit", related_name="group_memberships")

    objects = OwnedManager.from_queryset(DatedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(group="people.Group", unit="people.Unit"),
            models.UniqueConstraint(fields=["group", "unit", "since"], name="groupmember_once", nulls_distinct=False),
            Dated.in_order(),
        ]


@pghistory.track()
class Coordination(Owned, Dated):
    """The Asisten (a unit of the Setda) who coordinates a unit; differs by government and over time."""

    asisten = OwnedKey(Unit, verbose_name="Asisten", related_name="coordinates")
    unit = OwnedKey(Unit, verbose_name="unit", related_name="coordinated_by")

    objects = OwnedManager.from_queryset(DatedQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(asisten="people.Unit", unit="people.Unit"),
            models.UniqueConstraint(
                fields=["asisten", "unit", "since"], name="coordination_once", nulls_distinct=False
            ),
            Dated.in_order(),
        ]
