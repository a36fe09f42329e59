# One letter a day and person of what folds: all that waits goes together, and what comes after it waits for the morning.
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Government

MORNING = time(7)
State, Channel = Message.State, Message.Channel


def gather(message: Message, at: datetime, until: datetime) -> list[Message]:
    """Everything that waits for this person and folds, now under the lease of `message`, the oldest first.

    Empty where another worker is at an older row of theirs: that one sends the letter. Inside a transaction.
    """
    rows = list(_of(message).filter(state=State.WAITING, not_before__lte=at).select_for_update().order_by("id"))
    for row in rows:
        if row.pk == message.pk:
            break
        if row.lease_token not in (None, message.lease_token) and row.leased_until > at:
            return []
    Message.objects.filter(pk__in=[row.pk for row in rows]).update(lease_token=message.lease_token, leased_until=until)
    for row in rows:
        row.lease_token, row.leased_until = message.lease_token, until
    return rows


def wait_until(message: Message, government: Government, at: datetime) -> datetime | None:
    """The next morning where this person has had today's letter; else None."""
    zone = ZoneInfo(government.zone)
    today = at.astimezone(zone).date()
    midnight = datetime.combine(today, time(), zone)
    if not _of(message).filter(state=State.SENT, settled_at__gte=midnight).exists():
        return None
    return datetime.combine(today + timedelta(days=1), MORNING, zone)


def _of(message: Message):
    """The letters of the same person that fold."""
    return Message.objects.filter(recipient=message.recipient_id, channel=Channel.EMAIL, kind__in=registry.folding())
