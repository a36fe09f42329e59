# Jabatan and who holds them from when until when. The name may be unknown while the post is known.
import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models

from rakor.people.models.dated import Dated, DatedQuerySet
from rakor.people.models.units import Unit
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


@pghistory.track()
class Post(Owned):
    class Rank(models.TextChoices):
        HEAD = "head", "Kepala daerah"
        DEPUTY = "deputy", "Wakil kepala daerah"
        SEKDA = "sekda", "Sekretaris daerah"
        ASISTEN = "asisten", "Asisten"
        STAF_AHLI = "staf_ahli", "Staf ahli"
        UNIT_HEAD = "unit_head", "Kepala perangkat daerah"
        CAMAT = "camat", "Camat"
        KABAG = "kabag", "Kepala bagian"
        OTHER = "other", "Lainnya"

    HEADS = (Rank.UNIT_HEAD, Rank.CAMAT, Rank.KABAG)  # of a unit

    title = models.CharField("jabatan", max_length=200)
    short_title = models.CharField("sebutan singkat", max_length=80, blank=True)
    aliases = ArrayField(models.CharField(max_length=120), verbose_name="sebutan lain", default=list, blank=True)
    rank_kind = models.CharField("golongan", max_length=12, choices=Rank, default=Rank.OTHER)
    unit = OwnedKey(Unit, null=True, blank=True, verbose_name="unit", related_name="posts")

    class Meta(Owned.Meta):
        ordering = ["title"]
        constraints = [
            *owned_constraints(unit="people.Unit"),
            models.UniqueConstraint(fields=["government", "title"], name="post_title_once"),
        ]

    def __str__(self):
        return self.title

    @property
    def called(self) -> str:
        return self.short_title or self.title

    def clean(self):
        self.aliases = sorted({" ".join(alias.split()).lower() for alias in self.aliases if alias.strip()})


class HoldingQuerySet(DatedQuerySet):
    def heading(self):
        """Of the posts that head a unit."""
        return self.filter(post__rank_kind__in=Post.HEADS, post__unit__isnull=False)


@pghistory.track()
class Holding(Owned, Dated):
    """Who holds a post, definitif or acting. Plt: the post is vacant; Plh: its holder is away; Pj: interim head."""

    class Kind(models.TextChoices):
        DEFINITIVE = "definitif", "Definitif"
        PLT = "Plt", "Plt (pelaksana tugas)"
        PLH = "Plh", "Plh (pelaksana harian)"
        PJ = "Pj", "Pj (penjabat)"

    post = OwnedKey(Post, verbose_name="jabatan", related_name="holdings")
    name = models.CharField("nama pejabat", max_length=160, blank=True)
    kind = models.CharField("status", max_length=10, choices=Kind, default=Kind.DEFINITIVE)
    civil_rank = models.CharField("pangkat/golongan", max_length=80, blank=True)  # under a signature, with the NIP
    nip = models.CharField("NIP", max_length=30, blank=True)
    user = models.ForeignKey(
        "people.User", models.SET_NULL, null=True, blank=True, verbose_name="pengguna", related_name="holdings"
    )

    objects = OwnedManager.from_queryset(HoldingQuerySet)()

    class Meta(Owned.Meta):
        ordering = ["post", "since"]
        constraints = [*owned_constraints(post="people.Post"), Dated.in_order()]

    def __str__(self):
        return self.name or "nama belum dicatat"
