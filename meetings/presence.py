# How one unit has come to recent rakor: of those it was invited to, how many, and who came last. Reads only.
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from meetings.models import Attendance, CheckIn, Meeting
from rakor.people.access import Member
from rakor.people.models import Unit

RECENT = 10
CAME = (Attendance.Presence.PRESENT, Attendance.Presence.REPRESENTED)


@dataclass(frozen=True)
class Presence:
    """`rows` are the latest meetings, the newest first; `who` came to the newest it came to, "" where no name is known."""

    rows: tuple[Attendance, ...]
    who: str

    @property
    def recorded(self) -> int:
        return sum(bool(row.presence) for row in self.rows)

    @property
    def unrecorded(self) -> int:
        return len(self.rows) - self.recorded

    @property
    def came(self) -> int:
        return sum(row.presence in CAME for row in self.rows)

    @property
    def represented(self) -> int:
        return sum(row.presence == Attendance.Presence.REPRESENTED for row in self.rows)

    @property
    def last(self) -> Attendance | None:
        return next((row for row in self.rows if row.presence in CAME), None)


def of_unit(unit: Unit, member: Member, on: date) -> Presence:
    """Of meetings this member may read, held up to that day. Two statements."""
    held = Meeting.objects.visible_to(member).filter(held_on__lte=on)
    rows = Attendance.objects.filter(Q(is_invited=True) | ~Q(presence=""), unit=unit, meeting__in=held.values("pk"))
    rows = tuple(rows.select_related("meeting").order_by("-meeting__held_on", "-meeting")[:RECENT])
    last = next((row for row in rows if row.presence in CAME), None)
    entered = CheckIn.objects.filter(meeting=last and last.meeting_id, unit=unit).order_by("pk").first()
    return Presence(rows, (last and last.represented_by) or (entered.name if entered else ""))
