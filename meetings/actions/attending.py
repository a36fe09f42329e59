# Who led and who was there, and what was to be talked about.
from datetime import time

from django.db import transaction

from meetings.actions.meetings import hold, touch
from meetings.models import AgendaItem, Attendance, ChairTurn, Meeting
from meetings.ranks import between
from rakor.people.access import Member
from rakor.people.models import Group, Post, Unit


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
    words: str = "",
    began_at: time | None = None,
    is_external: bool = False,
) -> ChairTurn:
    """Who leads from now on. The title is kept as written, also when the post is known; a name alone will do.

    `words` is what a document calls the role, `is_external` marks somebody from outside the government.
    """
    hold(meeting)  # before its turns: a block being written holds it, and looks at the turn last
    last = meeting.turns.order_by("-order").first()
    turn = ChairTurn.objects.create(
        meeting=meeting, order=last.order + 1 if last else 1, post=post, title=title or (str(post) if post else ""),
        name=name, acting=acting, role=role, words=words, began_at=began_at, is_external=is_external,
    )  # fmt: skip
    touch(meeting)
    return turn


@transaction.atomic
def edit_turn(*, by: Member | None, turn: ChairTurn, **fields) -> ChairTurn:
    """Correct who led. Directives issued meanwhile keep the issuer they were stamped with."""
    for name, value in fields.items():
        setattr(turn, name, value)
    turn.save(update_fields=list(fields))
    touch(turn.meeting)
    return turn


@transaction.atomic
def add_agenda(*, by: Member | None, meeting: Meeting, text: str) -> AgendaItem:
    last = meeting.agenda.order_by("-rank").first()
    item = AgendaItem.objects.create(meeting=meeting, text=text, rank=between(last.rank if last else ""))
    touch(meeting)
    return item


@transaction.atomic
def remove_agenda(*, by: Member | None, item: AgendaItem) -> None:
    meeting = item.meeting
    hold(meeting)
    item.delete()
    touch(meeting)


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
    is_accompanying: bool = False,
    head_count: int | None = None,
) -> Attendance:
    """Who was there, as known. A unit has one row per meeting: recording it again replaces all that was recorded."""
    fields = {
        "group": group, "post": post, "words": words, "presence": presence, "represented_by": represented_by,
        "is_accompanying": is_accompanying, "head_count": head_count,
    }  # fmt: skip
    if unit:
        row, _ = Attendance.objects.update_or_create(meeting=meeting, unit=unit, defaults=fields)
    else:
        row = Attendance.objects.create(meeting=meeting, **fields)
    touch(meeting)
    return row


@transaction.atomic
def mark_presence(
    *,
    by: Member | None,
    meeting: Meeting,
    unit: Unit,
    presence: str,
    represented_by: str = "",
    is_invited: bool = False,
) -> Attendance:
    """Whether a unit came; whatever else its row says stays. An empty presence is unknown; invited it stays once it was."""
    hold(meeting)
    fields = {"presence": presence, "represented_by": represented_by} | ({"is_invited": True} if is_invited else {})
    row, _ = Attendance.objects.update_or_create(meeting=meeting, unit=unit, defaults=fields)
    touch(meeting)
    return row


@transaction.atomic
def mark_attendance(
    *, by: Member | None, attendance: Attendance, presence: str, represented_by: str = ""
) -> Attendance:
    """Whether somebody on the list came who is no unit: a post, a group, others in words."""
    hold(attendance.meeting)
    attendance.presence, attendance.represented_by = presence, represented_by
    attendance.save(update_fields=["presence", "represented_by"])
    touch(attendance.meeting)
    return attendance


@transaction.atomic
def remove_attendance(*, by: Member | None, attendance: Attendance) -> None:
    meeting = hold(attendance.meeting)
    attendance.delete()
    touch(meeting)
