# Who is to come: units, whole groups as they stand on that day, posts, and others in words. Who came is attending.py's.
from datetime import date

from django.db import transaction
from django.db.models import Q

from meetings.actions.meetings import hold, touch
from meetings.habits import Guests
from meetings.models import Attendance, Meeting
from rakor.people.access import Member
from rakor.people.models import Group, Unit


class AlreadyRecorded(Exception):
    """The attendance list already says who came; from then on only Setda changes it. Nothing was written."""


@transaction.atomic
def invite(*, by: Member | None, meeting: Meeting, guests: Guests, on: date) -> int:
    """Add whoever is not on the list yet; how many rows that made. What the list says of the others stays.

    A group becomes one row for each of its units of that day, each remembering the group.
    """
    hold(meeting)
    there = list(meeting.attendances.all())
    units = {row.unit_id for row in there if row.unit_id}
    posts = {row.post_id for row in there if row.post_id and not row.unit_id}
    words = {row.words.casefold() for row in there if row.words}
    wanted: dict[Unit, Group | None] = dict.fromkeys(guests.units)
    for group in guests.groups:
        for unit in group.members(on):
            wanted.setdefault(unit, group)
    asked = (
        Q(unit__in=wanted) | Q(unit=None, post__in=guests.posts) | Q(unit=None, words__in=guests.words, words__gt="")
    )
    meeting.attendances.filter(asked, is_invited=False).update(is_invited=True)
    rows = [Attendance(unit=unit, group=group) for unit, group in wanted.items() if unit.pk not in units]
    rows += [Attendance(post=post) for post in guests.posts if post.pk not in posts]
    rows += [Attendance(words=one) for one in dict.fromkeys(guests.words) if one.casefold() not in words]
    for row in rows:
        row.meeting, row.is_invited = meeting, True
    Attendance.objects.bulk_create(rows)
    touch(meeting)
    return len(rows)


@transaction.atomic
def name_substitute(*, by: Member | None, attendance: Attendance, name: str) -> Attendance:
    """Who will come instead, said before the meeting: presence is not known yet. An empty name: they come themselves.

    Raises AlreadyRecorded once somebody has noted who came, or the minutes are final.
    """
    meeting = hold(attendance.meeting)
    rows = Attendance.objects.filter(pk=attendance.pk, presence="")
    if meeting.status == Meeting.Status.FINAL or not rows.update(represented_by=name):
        raise AlreadyRecorded
    attendance.represented_by = name
    touch(meeting)
    return attendance
