# What people say to each other about one unit's share, and that somebody was called: no report, no decision.
from django.db import models
from django.db.models import Q

from directives.models.assignment import Assignment
from rakor.people.models import User
from rakor.people.owned import Owned, OwnedKey, owned_constraints


class Note(Owned):
    """A comment, or catatan sudah dihubungi: by which way, on which day, with whom. Never changed, never taken away."""

    class Kind(models.TextChoices):
        COMMENT = "comment", "Komentar"
        PHONE = "phone", "Dihubungi lewat telepon"
        WHATSAPP = "whatsapp", "Dihubungi lewat WhatsApp"
        VISIT = "visit", "Didatangi"

    assignment = OwnedKey(Assignment, models.CASCADE, related_name="notes")
    kind = models.CharField("jenis catatan", max_length=10, choices=Kind, default=Kind.COMMENT)
    text = models.TextField("isi")
    contacted_on = models.DateField("tanggal dihubungi", null=True, blank=True)
    by = models.ForeignKey(User, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    client_id = models.UUIDField(editable=False)

    class Meta(Owned.Meta):
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["government", "assignment", "at"], name="note_timeline")]
        constraints = [
            *owned_constraints(assignment="directives.Assignment"),
            models.UniqueConstraint(fields=["government", "client_id"], name="note_client_id_once"),
            models.CheckConstraint(
                condition=Q(kind="comment", contacted_on=None) | (~Q(kind="comment") & Q(contacted_on__isnull=False)),
                name="note_contact_has_its_day",
            ),
        ]

    def __str__(self):
        return self.text
