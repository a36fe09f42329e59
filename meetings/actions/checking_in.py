# The door of a meeting: opened and closed by Setda, walked through by whoever enters their own name; and what Setda makes
# of those names. A phone fills in what nobody has recorded yet, and never adds to the list of those who take part: that
# list opens closed minutes. Whoever stands on no list waits as a walk-in until Setda takes them up.
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction

from meetings.actions.attending import mark_presence, record_attendance
from meetings.actions.meetings import hold, touch
from meetings.checkins import presence_of
from meetings.door_hours import hours
from meetings.minutes import zone_of
from meetings.models import Attendance, CheckIn, Meeting
from rakor.people import doors
from rakor.people.access import Member
from rakor.people.models import Door, Unit, User

MOST = 3000  # check-ins of one meeting: more is no meeting but mischief


class Shut(Exception):
    """Nobody comes in any more: the minutes are final, or as many are in as ever will be. Nothing was written."""


@transaction.atomic
def open_door(*, by: Member, meeting: Meeting, at: datetime) -> Door:
    """A new door with a new token; the one before, if any, leads nowhere from now on."""
    close_door(by=by, meeting=meeting)
    until = hours(meeting, zone_of(meeting, by.government), at).until
    return doors.stand_open(
        kind=Door.Kind.CHECK_IN, subject=str(meeting.pk), government=by.government, until=until, made_by=by.user
    )


@transaction.atomic
def close_door(*, by: Member, meeting: Meeting) -> None:
    doors.revoke(Door.Kind.CHECK_IN, str(meeting.pk))


@transaction.atomic
def check_in(
    *,
    by: Member | None,
    meeting: Meeting,
    at: datetime,
    name: str,
    title: str = "",
    unit: Unit | None = None,
    words: str = "",
    signature: str = "",
    client_id: UUID | None = None,
) -> CheckIn:
    """Somebody is here. The same `client_id` again gives what it made the first time. Raises Shut."""
    now = hold(meeting)  # a phone that sends twice at once makes one
    if client_id and (made := CheckIn.objects.filter(client_id=client_id).first()):
        return made
    if now.status == Meeting.Status.FINAL or meeting.check_ins.count() >= MOST:
        raise Shut
    entered_by: User | None = by.user if by else None
    made = CheckIn.objects.create(
        meeting=meeting, at=at, name=name, title=title, unit=unit, words=words, signature=signature,
        entered_by=entered_by, client_id=client_id,
    )  # fmt: skip
    _fill(made)
    touch(meeting)
    return made


@transaction.atomic
def correct_check_in(*, by: Member, check_in: CheckIn, unit: Unit | None, words: str, name: str, title: str) -> CheckIn:
    """Who it was and where from, as Setda knows better. The rows of both units follow, as far as the phone filled them."""
    hold(check_in.meeting)
    _empty(check_in)
    check_in.unit, check_in.words, check_in.name, check_in.title = unit, words, name, title
    check_in.save(update_fields=["unit", "words", "name", "title"])
    _fill(check_in)
    touch(check_in.meeting)
    return check_in


@transaction.atomic
def take_up(*, by: Member, meeting: Meeting, check_ins: Iterable[CheckIn]) -> int:
    """Walk-ins become part of the attendance list; how many rows it got. One row per unit and per institution."""
    hold(meeting)
    rows = list(meeting.attendances.all())
    units = {row.unit_id for row in rows if row.unit_id}
    written = {row.words.casefold(): row for row in rows if not row.unit_id and row.words}
    before = len(rows)
    for check_in in check_ins:
        if check_in.unit_id and check_in.unit_id not in units:
            mark_presence(by=by, meeting=meeting, unit=check_in.unit, presence="")
            units.add(check_in.unit_id)
        elif not check_in.unit_id and check_in.words.casefold() not in written:
            written[check_in.words.casefold()] = record_attendance(
                by=by, meeting=meeting, words=check_in.words, presence=Attendance.Presence.PRESENT
            )
        _fill(check_in)
    return meeting.attendances.count() - before


@transaction.atomic
def merge_check_ins(*, by: Member, kept: CheckIn, others: Iterable[CheckIn]) -> CheckIn:
    """One person, entered more than once: the first stays, with a signature if any of them has one."""
    hold(kept.meeting)
    others = [other for other in others if other.pk != kept.pk]
    signed = next((other.signature for other in [kept, *others] if other.signature), "")
    if signed != kept.signature:
        kept.signature = signed
        kept.save(update_fields=["signature"])
    CheckIn.objects.filter(pk__in=[other.pk for other in others]).delete()
    _fill(kept)
    touch(kept.meeting)
    return kept


@transaction.atomic
def remove_check_in(*, by: Member, check_in: CheckIn) -> None:
    """Somebody who was not here after all. The row of the unit is unknown again, as far as this filled it."""
    meeting = hold(check_in.meeting)
    _empty(check_in)
    check_in.delete()
    touch(meeting)


def _fill(check_in: CheckIn) -> None:
    """Write into the unit's row what nobody has recorded yet."""
    presence, represented_by = presence_of(check_in)
    if check_in.unit_id and presence:
        rows = Attendance.objects.filter(meeting=check_in.meeting_id, unit=check_in.unit_id, presence="")
        rows.update(presence=presence, represented_by=represented_by)


def _empty(check_in: CheckIn) -> None:
    """Take back what this one filled in: only where the row still says just that, and nobody else of the unit is here."""
    presence, represented_by = presence_of(check_in)
    here = CheckIn.objects.filter(meeting=check_in.meeting_id, unit=check_in.unit_id).exclude(pk=check_in.pk)
    if not check_in.unit_id or not presence or any(presence_of(other)[0] for other in here):
        return
    rows = Attendance.objects.filter(meeting=check_in.meeting_id, unit=check_in.unit_id, presence=presence)
    rows.filter(represented_by=represented_by).update(presence="", represented_by="")
