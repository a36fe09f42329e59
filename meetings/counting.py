# How many came, as far as known: units by what the attendance list says, people by who entered their name.
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from meetings.models import Attendance, CheckIn, Meeting

PRESENCE = Attendance.Presence


@dataclass(frozen=True)
class Counted:
    """Units listed, by presence; people who entered their name, and how many of them stand on no list yet."""

    present: int
    represented: int
    absent: int
    unknown: int
    people: int
    walk_ins: int

    @property
    def listed(self) -> int:
        return self.present + self.represented + self.absent + self.unknown


def counted(meeting: Meeting) -> Counted:
    """Two statements, however many came."""
    units = meeting.attendances.filter(unit__isnull=False).aggregate(
        present=Count("pk", filter=Q(presence=PRESENCE.PRESENT)),
        represented=Count("pk", filter=Q(presence=PRESENCE.REPRESENTED)),
        absent=Count("pk", filter=Q(presence=PRESENCE.ABSENT)),
        unknown=Count("pk", filter=Q(presence="")),
    )
    people = with_place(meeting).aggregate(people=Count("pk"), walk_ins=Count("pk", filter=Q(is_listed=False)))
    return Counted(**units, **people)


def with_place(meeting: Meeting) -> QuerySet[CheckIn]:
    """The check-ins, each with `is_listed`: its unit, or the institution as written, has a row of the attendance list."""
    same = Q(unit=OuterRef("unit")) | Q(unit=None, words__iexact=OuterRef("words"), words__gt="")
    rows = Attendance.objects.filter(same, meeting=meeting.pk)
    return meeting.check_ins.annotate(is_listed=Exists(rows))
