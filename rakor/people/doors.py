# What opens by a token: made once, shown once, used once; or standing open for a while and shown again and again. What
# happens behind a door is an action.
import hashlib
import secrets
from datetime import datetime, timedelta

from django.utils.crypto import salted_hmac

from rakor.people.models import Door, Government, User

# Crockford's alphabet: no letter that is mistaken for a digit, so that a token can also be read from paper.
ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
LENGTH = 26  # 130 bits
READ_AS = str.maketrans({"o": "0", "i": "1", "l": "1"})


class Closed(Exception):
    """The door is used up or its time is over. Nothing was done."""


def open(
    *,
    kind: str,
    hours: int,
    at: datetime,
    subject: str = "",
    government: Government | None = None,
    made_by: User | None = None,
) -> str:
    """The token of a new door. It exists nowhere else: the table keeps its hash."""
    token = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
    Door.objects.create(
        token_hash=_hash(token), kind=kind, subject=subject, government=government, made_by=made_by,
        expires_at=at + timedelta(hours=hours),
    )  # fmt: skip
    return token


def stand_open(
    *, kind: str, subject: str, government: Government, until: datetime, made_by: User | None = None
) -> Door:
    """A door that many walk through until then, and whose token can be shown again: token_of()."""
    door = Door.objects.create(
        token_hash=_hash(secrets.token_hex()), kind=kind, subject=subject, government=government, made_by=made_by,
        expires_at=until,
    )  # fmt: skip
    door.token_hash = _hash(token_of(door))
    door.save(update_fields=["token_hash"])
    return door


def standing(kind: str, subject: str, government: Government, at: datetime) -> Door | None:
    """The door of that kind and subject that stands open now; none whose token another secret key had made."""
    doors = Door.objects.filter(kind=kind, subject=subject, government=government, used_at=None, expires_at__gt=at)
    door = doors.order_by("-pk").first()
    return door if door and door.token_hash == _hash(token_of(door)) else None


def token_of(door: Door) -> str:
    """The token of a standing door: made from the server's secret key, so that the table still keeps the hash alone."""
    number = int.from_bytes(salted_hmac("rakor.people.doors", str(door.pk), algorithm="sha256").digest())
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(LENGTH))


def find(token: str, at: datetime) -> Door | None:
    """The door, when it may still be used. Looking never uses it up."""
    doors = Door.objects.select_related("government", "made_by")
    return doors.filter(token_hash=_hash(read(token)), used_at=None, expires_at__gt=at).first()


def use(door: Door, at: datetime) -> None:
    """Use the door up, in the transaction of what it is used for. Raises Closed for whoever comes second."""
    if not Door.objects.filter(pk=door.pk, used_at=None, expires_at__gt=at).update(used_at=at):
        raise Closed


def revoke(kind: str, subject: str = "") -> None:
    """Take away the doors of this kind and subject that nobody has used yet."""
    Door.objects.filter(kind=kind, subject=subject, used_at=None).delete()


def written(token: str) -> str:
    """The token as a code on paper: "7K3QM-…", in groups of five."""
    return "-".join(token[start : start + 5] for start in range(0, LENGTH, 5)).upper()


def read(code: str) -> str:
    """The token a person means: capitals, hyphens, spaces and the letters O, I and L do not matter."""
    return "".join(sign for sign in code.lower().translate(READ_AS) if sign in ALPHABET)[: LENGTH + 1]


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
