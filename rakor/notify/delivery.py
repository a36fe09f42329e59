# Delivery: rows are claimed under a lease, asked once more whether they are wanted, sent and settled. The database is
# the queue: any number of workers may run this at once. The words are the kinds' own, SMTP is mail.py's.
import logging
import random
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from rakor.notify import chat, failpoints, folding, mail, registry
from rakor.notify.models import Chat, Message, Mute
from rakor.people import scope
from rakor.people.models import Government, Membership, User

log = logging.getLogger(__name__)
Channel, State = Message.Channel, Message.State

# A lease must outlast the sending of one letter (it is renewed before each) with every wait of EMAIL_TIMEOUT.
LEASE = timedelta(minutes=2)
BATCH = 50
SECONDS = 20
PAUSE = timedelta(minutes=1)
LONGEST_PAUSE = timedelta(hours=1)
MOST_ATTEMPTS = 48  # about two days

CLAIM = """
    WITH due AS MATERIALIZED (
        SELECT id FROM notify_message
         WHERE government_id = %(government)s AND state = 'waiting' AND channel = ANY(%(channels)s)
           AND not_before <= %(at)s AND (leased_until IS NULL OR leased_until <= %(at)s)
         ORDER BY not_before, id LIMIT %(limit)s
           FOR UPDATE SKIP LOCKED
    )
    UPDATE notify_message SET lease_token = %(token)s, leased_until = %(until)s
      FROM due WHERE notify_message.government_id = %(government)s AND notify_message.id = due.id
    RETURNING notify_message.*
"""


@transaction.atomic(durable=True)
def claim(*, limit: int, at: datetime, channels: Iterable[str] = tuple(Channel)) -> list[Message]:
    """Take up to `limit` due rows of the scope's government; committed on return. In-app rows come first.

    No other worker gets them until the lease ends, also when this process dies now.
    """
    rows = Message.objects.raw(
        CLAIM,
        {
            "government": scope.required(), "at": at, "limit": limit, "channels": [str(c) for c in channels],
            "token": uuid4(), "until": at + LEASE,
        },
    )  # fmt: skip
    return sorted(rows, key=lambda m: (m.channel != Channel.INBOX, m.not_before, m.pk))


def run(*, seconds: float = SECONDS, clock: Callable[[], datetime] = timezone.now) -> Counter:
    """Deliver what is due everywhere, one batch of each government in turn, for at most about `seconds`.

    Returns how many rows came to which end: the states' names, or "later", "released", "lost".
    """
    end = time.monotonic() + seconds
    ends: Counter = Counter()
    with scope.nothing(), mail.Postman() as postman:
        governments = list(Government.objects.all())
        random.shuffle(governments)  # when time runs out, it runs out for somebody else each time
        turn = deque(governments)
        while turn and time.monotonic() < end:
            government = turn.popleft()
            with scope.government(government.pk):
                batch = deliver(government, postman, at=clock(), end=end)
            ends += batch
            if batch.total() == BATCH:
                turn.append(government)
    return ends


def deliver(government: Government, postman: mail.Postman, *, at: datetime, end: float) -> Counter:
    """One batch of the scope's government. What is not reached by `end` (time.monotonic) is given back."""
    channels = [channel for channel in Channel if not (postman.is_away and channel == Channel.EMAIL)]
    claimed = claim(limit=BATCH, at=at, channels=channels)
    if claimed:
        failpoints.reach("after_claim")
    ends: Counter = Counter()
    done: set[int] = set()
    for place, message in enumerate(claimed):
        if message.pk in done:
            ends["folded"] += 1
            continue
        if time.monotonic() > end or (postman.is_away and message.channel == Channel.EMAIL):
            ends["released"] += _release(claimed[place:])
            break
        ended, together = _deliver_one(message, government, postman, at)
        ends[ended] += 1
        done.update(row.pk for row in together)
    return ends


@dataclass
class Parcel:
    """A letter to send, or the text of a chat and where it goes; and the rows that it answers."""

    rows: list[Message]
    letter: EmailMultiAlternatives | None = None
    to: str = ""
    text: str = ""


def _deliver_one(
    message: Message, government: Government, postman: mail.Postman, at: datetime
) -> tuple[str, list[Message]]:
    """Returns how it ended, and the rows that ended so. An error, even in a kind's own code, costs the rows of one letter
    a wait and is written on them.
    """
    rows = [message]
    try:
        parcel = _prepare(message, government, at)
        if isinstance(parcel, str):
            return parcel, rows
        rows = parcel.rows
        failpoints.reach("before_smtp")
        if parcel.letter:
            postman.send(parcel.letter)
        else:
            chat.send(message.channel, parcel.to, parcel.text)
    except mail.Away as error:
        return _put_off(rows, at, error, counts=False), rows
    except mail.NotNow as error:
        return _put_off(rows, at, error), rows
    except mail.Never as error:
        return _settle(rows, State.FAILED, at, error=error), rows
    except Exception as error:
        log.exception("Pesan %s (%s) tidak dapat disiapkan", message.pk, message.kind)
        return _put_off(rows, at, error), rows
    failpoints.reach("after_smtp")
    ended = _settle(rows, State.SENT, at)
    failpoints.reach("after_settle")
    return ended, rows


@transaction.atomic
def _prepare(message: Message, government: Government, at: datetime) -> str | Parcel:
    """Ask again, write the words down and renew the lease, all in one short transaction.

    Returns the letter to send, or how it ended already.
    """
    if message.channel != Channel.INBOX and folding.goes_together(message, at):
        return _prepare_together(message, government, at)
    recipient = _recipient(message, government, at)
    words = _begin(message, recipient, at)
    if isinstance(words, str):
        return words
    if message.channel == Channel.INBOX:
        return _settle([message], State.SENT, at)
    return _parcel(recipient, government, [message], [words], at)


def _prepare_together(message: Message, government: Government, at: datetime) -> str | Parcel:
    """As _prepare, with all that waits for the same person and goes together; where it is too early, all of it waits."""
    if not _mine([message]).exists():
        return "lost"
    rows = folding.gather(message, at, at + LEASE)
    if not rows:
        return "released" if _release([message]) else "lost"
    if later := folding.wait_until(message, government, at):
        _mine(rows).update(not_before=later, lease_token=None, leased_until=None)
        return "later"
    recipient, kept, parts = _recipient(message, government, at), [], []
    for row in rows:
        words = _begin(row, recipient, at, in_letter_of=kept[0] if kept else None)
        if not isinstance(words, str):
            kept.append(row)
            parts.append(words)
    return _parcel(recipient, government, kept, parts, at) if kept else str(State.DROPPED)


def _parcel(
    recipient: User, government: Government, rows: list[Message], parts: list[registry.Rendered], at: datetime
) -> str | Parcel:
    """All that `parts` say in one letter or chat, or how it ended where the person is not to be reached so any more."""
    first = rows[0]
    if first.channel != Channel.EMAIL:
        found = Chat.objects.filter(user=recipient, channel=first.channel).first()
        text = chat.compose(parts, government)
        return Parcel(rows, to=found.address, text=text) if found else _settle(rows, State.DROPPED, at)
    if len(rows) == 1:
        return Parcel(rows, mail.compose(first, recipient, government, parts[0]))
    day = government.today(first.not_before) if folding.is_daily(first) else None
    return Parcel(rows, mail.compose_digest(first, recipient, government, parts, day))


def _begin(
    message: Message, recipient: User | None, at: datetime, in_letter_of: Message | None = None
) -> str | registry.Rendered:
    """The words of one row whose sending begins now, written down with it; or how it ended already."""
    if message.attempts >= MOST_ATTEMPTS:
        return _settle([message], State.FAILED, at, error="Pekerja berulang kali terhenti saat mengirim pesan ini.")
    kind = registry.kind(message.kind)
    if recipient is None or _is_muted(message, kind) or not kind.still_wanted(message):
        return _settle([message], State.DROPPED, at)
    said = kind.render(message)
    words = registry.Rendered(" ".join(said.title.split())[:200], said.body, said.url, said.reason[:300])
    begun = _mine([message]).update(
        leased_until=at + LEASE,
        attempts=message.attempts + 1,
        in_letter_of=in_letter_of and in_letter_of.pk,
        **vars(words),
    )
    return words if begun else "lost"


def _is_muted(message: Message, kind: registry.Kind) -> bool:
    """Whether its recipient does without it beside the inbox."""
    if not kind.choice or message.channel == Channel.INBOX:
        return False
    return Mute.objects.filter(user=message.recipient_id, kind=kind.name).exists()


def _recipient(message: Message, government: Government, at: datetime) -> User | None:
    """Who is still to be told: an active member of this government today, with an address where one is needed."""
    today = Membership.objects.on(government.today(at)).filter(user=OuterRef("pk"))
    found = User.objects.filter(Exists(today), pk=message.recipient_id, is_active=True)
    return (found.exclude(email="") if message.channel == Channel.EMAIL else found).first()


def _mine(rows: list[Message]):
    """The rows of one lease, as long as nobody else has taken them over."""
    pks = [row.pk for row in rows]
    return Message.objects.filter(pk__in=pks, lease_token=rows[0].lease_token, state=State.WAITING)


@transaction.atomic
def _settle(rows: list[Message], state: str, at: datetime, *, error: object = "", **written: str) -> str:
    settled = _mine(rows).update(
        state=state, settled_at=at, lease_token=None, leased_until=None, error=str(error)[:300], **written
    )
    return str(state) if settled else "lost"


@transaction.atomic
def _put_off(rows: list[Message], at: datetime, error: Exception, *, counts: bool = True) -> str:
    """Try again later: after twice the last pause, or, when the server was away, soon and without counting.

    The rows of one letter wait together, as long as the one that has been tried most.
    """
    attempts = max(row.attempts for row in rows) + counts
    if attempts >= MOST_ATTEMPTS:
        return _settle(rows, State.FAILED, at, error=error)
    pause = min(PAUSE * 2 ** min(attempts - 1, 10), LONGEST_PAUSE) if counts else PAUSE
    kept = _mine(rows).update(
        attempts=attempts,
        not_before=at + pause,
        lease_token=None,
        leased_until=None,
        error=str(error)[:300] or type(error).__name__,
    )
    return "later" if kept else "lost"


@transaction.atomic
def _release(messages: list[Message]) -> int:
    """Give back what was claimed and not begun."""
    rows = Message.objects.filter(pk__in=[m.pk for m in messages], lease_token=messages[0].lease_token)
    return rows.update(lease_token=None, leased_until=None)
