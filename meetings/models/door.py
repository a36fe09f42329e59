# Who came in: whoever entered their own name at the door, and what units ask to have discussed.
from django.db import models
from django.db.models import Q

from meetings.models import locks
from meetings.models.meeting import Meeting
from meetings.models.minutes import AgendaItem
from rakor.people.models import Unit, User
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class CheckIn(Owned):
    """One person who entered their name from their own phone, or was entered at the door. No account is needed."""

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="check_ins")
    unit = OwnedKey(Unit, null=True, blank=True, related_name="+")
    words = models.CharField("instansi (tertulis)", max_length=200, blank=True)
    name = models.CharField("nama", max_length=160)
    title = models.CharField("jabatan", max_length=200, blank=True)
    # Drawn: lines of x,y points in a box of 600 × 200, "12,80 13,82;40,20 41,20". Nothing else can be stored here.
    signature = models.TextField("tanda tangan", max_length=20_000, blank=True)
    at = models.DateTimeField()
    entered_by = models.ForeignKey(User, models.PROTECT, null=True, related_name="+")  # none: themselves
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["at", "id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", unit="people.Unit"),
            models.UniqueConstraint(fields=["government", "client_id"], name="checkin_client_id_once"),
            models.CheckConstraint(condition=Q(signature__regex=r"^[0-9,; ]*$"), name="checkin_signature_is_points"),
        ]
        triggers = [locks.final_minutes()]

    def __str__(self):
        return self.name


class Proposal(Owned):
    """What a unit asks to have on the agenda. Setda takes it up or says why not."""

    class Verdict(models.TextChoices):
        WAITING = "waiting", "Menunggu"
        TAKEN_UP = "taken_up", "Diacarakan"
        DECLINED = "declined", "Tidak diacarakan"

    meeting = OwnedKey(Meeting, models.CASCADE, related_name="proposals")
    unit = OwnedKey(Unit, related_name="+")
    text = models.CharField("usul acara", max_length=400)
    reason = models.TextField("alasan", max_length=2000, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    verdict = models.CharField(max_length=10, choices=Verdict, default=Verdict.WAITING)
    answer = models.CharField("jawaban", max_length=400, blank=True)
    agenda_item = OwnedKey(AgendaItem, models.SET_NULL, null=True, related_name="proposals")
    client_id = models.UUIDField(null=True, editable=False)

    class Meta(Owned.Meta):
        ordering = ["at", "id"]
        constraints = [
            *owned_constraints(meeting="meetings.Meeting", unit="people.Unit", agenda_item="meetings.AgendaItem"),
            models.UniqueConstraint(fields=["government", "client_id"], name="proposal_client_id_once"),
        ]

    def __str__(self):
        return self.text
