# The two meetings that everybody looks for: this week's and the last one.
from datetime import date, timedelta

from meetings.models import Meeting
from rakor.people.access import Member


def this_weeks(member: Member, on: date) -> Meeting | None:
    """Rakor pekan ini: the next one from today to Sunday, else the latest of this week. One statement."""
    monday = on - timedelta(days=on.weekday())
    week = Meeting.objects.visible_to(member).filter(held_on__range=(monday, monday + timedelta(days=6)))
    rows = list(week.order_by("held_on"))
    return next((row for row in rows if row.held_on >= on), rows[-1] if rows else None)


def last(member: Member, on: date) -> Meeting | None:
    """Rakor terakhir: the latest before today, or today's."""
    return Meeting.objects.visible_to(member).filter(held_on__lte=on).listed().first()
