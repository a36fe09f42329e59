# Directives and meetings that a government has opened, through the actions: the PPID proposes, the Sekda approves.
from datetime import date, datetime

from directives import actions
from directives.models import Directive, DirectiveRelease
from meetings import actions as meeting_actions
from meetings.models import Meeting, MeetingRelease
from rakor.people.models import Unit
from tests import make

ON = date(2026, 2, 9)
AT = make.moment(ON)


def propose(cast, directive: Directive, summary: str = "Dapur gizi dicek.", at: datetime = AT) -> DirectiveRelease:
    return actions.propose_release(by=cast.ppid, directive=directive, summary=summary, on=ON, at=at)


def approve(cast, release):
    return meeting_actions.answer_release(by=cast.sekda, release=release, approve=True, reason="", on=ON, at=AT)


def open_directive(cast, text: str = "Cek dapur", summary: str = "Dapur gizi dicek.", **fields) -> DirectiveRelease:
    fields = {"lead": list(units(cast, "Dinas Kesehatan"))} | fields
    return approve(cast, propose(cast, make.directive(text, on=fields.pop("on", ON), **fields), summary))


def final_meeting(title: str = "Rakor OPD", **fields) -> Meeting:
    meeting = make.meeting(title, ON, place="Aula", **fields)
    meeting_actions.add_turn(by=None, meeting=meeting, title="Sekretaris Daerah", name="Nama Sekda")
    meeting_actions.add_agenda(by=None, meeting=meeting, text="Harga pangan")
    Meeting.objects.filter(pk=meeting.pk).update(status="final")
    meeting.refresh_from_db()
    return meeting


def propose_meeting(cast, meeting: Meeting, summary: str = "Rapat membahas harga pangan.") -> MeetingRelease:
    return meeting_actions.propose_meeting(by=cast.ppid, meeting=meeting, summary=summary, on=ON, at=AT)


def open_meeting(cast, title: str = "Rakor OPD", **fields) -> MeetingRelease:
    return approve(cast, propose_meeting(cast, final_meeting(title, **fields)))


def units(cast, *names: str):
    return Unit.objects.filter(name__in=names)
