# The kinds of messages there are. The rooms above register theirs in their apps.py; notify imports none of them.
from collections.abc import Callable
from dataclasses import dataclass

from rakor.notify.models import Message


@dataclass(frozen=True)
class Rendered:
    """What a person reads. `url` is a path on this site; `reason` is a sentence that follows "karena"."""

    title: str
    body: str
    url: str
    reason: str


@dataclass(frozen=True)
class Kind:
    """Both functions are asked at the moment of sending, in the government's scope and inside one transaction.

    `still_wanted` reads the state again: False means that the message has become pointless and is dropped. What `folds`
    goes into one letter a day with the others that fold. What has a `choice` (what it tells, in a few words) need not
    come by e-mail for whoever has said so; it is in the inbox all the same.
    """

    name: str
    still_wanted: Callable[[Message], bool]
    render: Callable[[Message], Rendered]
    folds: bool = False
    choice: str = ""


class UnknownKind(LookupError):
    """Nobody registered this kind of message."""


KINDS: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Raises ValueError for a name that is taken."""
    if kind.name in KINDS:
        raise ValueError(f"Jenis pesan {kind.name} sudah terdaftar.")
    KINDS[kind.name] = kind


def folding() -> list[str]:
    """The names of the kinds that fold."""
    return [kind.name for kind in KINDS.values() if kind.folds]


def choices() -> list[tuple[str, str]]:
    """Name and words of what a person may do without by e-mail."""
    return [(kind.name, kind.choice) for kind in KINDS.values() if kind.choice]


def kind(name: str) -> Kind:
    """Raises UnknownKind."""
    try:
        return KINDS[name]
    except KeyError:
        raise UnknownKind(f"Jenis pesan {name} tidak terdaftar.") from None
