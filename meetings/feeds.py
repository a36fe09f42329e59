# The calendar that a user subscribes to: who stands behind its door, and which meetings it has. Reads only.
from datetime import date, timedelta

from django.db.models import Prefetch

from meetings.announcing import Announced
from meetings.models import AgendaItem, Attendance, Meeting
from rakor.people.access import Member
from rakor.people.models import Door, Membership, User

BACK, AHEAD = timedelta(60), timedelta(400)
MOST = 1000


def reader(door: Door, on: date) -> Member | None:
    """Whoever subscribed, with the roles of today; nobody once the account or the membership has ended."""
    user = User.objects.filter(pk=door.subject, is_active=True).first()
    rows = list(Membership.objects.on(on).filter(user=user).values_list("role", "unit_id")) if user else []
    if not rows:
        return None
    units = frozenset(unit for _, unit in rows if unit)
    return Member(user=user, government=door.government, roles=frozenset(role for role, _ in rows), units=units)


def events(member: Member, on: date, root: str) -> list[Announced]:
    """From two months ago to a year ahead: for units what they are invited to, for the others all they may read.

    Two statements. A closed meeting is only a time that is taken: whoever finds the address needs no password.
    """
    meetings = Meeting.objects.visible_to(member).filter(held_on__range=(on - BACK, on + AHEAD))
    if not member.sees_all:
        invited = Attendance.objects.filter(unit__in=member.units, is_invited=True)
        meetings = meetings.filter(pk__in=invited.values("meeting"))
    agenda = Prefetch("agenda", AgendaItem.objects.order_by("rank", "id"))
    rows = meetings.order_by("held_on", "pk").prefetch_related(agenda)[:MOST]
    return [
        Announced(row, f"{root}/{member.government.slug}/rapat/{row.pk}/", tuple(row.agenda.all()), row.is_closed)
        for row in rows
    ]
