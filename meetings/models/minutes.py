# The minutes: agenda, blocks in their order, attachments.
import pghistory
from django.db import models
from django.db.models import Q

from meetings.models import locks
from meetings.models.meeting import ChairTurn, Meeting
from rakor.people.models import Group, Unit
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class AgendaItem(Owned):
    meeting = OwnedKey(Meeting, models.CASCADE, related_name="agenda")
    rank = models.CharField(max_length=200, db_collation="C")
    text = models.CharField("acara", max_length=400)
    is_carried = models.BooleanField("arahan belum tuntas", default=False, editable=False)

    class Meta(Owned.Meta):
        ordering = ["rank", "id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting"),
            models.UniqueConstraint(fields=["meeting"], name="agendaitem_carried_once", condition=Q(is_carried=True)),
        ]
        triggers = [locks.final_minutes()]

    def __str__(self):
        return self.text


@pghistory.track()
class Block(Owned):
    """One paragraph of the minutes. `version` counts its changes: a save names the version it was typed over."""

    class Kind(models.TextChoices):
        TEXT = "text", "Catatan"
        DIRECTIVE = "directive", "Arahan"
        REPORT = "report", "Laporan"
        OBSTACLE = "obstacle", "Kendala"
        PROPOSAL = "proposal", "Usulan"
        FINDING = "finding", "Temuan"
        FIGURE = "figure", "Angka"
        QUESTION = "question", "Tanya jawab"
        CARRIED = "carried", "Dari rapat sebelumnya"
        VISION = "vision", "Visi"
        MISSION = "mission", "Misi"
        UPSTREAM = "upstream", "Arahan yang diteruskan"
        LEGAL = "legal", "Dasar hukum"
        HOPE = "hope", "Harapan (bukan arahan)"

        @classmethod
        def live(cls) -> list[tuple[str, str]]:
            """The choices while minuting; the other kinds come in with documents."""
            return cls.choices[: cls.values.index(cls.CARRIED)]

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="blocks")
    agenda_item = OwnedKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="blocks")
    turn = OwnedKey(ChairTurn, models.SET_NULL, null=True, blank=True, related_name="blocks")
    rank = models.CharField(max_length=200, db_collation="C")
    kind = models.CharField("jenis", max_length=12, choices=Kind, default=Kind.TEXT)
    text = models.TextField("isi", blank=True)
    speaker = models.CharField("disampaikan oleh", max_length=300, blank=True)
    # Of a report: the group that was to present, so that n/N can be told once units are ticked (Presenter).
    group = OwnedKey(Group, null=True, blank=True, verbose_name="kelompok penyaji", related_name="blocks")
    other = models.JSONField(default=dict, blank=True, editable=False)
    version = models.PositiveIntegerField(default=1)
    client_id = models.UUIDField(null=True, editable=False)
    written_at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["rank", "id"]
        indexes = [models.Index(fields=["government", "meeting", "rank"], name="block_in_order")]
        constraints = [
            *owned_constraints(
                meeting="meetings.Meeting",
                agenda_item="meetings.AgendaItem",
                turn="meetings.ChairTurn",
                group="people.Group",
            ),
            models.UniqueConstraint(fields=["government", "client_id"], name="block_client_id_once"),
        ]
        triggers = [locks.final_minutes()]

    def __str__(self):
        return self.text[:60] or self.get_kind_display()

    @property
    def is_live_kind(self) -> bool:
        return self.kind in dict(self.Kind.live())


class Presenter(Owned):
    """A unit that has presented its report; until units are ticked, `Block.speaker` keeps the words."""

    block = OwnedKey(Block, models.CASCADE, related_name="presenters")
    unit = OwnedKey(Unit, related_name="presented")

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(block="meetings.Block", unit="people.Unit"),
            models.UniqueConstraint(fields=["block", "unit"], name="presenter_once"),
        ]
        triggers = [
            locks.final_minutes("SELECT meeting_id FROM meetings_block WHERE id IN (OLD.block_id, NEW.block_id)")
        ]


@pghistory.track()
class Figure(Owned):
    """A number that was said: its value where it is one, and always the words it was written in."""

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="figures")
    block = OwnedKey(Block, models.SET_NULL, null=True, blank=True, related_name="figures")
    label = models.CharField("keterangan", max_length=300)
    value = models.DecimalField("nilai", max_digits=24, decimal_places=6, null=True, blank=True)
    text = models.CharField("tertulis", max_length=300, blank=True)
    unit = models.CharField("satuan", max_length=80, blank=True)
    as_of = models.DateField("per tanggal", null=True, blank=True)
    qualifier = models.CharField("catatan", max_length=300, blank=True)
    other = models.JSONField(default=dict, blank=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [*owned_constraints(meeting="meetings.Meeting", block="meetings.Block")]
        triggers = [locks.final_minutes()]

    def __str__(self):
        return self.label


class Attachment(Owned):
    """A file of the meeting: an invitation, a presentation, a photograph. The bytes lie in rakor.files' store."""

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="attachments")
    block = OwnedKey(Block, models.SET_NULL, null=True, blank=True, related_name="attachments")
    client_id = models.UUIDField(null=True, editable=False)
    path = models.CharField(max_length=200, unique=True)
    name = models.CharField("nama berkas", max_length=120)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey("people.User", models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["added_at", "id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", block="meetings.Block"),
            models.UniqueConstraint(fields=["government", "client_id"], name="attachment_client_id_once"),
        ]

    def __str__(self):
        return self.name

    @property
    def is_image(self) -> bool:
        return self.media_type.startswith("image/")
