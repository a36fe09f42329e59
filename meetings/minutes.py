# The minutes in reading order: where an agenda item begins, where somebody else takes the chair, and when a thing was
# said. Writes nothing.
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from meetings.models import AgendaItem, Block, ChairTurn, Meeting
from rakor.people.models import Government

KIND = Block.Kind
FROM_DOCUMENTS = {KIND.CARRIED, KIND.VISION, KIND.MISSION, KIND.UPSTREAM, KIND.LEGAL, KIND.HOPE}
LISTED_THERE = {KIND.REPORT, KIND.OBSTACLE, KIND.PROPOSAL, KIND.FINDING}
SECTIONS = (
    ("Dari rapat sebelumnya", "Yang dibawa ke rapat ini.", (KIND.CARRIED,)),
    ("Visi dan misi", "Seperti disampaikan.", (KIND.VISION, KIND.MISSION)),
    ("Arahan yang diteruskan", "Dari pihak di atas pemerintah daerah.", (KIND.UPSTREAM,)),
    ("Dasar hukum", "Seperti disebut dalam rapat.", (KIND.LEGAL,)),
    ("Laporan yang disampaikan", "", (KIND.REPORT,)),
    ("Kendala", "", (KIND.OBSTACLE,)),
    ("Usulan", "", (KIND.PROPOSAL,)),
    ("Temuan", "", (KIND.FINDING,)),
    ("Harapan", "Bukan arahan: tidak ada yang ditugasi.", (KIND.HOPE,)),
)


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
    return marked(meeting.blocks.prefetch_related("turn", "group"), agenda, meeting=meeting, zone=zone)


def arranged(blocks: Iterable[Block], meeting: Meeting) -> tuple[list[Block], list[tuple[str, str, list[Block]]]]:
    """The course of the meeting, and (heading, explanation, blocks) of what a document says outside of it.

    What was typed live stays where it was said. Kinds that only documents have, and the reports, obstacles, proposals
    and findings of a meeting that came from a document, stand in sections of their own unless an agenda item holds them.
    """
    apart = FROM_DOCUMENTS | (LISTED_THERE if meeting.source_digest else set())
    flow, by_kind = [], {}
    for block in blocks:
        if block.kind in apart and block.agenda_item_id is None:
            by_kind.setdefault(block.kind, []).append(block)
        else:
            flow.append(block)
    sections = [
        (heading, why, found)
        for heading, why, kinds in SECTIONS
        if (found := [block for kind in kinds for block in by_kind.get(kind, ())])
    ]
    return flow, sections


def introduced(turns: Iterable[ChairTurn]) -> list[ChairTurn]:
    """Each with the words before its name in `intro`. Whoever opens or moderates does not yet lead."""
    found, has_led = list(turns), False
    for turn in found:
        match turn.role:
            case ChairTurn.Role.OPENS:
                turn.intro = "Dibuka oleh"
            case ChairTurn.Role.MODERATES:
                turn.intro = "Moderator"
            case role:
                goes_on = has_led or role == ChairTurn.Role.CONTINUES
                turn.intro = "Pimpinan rapat dilanjutkan oleh" if goes_on else "Dipimpin oleh"
                has_led = True
    return found
