# The two meetings that everybody looks for: this week's and the last one.
from datetime import date, timedelta

from meetings.models import Meeting
from rakor.people.access import Member


def this_weeks(member: Member, on: date) -> Meeting | None:
    """Rakor pekan ini: the next one from today to Sunday, else the latest of this week."""
    monday = on - timedelta(days=on.weekday())
    week = Meeting.objects.visible_to(member).filter(held_on__range=(monday, monday + timedelta(days=6)))
    return week.filter(held_on__gte=on).order_by("held_on").first() or week.order_by("-held_on").first()


def last(member: Member, on: date) -> Meeting | None:
    """Rakor terakhir: the latest before today, or today's."""
    return Meeting.objects.visible_to(member).filter(held_on__lte=on).listed().first()
