# The weekly letter to leadership: who gets it and when, once a week and person. Its words are messages.py's.
from datetime import date, datetime, time, timedelta

from django.db import transaction

from rakor.notify import outbox
from rakor.people import scope
from rakor.people.access import Role
from rakor.people.models import Government, Membership, User

KIND = "weekly_briefing"
READERS = (Role.PIMPINAN, Role.AJUDAN, Role.ASISTEN)
HOUR = time(6)
LASTS = timedelta(hours=36)  # from then on so long: a Monday on which nothing ran is caught up with on Tuesday


def send(*, at: datetime, government: str = "") -> dict[Government, int]:
    """Write this week's letter into the outbox of every government (or the one of that slug) where its hour has come.

    Again writes nothing: the week is part of its key. Returns how many rows are new, where the hour has come.
    """
    sent = {}
    every = Government.objects.filter(slug=government) if government else Government.objects.all()
    for one in every.order_by("name"):
        monday = week_of(one.today(at))
        if not timedelta() <= at - one.moment(monday, HOUR) < LASTS:
            continue
        with scope.government(one.pk), transaction.atomic():
            told = {"subject": "rakor", "period": monday.isoformat(), "recipients": readers(one.today(at))}
            sent[one] = outbox.post(kind=KIND, at=at, **told)
    return sent


def readers(on: date) -> list[User]:
    """Whoever leads, aids or coordinates in the current government on that day. One statement."""
    rows = Membership.objects.on(on).filter(role__in=READERS, user__is_active=True)
    return list(User.objects.filter(pk__in=rows.values("user")))


def week_of(on: date) -> date:
    """Its Monday."""
    return on - timedelta(days=on.weekday())
