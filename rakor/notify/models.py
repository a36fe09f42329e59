# The outbox: one row per message, written in the transaction of its cause, delivered under a lease.
from django.db import models
from django.db.models import Q

from rakor.people.models import User
from rakor.people.owned import Owned, OwnedManager, owned_constraints


class MessageQuerySet(models.QuerySet):
    def inbox(self, user: User):
        """What a person finds in the app, newest first."""
        return self.filter(recipient=user, channel=Message.Channel.INBOX, state=Message.State.SENT).order_by("-id")

    def failed(self):
        """What never arrived, the newest first."""
        return self.filter(state=Message.State.FAILED).order_by("-settled_at", "-id")

    def unread(self):
        return self.filter(read_at=None)


class Message(Owned):
    """One thing to tell one person by one channel; its unique key makes every reminder happen once.

    `title`, `body`, `url` and `reason` are written at the moment of sending, not when the row is posted.
    """

    class Channel(models.TextChoices):
        INBOX = "inbox", "Kotak masuk"
        EMAIL = "email", "Surel"
        TELEGRAM = "telegram", "Telegram"
        WHATSAPP = "whatsapp", "WhatsApp"

    class State(models.TextChoices):
        WAITING = "waiting", "Menunggu"
        SENT = "sent", "Terkirim"
        DROPPED = "dropped", "Tidak diperlukan lagi"
        FAILED = "failed", "Gagal"

    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=60)
    step = models.SmallIntegerField(default=0)
    period = models.CharField(max_length=20, blank=True)
    recipient = models.ForeignKey(User, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=10, choices=Channel)
    state = models.CharField(max_length=10, choices=State, default=State.WAITING)
    title = models.CharField(max_length=200, blank=True)
    body = models.TextField(blank=True)
    url = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    lease_token = models.UUIDField(null=True)
    leased_until = models.DateTimeField(null=True)
    not_before = models.DateTimeField()
    created_at = models.DateTimeField(auto_now_add=True)
    settled_at = models.DateTimeField(null=True)
    read_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)
    in_letter_of = models.BigIntegerField(null=True)  # the first message of the letter that this one was part of

    objects = OwnedManager.from_queryset(MessageQuerySet)()

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(
                fields=["government", "kind", "subject", "recipient", "channel", "step", "period"], name="message_once"
            ),
        ]
        indexes = [
            models.Index(
                fields=["government", "not_before", "id"], condition=Q(state="waiting"), name="message_waiting"
            ),
            models.Index(fields=["government", "recipient", "-id"], name="message_of_recipient"),
            models.Index(fields=["government", "-settled_at"], condition=Q(state="failed"), name="message_failed"),
            models.Index(
                fields=["government", "recipient", "-settled_at"],
                condition=~Q(channel="inbox") & Q(state__in=["waiting", "sent"]),
                name="message_letters",
            ),
        ]


class Mute(Owned):
    """A kind of message that a person does without beside the inbox, in this government."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "user", "kind"], name="mute_once"),
        ]


class Chat(Owned):
    """Where a person of this government is reached by Telegram or WhatsApp, as that person wrote it down."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=10, choices=Message.Channel)
    address = models.CharField(max_length=40)

    class Meta(Owned.Meta):
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "user", "channel"], name="chat_once"),
            models.CheckConstraint(condition=Q(channel__in=["telegram", "whatsapp"]), name="chat_by_a_messenger"),
        ]
