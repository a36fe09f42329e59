# Everything that writes what was said. What must be done is written by directives.actions.
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import F

from meetings.models import AgendaItem, Attendance, Block, ChairTurn, Meeting, MeetingType, Series
from meetings.ranks import between
from rakor.people.access import Member
from rakor.people.models import Group, Post, Unit


class Conflict(Exception):
    """Somebody else changed the block meanwhile; `block` is how it stands now. Nothing was written."""

    def __init__(self, block: Block):
        super().__init__(f"Blok {block.pk} sudah diubah orang lain.")
        self.block = block


@transaction.atomic
def create_meeting(
    *,
    by: Member | None,
    title: str,
    held_on: date | None = None,
    starts_at: time | None = None,
    zone: str = "",
    place: str = "",
    mode: str = "",
    type: MeetingType | None = None,
    series: Series | None = None,
    is_closed: bool = False,
    client_id: UUID | None = None,
) -> Meeting:
    """A new meeting. The same `client_id` again gives the meeting it made the first time."""
    if client_id and (made := Meeting.objects.filter(client_id=client_id).first()):
        return made
    return Meeting.objects.create(
        title=title, held_on=held_on, starts_at=starts_at, zone=zone, place=place, mode=mode, type=type,
        series=series, is_closed=is_closed, client_id=client_id,
    )  # fmt: skip


@transaction.atomic
def update_meeting(*, by: Member | None, meeting: Meeting, **fields) -> Meeting:
    """Change fields of the meeting itself; its minutes are blocks."""
    for name, value in fields.items():
        setattr(meeting, name, value)
    meeting.save(update_fields=list(fields))
    _touch(meeting)
    return meeting


@transaction.atomic
def put_type(*, by: Member | None, name: str) -> MeetingType:
    """The type of that name, whatever the case; a new one where there is none."""
    return MeetingType.objects.filter(name__iexact=name).first() or MeetingType.objects.create(name=name)


@transaction.atomic
def put_series(*, by: Member | None, name: str) -> Series:
    """The series of that name, whatever the case; a new one where there is none."""
    return Series.objects.filter(name__iexact=name).first() or Series.objects.create(name=name)


@transaction.atomic
def add_turn(
    *,
    by: Member | None,
    meeting: Meeting,
    post: Post | None = None,
    title: str = "",
    name: str = "",
    acting: str = "",
    role: str = ChairTurn.Role.LEADS,
    began_at: time | None = None,
) -> ChairTurn:
    """Who leads from now on. The title is kept as written, also when the post is known."""
    last = meeting.turns.select_for_update().order_by("-order").first()
    turn = ChairTurn.objects.create(
        meeting=meeting, order=last.order + 1 if last else 1, post=post, title=title or str(post), name=name,
        acting=acting, role=role, began_at=began_at,
    )  # fmt: skip
    _touch(meeting)
    return turn


@transaction.atomic
def edit_turn(*, by: Member | None, turn: ChairTurn, **fields) -> ChairTurn:
    """Correct who led. Directives issued meanwhile keep the issuer they were stamped with."""
    for name, value in fields.items():
        setattr(turn, name, value)
    turn.save(update_fields=list(fields))
    _touch(turn.meeting)
    return turn


@transaction.atomic
def add_agenda(*, by: Member | None, meeting: Meeting, text: str) -> AgendaItem:
    last = meeting.agenda.order_by("-rank").first()
    item = AgendaItem.objects.create(meeting=meeting, text=text, rank=between(last.rank if last else ""))
    _touch(meeting)
    return item


@transaction.atomic
def remove_agenda(*, by: Member | None, item: AgendaItem) -> None:
    meeting = item.meeting
    item.delete()
    _touch(meeting)


@transaction.atomic
def record_attendance(
    *,
    by: Member | None,
    meeting: Meeting,
    unit: Unit | None = None,
    group: Group | None = None,
    post: Post | None = None,
    words: str = "",
    presence: str = "",
    represented_by: str = "",
) -> Attendance:
    """Who was there, as known. A unit has one row per meeting: recording it again replaces its presence."""
    fields = {"group": group, "post": post, "words": words, "presence": presence, "represented_by": represented_by}
    if unit:
        row, _ = Attendance.objects.update_or_create(meeting=meeting, unit=unit, defaults=fields)
    else:
        row = Attendance.objects.create(meeting=meeting, **fields)
    _touch(meeting)
    return row


@transaction.atomic
def remove_attendance(*, by: Member | None, attendance: Attendance) -> None:
    meeting = attendance.meeting
    attendance.delete()
    _touch(meeting)


@transaction.atomic
def write_block(
    *,
    by: Member | None,
    meeting: Meeting,
    text: str,
    at: datetime,
    kind: str = Block.Kind.TEXT,
    client_id: UUID | None = None,
    after: Block | None = None,
    agenda_item: AgendaItem | None = None,
    turn: ChairTurn | None = None,
) -> Block:
    """A new block after another, or at the end. The same `client_id` again gives the block it made the first time."""
    Meeting.objects.select_for_update().get(pk=meeting.pk)  # two writers at the end must not get one rank
    if client_id and (made := Block.objects.filter(client_id=client_id).first()):
        return made
    blocks = meeting.blocks.order_by("rank", "id")
    previous = after or blocks.last()
    following = blocks.filter(rank__gt=previous.rank).first() if previous else None
    block = Block.objects.create(
        meeting=meeting, text=text, kind=kind, client_id=client_id, agenda_item=agenda_item,
        turn=turn or meeting.turns.order_by("-order").first(), written_at=at,
        rank=between(previous.rank if previous else "", following.rank if following else ""),
    )  # fmt: skip
    _touch(meeting)
    return block


@transaction.atomic
def edit_block(
    *, by: Member | None, block: Block, version: int, text: str | None = None, kind: str | None = None
) -> Block:
    """Change a block that was read at `version`. Its time stays: that is when it was said.

    Saving the same text again is no conflict. Raises Conflict when another change came in between.
    """
    now = Block.objects.select_for_update().get(pk=block.pk)
    new_text, new_kind = now.text if text is None else text, kind or now.kind
    if (new_text, new_kind) == (now.text, now.kind):
        return now
    if now.version != version:
        raise Conflict(now)
    now.text, now.kind, now.version = new_text, new_kind, now.version + 1
    now.save(update_fields=["text", "kind", "version"])
    _touch(now.meeting)
    return now


@transaction.atomic
def move_block(*, by: Member | None, block: Block, after: Block | None) -> Block:
    """Put a block behind another, or first. Only its own row changes."""
    Meeting.objects.select_for_update().get(pk=block.meeting_id)
    others = Block.objects.filter(meeting=block.meeting_id).exclude(pk=block.pk).order_by("rank", "id")
    following = others.filter(rank__gt=after.rank).first() if after else others.first()
    block.rank = between(after.rank if after else "", following.rank if following else "")
    block.save(update_fields=["rank"])
    _touch(block.meeting)
    return block


@transaction.atomic
def remove_block(*, by: Member | None, block: Block) -> None:
    """Take a block out; the history keeps it. A block that a directive came from stays (PROTECT)."""
    meeting = block.meeting
    block.delete()
    _touch(meeting)


def _touch(meeting: Meeting) -> None:
    """Count a change, so that whoever watches the minutes sees them grow."""
    Meeting.objects.filter(pk=meeting.pk).update(version=F("version") + 1)
