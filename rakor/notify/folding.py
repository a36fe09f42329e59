# Several letters (or chats) to one person in one. What a kind folds goes out once a day: all that waits goes together, and what comes
# after it waits for the morning. Of everything else a person gets MOST_AN_HOUR letters within an hour; what would be
# more goes together, and once the hour is full it waits for its end. Nothing is left out of either.
from datetime import datetime, time, timedelta

from django.db.models import Q

from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Government

MORNING = time(7)
HOUR = timedelta(hours=1)
MOST_AN_HOUR = 6
State = Message.State


def is_daily(message: Message) -> bool:
    return registry.kind(message.kind).folds


def goes_together(message: Message, at: datetime) -> bool:
    """Whether this letter goes with all others like it that wait for the same person."""
    if is_daily(message):
        return True
    # In one statement: what is being sent just now counts as waiting or as sent, never as both.
    waits = Q(state=State.WAITING, not_before__lte=at)
    return _of(message).filter(waits | _lately(at)).count() > MOST_AN_HOUR


def gather(message: Message, at: datetime, until: datetime) -> list[Message]:
    """Everything that waits for this person and goes together, now under the lease of `message`, the oldest first.

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
    """When this person may get the next such letter; None for now."""
    if not is_daily(message):
        return _end_of_hour(message, at)
    today = government.today(at)
    if not _of(message).filter(state=State.SENT, settled_at__gte=government.moment(today)).exists():
        return None
    return government.moment(today + timedelta(days=1), MORNING)


def _end_of_hour(message: Message, at: datetime) -> datetime | None:
    sent = list(
        _of(message).filter(_lately(at)).order_by("-settled_at").values_list("settled_at", flat=True)[:MOST_AN_HOUR]
    )
    return sent[-1] + HOUR if len(sent) == MOST_AN_HOUR else None


def _lately(at: datetime) -> Q:
    """Letters of the last hour, each once however much it held."""
    return Q(state=State.SENT, settled_at__gt=at - HOUR, in_letter_of=None)


def _of(message: Message):
    """The letters of the same person that go together with it."""
    rows = Message.objects.filter(recipient=message.recipient_id, channel=message.channel)
    daily = registry.folding()
    return rows.filter(kind__in=daily) if is_daily(message) else rows.exclude(kind__in=daily)
