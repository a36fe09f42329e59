# Minutes on their way out: remarks while they are read over, editions that never change, letters and papers made from
# them, and the copies that went to the units.
import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from meetings.models.meeting import Meeting, new_code
from meetings.models.minutes import Block
from rakor.people.models import Unit, User
from rakor.people.owned import Owned, OwnedKey, owned_constraints

FIXED = ("meeting_id", "kind", "edition_id", "code", "content", "sha256", "issued_at")  # of a paper that was issued
# Column by column: PostgreSQL rewrites a comparison of rows, and a restored backup would no longer read the same.
ISSUED_CHANGES = "OLD.issued_at IS NOT NULL AND ({})".format(
    " OR ".join(f"OLD.{name} IS DISTINCT FROM NEW.{name}" for name in FIXED)
)


class Remark(Owned):
    """What whoever led (or Setda) has to say about the draft, of one block or of all; settled by Setda."""

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="remarks")
    block = OwnedKey(Block, models.SET_NULL, null=True, blank=True, related_name="remarks")
    text = models.TextField("catatan", max_length=4000)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    settled_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["at", "id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", block="meetings.Block"),
            models.UniqueConstraint(fields=["government", "client_id"], name="remark_client_id_once"),
        ]


class Edition(Owned):
    """The minutes as they were made final, whole, with the directives as they stood. Written once, never changed."""

    meeting = OwnedKey(Meeting, related_name="editions")
    number = models.PositiveSmallIntegerField("edisi")
    reason = models.TextField("alasan perbaikan", blank=True)
    snapshot = models.JSONField()
    sha256 = models.CharField(max_length=64)
    made_by = models.ForeignKey(User, models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta(Owned.Meta):
        ordering = ["number"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting"),
            models.UniqueConstraint(fields=["meeting", "number"], name="edition_number_once"),
            models.CheckConstraint(condition=Q(number=1) | ~Q(reason=""), name="edition_correction_has_a_reason"),
        ]
        triggers = [pgtrigger.Protect(name="append_only", operation=pgtrigger.Update | pgtrigger.Delete)]

    def __str__(self):
        return f"Edisi {self.number}"


@pghistory.track()
class Paper(Owned):
    """A letter or document of a meeting. `fields` is what people typed (number, addressees, signers …); once issued,
    `content` is all that it is set from, and stays.
    """

    class Kind(models.TextChoices):
        INVITATION = "undangan", "Undangan"
        ATTENDANCE = "daftar_hadir", "Daftar hadir"
        MINUTES = "notula", "Notula"
        MATRIX = "matriks", "Matriks tindak lanjut"

    meeting = OwnedKey(Meeting, related_name="papers")
    kind = models.CharField("dokumen", max_length=12, choices=Kind)
    edition = OwnedKey(Edition, null=True, blank=True, related_name="papers")
    fields = models.JSONField(default=dict)
    code = models.CharField(max_length=12, default=new_code, editable=False)
    content = models.JSONField(null=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    issued_by = models.ForeignKey(User, models.PROTECT, null=True, editable=False, related_name="+")
    issued_at = models.DateTimeField(null=True, editable=False)
    # The scan or the electronically signed file that takes its place, byte for byte as it was handed in.
    official_path = models.CharField(max_length=200, blank=True, editable=False)
    official_name = models.CharField(max_length=120, blank=True, editable=False)
    official_size = models.PositiveBigIntegerField(null=True, editable=False)
    official_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    official_by = models.ForeignKey(User, models.PROTECT, null=True, editable=False, related_name="+")
    official_at = models.DateTimeField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", edition="meetings.Edition"),
            models.UniqueConstraint(
                fields=["meeting", "kind", "edition"], name="paper_kind_once", nulls_distinct=False
            ),
            models.UniqueConstraint(fields=["government", "code"], name="paper_code_once"),
            models.CheckConstraint(
                condition=Q(issued_at=None, content=None) | Q(issued_at__isnull=False, content__isnull=False),
                name="paper_issued_with_its_content",
            ),
        ]
        triggers = [
            pgtrigger.Protect(
                name="issued_stays",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(ISSUED_CHANGES),
            )
        ]

    def __str__(self):
        return self.get_kind_display()


class Copy(Owned):
    """An edition as it went to one unit: its own extract, or the summary for those who were not there themselves."""

    edition = OwnedKey(Edition, models.CASCADE, related_name="copies")
    unit = OwnedKey(Unit, related_name="+")
    is_summary = models.BooleanField(default=False)
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")

    class Meta(Owned.Meta):
        ordering = ["id"]
        constraints = [
            *owned_constraints(edition="meetings.Edition", unit="people.Unit"),
            models.UniqueConstraint(fields=["edition", "unit"], name="copy_once"),
            models.CheckConstraint(
                condition=Q(read_at=None, read_by=None) | Q(read_at__isnull=False, read_by__isnull=False),
                name="copy_read_by_somebody",
            ),
        ]
