# The minutes in reading order: where an agenda item begins, where somebody else takes the chair, and when a thing was
# said. Writes nothing.
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from meetings.models import AgendaItem, Block, Meeting
from rakor.people.models import Government


def zone_of(meeting: Meeting, government: Government) -> str:
    return meeting.zone or government.zone


def numbered(meeting: Meeting) -> list[AgendaItem]:
    """The agenda in order, each with its `number` from 1."""
    items = list(meeting.agenda.all())
    for number, item in enumerate(items, 1):
        item.number = number
    return items


def marked(
    blocks: Iterable[Block], agenda: Iterable[AgendaItem], *, meeting: Meeting, zone: str, previous: Block | None = None
) -> list[Block]:
    """Each block with its `item` (numbered, or None), `starts_item` and `starts_turn` against the one before it, and
    `said_at`: the time of day when it was written during the meeting, None when it was recorded on another day.

    Blocks need their `turn` loaded. The first block starts no turn: who opened stands at the head of the minutes.
    """
    items, found, clock = {item.pk: item for item in agenda}, [], ZoneInfo(zone)
    for block in blocks:
        block.item = items.get(block.agenda_item_id)
        item_before = previous.agenda_item_id if previous else None
        turn_before = previous.turn_id if previous else block.turn_id
        block.starts_item = block.item is not None and block.agenda_item_id != item_before
        block.starts_turn = block.turn_id is not None and block.turn_id != turn_before
        written = block.written_at.astimezone(clock)
        block.said_at = written.time() if written.date() == meeting.held_on else None
        found.append(block)
        previous = block
    return found


def in_order(meeting: Meeting, agenda: Iterable[AgendaItem], zone: str) -> list[Block]:
    return marked(meeting.blocks.select_related("turn"), agenda, meeting=meeting, zone=zone)
