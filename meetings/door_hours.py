# When the door of a meeting is open to phones: the rule, and nothing else.
#
#   day and time known   from one hour before the beginning until eight hours after it
#   only the day known   that whole day
#   nothing known        twelve hours from the moment Setda opens it
#
# A meeting that goes on longer: opened again after its end, the door stands open for two hours more.
from datetime import datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from meetings.models import Meeting

BEFORE, AFTER = timedelta(hours=1), timedelta(hours=8)
UNKNOWN, LONGER = timedelta(hours=12), timedelta(hours=2)


class Hours(NamedTuple):
    since: datetime
    until: datetime


def hours(meeting: Meeting, zone: str, opened: datetime) -> Hours:
    """From when until when phones may send, for a door that Setda opens at `opened`; `zone` is the meeting's."""
    since = begins(meeting, zone)
    if since is None:
        return Hours(opened, opened + UNKNOWN)
    until = since + (BEFORE + AFTER if meeting.starts_at else timedelta(days=1))
    return Hours(since, until if opened < until else opened + LONGER)


def begins(meeting: Meeting, zone: str) -> datetime | None:
    """The first moment a phone may send; None where the meeting's day is unknown."""
    if meeting.held_on is None:
        return None
    start = datetime.combine(meeting.held_on, meeting.starts_at or time(0), ZoneInfo(zone))
    return start - BEFORE if meeting.starts_at else start
