# The minutes: agenda, blocks in their order, attachments.
import pghistory
from django.db import models

from meetings.models.meeting import ChairTurn, Meeting
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class AgendaItem(Owned):
    meeting = OwnedKey(Meeting, models.CASCADE, related_name="agenda")
    rank = models.CharField(max_length=200, db_collation="C")
    text = models.CharField("acara", max_length=400)

    class Meta(Owned.Meta):
        ordering = ["rank", "id"]
        constraints = [*owned_constraints(meeting="meetings.Meeting")]

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

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="blocks")
    agenda_item = OwnedKey(AgendaItem, models.SET_NULL, null=True, blank=True, related_name="blocks")
    turn = OwnedKey(ChairTurn, models.SET_NULL, null=True, blank=True, related_name="blocks")
    rank = models.CharField(max_length=200, db_collation="C")
    kind = models.CharField("jenis", max_length=12, choices=Kind, default=Kind.TEXT)
    text = models.TextField("isi", blank=True)
    version = models.PositiveIntegerField(default=1)
    client_id = models.UUIDField(null=True, editable=False)
    written_at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["rank", "id"]
        indexes = [models.Index(fields=["government", "meeting", "rank"], name="block_in_order")]
        constraints = [
            *owned_constraints(
                meeting="meetings.Meeting", agenda_item="meetings.AgendaItem", turn="meetings.ChairTurn"
            ),
            models.UniqueConstraint(fields=["government", "client_id"], name="block_client_id_once"),
        ]


class Attachment(Owned):
    """A file of the meeting: an invitation, a presentation, a photograph. The bytes lie in rakor.files' store."""

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="attachments")
    path = models.CharField(max_length=200, unique=True)
    name = models.CharField("nama berkas", max_length=120)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    added_by = models.ForeignKey("people.User", models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["added_at", "id"]
        constraints = [*owned_constraints(meeting="meetings.Meeting")]
