# What a block of the minutes has said before, and what was taken out of them: read from the history that the database
# keeps. Reads only; an older text comes back through the actions of meetings.
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from meetings.models import Block, Meeting
from rakor.people.models import User


@dataclass(frozen=True)
class Version:
    """`pk` names it within its block; `who` is empty where the system wrote it."""

    pk: int
    text: str
    kind: str
    kind_said: str
    at: datetime
    who: str


def of_block(block: Block) -> list[Version]:
    """Every text and kind it has had, the newest first; a move is no version. Two statements."""
    found: list[Any] = []
    for event in block.events.exclude(pgh_label="delete").order_by("pgh_id"):
        if not found or (event.text, event.kind) != (found[-1].text, found[-1].kind):
            found.append(event)
    return _told(found)[::-1]


def removed_from(meeting: Meeting) -> list[Version]:
    """What was taken out of these minutes and does not stand there again, the last first. Three statements."""
    events = Block.events.rel.related_model.objects.filter(meeting=meeting, pgh_label="delete").order_by("-pgh_id")
    back = set(meeting.blocks.exclude(client_id=None).values_list("client_id", flat=True))
    return _told([event for event in events if event.text and returning(event.pgh_id) not in back])


def returning(pk: int) -> UUID:
    """The client_id under which a removed version comes back, so that it does so once."""
    return uuid5(NAMESPACE_URL, f"rakor:catatan-dihapus:{pk}")


def _told(events: list[Any]) -> list[Version]:
    users = {event.pgh_context.get("user") for event in events if event.pgh_context}
    names = dict(User.objects.filter(pk__in=users - {None}).values_list("pk", "name"))
    return [
        Version(
            event.pgh_id, event.text, event.kind, event.get_kind_display(), event.pgh_created_at,
            names.get((event.pgh_context or {}).get("user"), ""),
        )
        for event in events
    ]  # fmt: skip
