# The minutes of one meeting as a document: all that is known of it, each thing in one place. Writes nothing.
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from meetings import access as meeting_access
from meetings.besides import lines
from meetings.minutes import arranged, in_order, introduced, numbered, zone_of
from meetings.models import Attendance, Meeting
from meetings.presenting import told
from meetings.views.shared import day_of
from meetings.weekdays import contradiction
from rakor.people import access
from rakor.people.access import Role
from rakor.people.models import Government
from rakor.web.page import page


@require_safe
def show(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.meeting(member, pk)
    agenda, zone = numbered(meeting), zone_of(meeting, member.government)
    blocks = in_order(meeting, agenda, zone)
    told(blocks, day_of(meeting, member))
    flow, sections = arranged(blocks, meeting)
    context = {
        "meeting": meeting,
        "contradiction": contradiction(meeting.weekday, meeting.held_on),
        "zone": Government.Zone(zone).label,
        "turns": introduced(meeting.turns.all()),
        "agenda": agenda,
        "blocks": flow,
        "sections": sections,
        "figures": meeting.figures.all(),
        "attachments": meeting.attachments.all(),
        "besides": lines(meeting.other),
        "may_minute": member.has(Role.SETDA),
        **_attended(meeting),
    }
    return page(request, "meetings/show.html", context)


def _attended(meeting: Meeting) -> dict:
    """Who stood beside the chair; units by presence; the rest in the words they were recorded with, the absent apart."""
    rows = list(meeting.attendances.select_related("unit", "group", "post"))
    beside = [row for row in rows if row.is_accompanying]
    of_units = [row for row in rows if row.unit_id and not row.is_accompanying]
    others = [row for row in rows if not row.unit_id and not row.is_accompanying]
    by_presence = [
        (word, [row for row in of_units if row.presence == value])
        for value, word in [*Attendance.Presence.choices, ("", "Diundang, kehadiran belum dicatat")]
    ]
    absent = Attendance.Presence.ABSENT
    return {
        "beside": beside,
        "others": [row for row in others if row.presence != absent],
        "absent": [row for row in others if row.presence == absent],
        "units_by_presence": [(word, found) for word, found in by_presence if found],
    }
