# What the pages of this room share.
from datetime import date

from django.http import HttpRequest, QueryDict
from django.utils import timezone

from meetings.models import Meeting
from rakor.people.access import Member


def today(member: Member) -> date:
    return member.government.today(timezone.now())


def day_of(meeting: Meeting, member: Member) -> date:
    """The day whose units and holders count: the meeting's, or today where it is unknown."""
    return meeting.held_on or today(member)


def typed(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to: nothing until it is sent."""
    return request.POST if request.method == "POST" else None


def invalid(*forms) -> int:
    return 422 if any(form.errors for form in forms) else 200
