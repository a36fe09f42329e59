# Delivery: rows are claimed under a lease, asked once more whether they are wanted, sent and settled. The database is
# the queue: any number of workers may run this at once. The words are the kinds' own, SMTP is mail.py's.
import logging
import random
import time
from collections import Counter, deque
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import uuid4

from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from rakor.notify import failpoints, mail, registry
from rakor.notify.models import Message
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
    return sorted(rows, key=lambda m: (m.channel == Channel.EMAIL, m.not_before, m.pk))


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
    channels = [Channel.INBOX] if postman.is_away else list(Channel)
    claimed = claim(limit=BATCH, at=at, channels=channels)
    if claimed:
        failpoints.reach("after_claim")
    ends: Counter = Counter()
    for place, message in enumerate(claimed):
        if time.monotonic() > end or (postman.is_away and message.channel == Channel.EMAIL):
            ends["released"] += _release(claimed[place:])
            break
        ends[_deliver_one(message, government, postman, at)] += 1
    return ends


def _deliver_one(message: Message, government: Government, postman: mail.Postman, at: datetime) -> str:
    """Returns how it ended. An error, even in a kind's own code, costs this row alone a wait and is written on it."""
    try:
        letter = _prepare(message, government, at)
        if isinstance(letter, str):
            return letter
        failpoints.reach("before_smtp")
        postman.send(letter)
    except mail.Away as error:
        return _put_off(message, at, error, counts=False)
    except mail.NotNow as error:
        return _put_off(message, at, error)
    except mail.Never as error:
        return _settle(message, State.FAILED, at, error=error)
    except Exception as error:
        log.exception("Pesan %s (%s) tidak dapat disiapkan", message.pk, message.kind)
        return _put_off(message, at, error)
    failpoints.reach("after_smtp")
    ended = _settle(message, State.SENT, at)
    failpoints.reach("after_settle")
    return ended


@transaction.atomic
def _prepare(message: Message, government: Government, at: datetime) -> str | EmailMultiAlternatives:
    """Ask again, write the words down and renew the lease, all in one short transaction.

    Returns the letter to send, or how it ended already.
    """
    if message.attempts >= MOST_ATTEMPTS:
        return _settle(message, State.FAILED, at, error="Pekerja berulang kali terhenti saat mengirim pesan ini.")
    if not _mine(message).update(leased_until=at + LEASE, attempts=message.attempts + 1):
        return "lost"
    kind = registry.kind(message.kind)
    recipient = _recipient(message, government, at)
    if recipient is None or not kind.still_wanted(message):
        return _settle(message, State.DROPPED, at)
    words = kind.render(message)
    title = " ".join(words.title.split())
    written = {"title": title[:200], "body": words.body, "url": words.url, "reason": words.reason[:300]}
    if message.channel == Channel.INBOX:
        return _settle(message, State.SENT, at, **written)
    _mine(message).update(**written)
    return mail.compose(message, recipient, government, registry.Rendered(**written))


def _recipient(message: Message, government: Government, at: datetime) -> User | None:
    """Who is still to be told: an active member of this government today, with an address where one is needed."""
    today = Membership.objects.on(government.today(at)).filter(user=OuterRef("pk"))
    found = User.objects.filter(Exists(today), pk=message.recipient_id, is_active=True)
    return (found.exclude(email="") if message.channel == Channel.EMAIL else found).first()


def _mine(message: Message):
    """The row, as long as nobody else has taken it over."""
    return Message.objects.filter(pk=message.pk, lease_token=message.lease_token, state=State.WAITING)


@transaction.atomic
def _settle(message: Message, state: str, at: datetime, *, error: object = "", **written: str) -> str:
    settled = _mine(message).update(
        state=state, settled_at=at, lease_token=None, leased_until=None, error=str(error)[:300], **written
    )
    return str(state) if settled else "lost"


@transaction.atomic
def _put_off(message: Message, at: datetime, error: Exception, *, counts: bool = True) -> str:
    """Try again later: after twice the last pause, or, when the server was away, soon and without counting."""
    attempts = message.attempts + counts
    if attempts >= MOST_ATTEMPTS:
        return _settle(message, State.FAILED, at, error=error)
    pause = min(PAUSE * 2 ** min(attempts - 1, 10), LONGEST_PAUSE) if counts else PAUSE
    kept = _mine(message).update(
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
