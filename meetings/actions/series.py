# A series with its habits, the next meetings it makes, and a copy of a meeting. When they fall: ../recurring.py.
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction

from meetings.actions.attending import add_agenda
from meetings.actions.inviting import invite
from meetings.actions.meetings import create_meeting
from meetings.habits import Guests, upcoming, usual_guests
from meetings.models import Attendance, Meeting, Series, SeriesInvitee, SeriesItem
from meetings.ranks import between
from rakor.people.access import Member

COPIED = ("title", "starts_at", "zone", "place", "mode", "type", "series", "is_closed")


@transaction.atomic
def keep_series(*, by: Member | None, series: Series | None, guests: Guests, items: Sequence[str], **fields) -> Series:
    """A new series, or one with all that is said of it replaced. Meetings that are there already stay as they are."""
    series = series or Series()
    for name, value in fields.items():
        setattr(series, name, value)
    series.validate_constraints()
    series.save()
    series.invitees.all().delete()
    series.items.all().delete()
    SeriesInvitee.objects.bulk_create(
        [
            *(SeriesInvitee(series=series, group=group) for group in guests.groups),
            *(SeriesInvitee(series=series, unit=unit) for unit in guests.units),
            *(SeriesInvitee(series=series, post=post) for post in guests.posts),
            *(SeriesInvitee(series=series, words=words) for words in guests.words),
        ]
    )
    rank, rows = "", []
    for text in items:
        rank = between(rank)
        rows.append(SeriesItem(series=series, rank=rank, text=text))
    SeriesItem.objects.bulk_create(rows)
    return series


@transaction.atomic
def plan(*, by: Member | None, series: Series, on: date, count: int) -> list[Meeting]:
    """See to it that the next so many meetings are there, with guests and agenda; gives those that were missing.

    Pressed twice, also by two at once, each day has one meeting: also where somebody made it by hand.
    """
    series = Series.objects.select_for_update(of=("self",)).select_related("government", "type").get(pk=series.pk)
    guests, items, made = usual_guests(series), list(series.items.all()), []
    for day in upcoming(series, series.government, on, count):
        if day.held_on is None or day.meeting:
            continue
        meeting = create_meeting(
            by=by, title=series.title or series.name, held_on=day.held_on, starts_at=series.starts_at, zone=series.zone,
            mode=series.mode, place=series.place, type=series.type, series=series,
        )  # fmt: skip
        Meeting.objects.filter(pk=meeting.pk).update(series_on=day.meant_on)
        for item in items:
            add_agenda(by=by, meeting=meeting, text=item.text)
        invite(by=by, meeting=meeting, guests=guests, on=day.held_on)
        made.append(meeting)
    return made


@transaction.atomic
def copy_meeting(
    *, by: Member | None, meeting: Meeting, held_on: date | None, client_id: UUID | None = None
) -> Meeting:
    """The same meeting on another day: its facts, agenda and guests; nothing of what was said there or who came."""
    if client_id and (made := Meeting.objects.filter(client_id=client_id).first()):
        return made
    facts = {name: getattr(meeting, name) for name in COPIED}
    copy = create_meeting(by=by, held_on=held_on, client_id=client_id, **facts)
    for item in meeting.agenda.filter(is_carried=False):
        add_agenda(by=by, meeting=copy, text=item.text)
    kept = ("unit_id", "group_id", "post_id", "words")
    there = list(meeting.attendances.all())
    invited = [row for row in there if row.is_invited] or there  # of an old meeting only who came may be known
    rows = [{name: getattr(row, name) for name in kept} for row in invited]
    Attendance.objects.bulk_create(Attendance(meeting=copy, is_invited=True, **row) for row in rows)
    return copy
