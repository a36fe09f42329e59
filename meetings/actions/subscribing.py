# The door of a user's own calendar: opened, and taken away. What it shows: ../feeds.py.
from datetime import datetime, timedelta

from django.db import transaction

from rakor.people import doors
from rakor.people.access import Member
from rakor.people.models import Door

LASTS = timedelta(days=2 * 365)


@transaction.atomic
def subscribe(*, by: Member, at: datetime) -> Door:
    """A new address; the one before shows nothing from now on."""
    unsubscribe(by=by)
    return doors.stand_open(
        kind=Door.Kind.FEED, subject=str(by.user.pk), government=by.government, until=at + LASTS, made_by=by.user
    )


@transaction.atomic
def unsubscribe(*, by: Member) -> None:
    Door.objects.filter(kind=Door.Kind.FEED, subject=str(by.user.pk), government=by.government).delete()
