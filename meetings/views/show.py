# The minutes of one meeting as a document: all that is known of it, each thing in one place. Writes nothing.
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from meetings import access as meeting_access
from meetings import actions, releasing
from meetings.besides import lines
from meetings.minutes import arranged, in_order, introduced, numbered, zone_of
from meetings.models import Attendance, Meeting
from meetings.presenting import told
from meetings.views.shared import day_of, today
from meetings.weekdays import contradiction
from rakor.people import access
from rakor.people.access import Member, Role
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
    # Not joined: among all the country's rows a join looks each one up by itself.
    rows = list(meeting.attendances.prefetch_related("unit", "group", "post"))
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
        "may_release": member.has(*releasing.TAKES_PART)
        and meeting.status == Meeting.Status.FINAL
        and not meeting.is_closed,
        "may_call": member.has(*meeting_access.REVIEWERS),
        **_attended(rows),
        **_coming(meeting, rows, member),
    }
    return page(request, "meetings/show.html", context)


def _attended(rows: list[Attendance]) -> dict:
    """Who stood beside the chair; units by presence; the rest in the words they were recorded with, the absent apart."""
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


def _coming(meeting: Meeting, rows: list[Attendance], member: Member) -> dict:
    """What a member's own unit can still do before the meeting: say who comes instead, propose what to discuss."""
    own = [unit for unit in member.units if meeting_access.speaks_for(member, unit)]
    is_coming = bool(own) and not actions.why_too_late(meeting, today(member))
    mine = [row for row in rows if row.unit_id in own and row.is_invited and not row.presence]
    return {"may_propose": is_coming, "invited": mine if is_coming else []}
