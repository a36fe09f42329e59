# The minutes block by block: written, changed, moved, taken out; and which units have presented a report.
from collections.abc import Iterable
from datetime import datetime
from types import EllipsisType
from uuid import UUID

from django.db import transaction

from meetings.actions.meetings import hold, touch
from meetings.models import AgendaItem, Block, ChairTurn, Meeting, Presenter
from meetings.ranks import between
from rakor.people.access import Member
from rakor.people.models import Group, Unit


class Conflict(Exception):
    """Somebody else changed the block meanwhile; `block` is how it stands now. Nothing was written."""

    def __init__(self, block: Block):
        super().__init__(f"Blok {block.pk} sudah diubah orang lain.")
        self.block = block


@transaction.atomic(savepoint=False)
def write_block(
    *,
    by: Member | None,
    meeting: Meeting,
    text: str,
    at: datetime,
    kind: str = Block.Kind.TEXT,
    speaker: str = "",
    group: Group | None = None,
    other: dict | None = None,
    client_id: UUID | None = None,
    after: Block | None = None,
    agenda_item: AgendaItem | None = None,
    turn: ChairTurn | EllipsisType | None = ...,
) -> Block:
    """A new block after another, or at the end; `is_new` is True. The same `client_id` again gives the block that it
    made the first time, and `is_new` is False.

    `turn` is who led when it was said; not given, whoever leads now. `group` is the one that was to present, for a
    report; `other` keeps what a document says besides.
    """
    hold(meeting)  # two writers at the end must not get one rank
    if client_id and (made := Block.objects.filter(client_id=client_id).first()):
        made.is_new = False
        return made
    ranks = meeting.blocks.order_by("rank").values_list("rank", flat=True)
    previous = after.rank if after else ranks.last()
    following = ranks.filter(rank__gt=after.rank).first() if after else None
    if turn is ...:
        turn = meeting.turns.order_by("-order").first()
    block = Block.objects.create(
        meeting=meeting, text=text, kind=kind, speaker=speaker, group=group, other=other or {}, client_id=client_id,
        agenda_item=agenda_item, turn=turn, written_at=at,
        rank=between(previous or "", following or ""),
    )  # fmt: skip
    block.is_new = True
    touch(meeting)
    return block


@transaction.atomic
def edit_block(
    *,
    by: Member | None,
    block: Block,
    version: int,
    text: str | None = None,
    kind: str | None = None,
    speaker: str | None = None,
    group: Group | EllipsisType | None = ...,
    other: dict | None = None,
) -> Block:
    """Change a block that was read at `version`; what is not given stays. Its time stays: that is when it was said.

    Saving the same again is no conflict. Raises Conflict when another change came in between.
    """
    now = Block.objects.select_for_update().get(pk=block.pk)
    wanted = {"text": text, "kind": kind or None, "speaker": speaker, "other": other}
    wanted = {name: value for name, value in wanted.items() if value is not None}
    if group is not ...:
        wanted["group_id"] = group.pk if group else None
    changed = {name: value for name, value in wanted.items() if value != getattr(now, name)}
    if not changed:
        return now
    if now.version != version:
        raise Conflict(now)
    for name, value in changed.items():
        setattr(now, name, value)
    now.version += 1
    now.save(update_fields=[*(name.removesuffix("_id") for name in changed), "version"])
    touch(now.meeting)
    return now


@transaction.atomic
def move_block(*, by: Member | None, block: Block, after: Block | None) -> Block:
    """Put a block behind another, or first. Only its own row changes."""
    Meeting.objects.select_for_update().get(pk=block.meeting_id)
    others = Block.objects.filter(meeting=block.meeting_id).exclude(pk=block.pk).order_by("rank", "id")
    following = others.filter(rank__gt=after.rank).first() if after else others.first()
    block.rank = between(after.rank if after else "", following.rank if following else "")
    block.save(update_fields=["rank"])
    touch(block.meeting)
    return block


@transaction.atomic
def remove_block(*, by: Member | None, block: Block) -> None:
    """Take a block out; the history keeps it. A block that a directive came from stays (PROTECT)."""
    meeting = block.meeting
    hold(meeting)
    block.delete()
    touch(meeting)


@transaction.atomic
def tick_presenters(
    *, by: Member | None, block: Block, units: Iterable[Unit], group: Group | EllipsisType | None = ...
) -> None:
    """Exactly these units have presented; with `group`, that group was to. The words of the block stay, and its
    version too: whoever is typing in it is not disturbed.
    """
    Block.objects.select_for_update().get(pk=block.pk)
    if group is not ...:
        block.group = group
        block.save(update_fields=["group"])
    wanted = {unit.pk for unit in units}
    block.presenters.exclude(unit__in=wanted).delete()
    there = set(block.presenters.values_list("unit", flat=True))
    Presenter.objects.bulk_create(Presenter(block=block, unit_id=pk) for pk in sorted(wanted - there))
    touch(block.meeting)
