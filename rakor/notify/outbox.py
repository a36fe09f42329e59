# Putting messages into the outbox and marking them read. Sending them is delivery.py's.
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import connection, transaction

from rakor.notify import failpoints, registry
from rakor.notify.models import Chat, Message, Mute
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import User

Channel = Message.Channel

INSERT = """
    INSERT INTO notify_message (government_id, kind, subject, step, period, recipient_id, channel, state, attempts,
                                not_before, created_at, title, body, url, reason, error)
    SELECT %s, told.kind, told.subject, told.step, told.period, told.recipient, told.channel, 'waiting', 0, %s, %s,
           '', '', '', '', ''
      FROM unnest(%s::text[], %s::text[], %s::smallint[], %s::text[], %s::bigint[], %s::text[])
        AS told (kind, subject, step, period, recipient, channel)
        ON CONFLICT ON CONSTRAINT message_once DO NOTHING
"""


@dataclass(frozen=True)
class Told:
    """What is to be told to these people. Its kind, subject, step and period make it happen once for each of them."""

    kind: str
    subject: str
    recipients: Iterable[User]
    step: int = 0
    period: str = ""


def post(
    *,
    by: Member | None = None,
    kind: str,
    subject: str,
    recipients: Iterable[User],
    at: datetime,
    step: int = 0,
    period: str = "",
    channels: Iterable[str] | None = None,
) -> int:
    """post_all() of one thing to tell."""
    told = Told(kind, subject, recipients, step, period)
    return post_all([told], by=by, at=at, channels=channels)


def post_all(
    all_told: Iterable[Told],
    *,
    by: Member | None = None,
    at: datetime,
    channels: Iterable[str] | None = None,
) -> int:
    """Write what is to be told, in the caller's transaction, so that it stands or falls with its cause. One statement.

    `channels`: None is every one that reaches the person; whoever has no e-mail address gets no e-mail row. What was
    posted before (same kind, subject, recipient, channel, step, period) is left alone; returns how many rows are new. No
    network, no broker. The words are made when sending.
    Raises UnknownKind, and NoScope outside a government's scope or outside a transaction.
    """
    government = scope.required()
    if not connection.in_atomic_block:
        raise scope.NoScope("Pesan ditulis di luar transaksi penyebabnya.")
    told = [(one, list(one.recipients)) for one in all_told]
    ways = _ways({user for _, users in told for user in users}, channels)
    rows = set()
    for one, users in told:
        registry.kind(one.kind)
        rows |= {(one.kind, one.subject, one.step, one.period, user.pk, way) for user in users for way in ways[user.pk]}
    if not rows:
        return 0
    # Sorted, so that two transactions that post the same rows wait for each other instead of locking up.
    columns = list(map(list, zip(*sorted(rows), strict=True)))
    with connection.cursor() as cursor:
        cursor.execute(INSERT, [government, at, at, *columns])
        failpoints.reach("after_insert")
        return cursor.rowcount


def _ways(users: set[User], channels: Iterable[str] | None) -> dict[int, set[str]]:
    """By which channels each of them is told. One statement where this installation has chats, else none."""
    wanted = {str(Channel.INBOX), str(Channel.EMAIL), *settings.CHATS} if channels is None else set(map(str, channels))
    ways = {user.pk: wanted & {Channel.INBOX, *([Channel.EMAIL] if user.email else [])} for user in users}
    if chats := wanted & settings.CHATS.keys():
        for user, channel in Chat.objects.filter(user__in=users, channel__in=chats).values_list("user", "channel"):
            ways[user].add(channel)
    return ways


@transaction.atomic
def send_again(*, by: Member, message: Message, at: datetime) -> bool:
    """A letter that never arrived is tried once more, from the beginning; False when it no longer stands as failed."""
    failed = Message.objects.failed().filter(pk=message.pk)
    return bool(failed.update(state="waiting", attempts=0, not_before=at, settled_at=None, error=""))


@transaction.atomic
def choose(*, by: Member, wanted: Iterable[str], chats: Mapping[str, str]) -> None:
    """Of what a person may do without, these kinds come beside the inbox from now on, and no other.

    `chats`: channel → address, "" for none.
    """
    for channel, address in chats.items():
        if address:
            Chat.objects.update_or_create(user=by.user, channel=channel, defaults={"address": address})
        else:
            Chat.objects.filter(user=by.user, channel=channel).delete()
    unwanted = {name for name, _ in registry.choices()} - set(wanted)
    Mute.objects.filter(user=by.user).exclude(kind__in=unwanted).delete()
    Mute.objects.bulk_create((Mute(user=by.user, kind=name) for name in sorted(unwanted)), ignore_conflicts=True)


@transaction.atomic
def mark_read(*, by: Member, message: Message, at: datetime) -> None:
    """Remember when its recipient first opened a message in the inbox."""
    Message.objects.inbox(by.user).unread().filter(pk=message.pk).update(read_at=at)


@transaction.atomic
def mark_all_read(*, by: Member, at: datetime) -> int:
    """Returns how many messages of this member were still unread."""
    return Message.objects.inbox(by.user).unread().update(read_at=at)
