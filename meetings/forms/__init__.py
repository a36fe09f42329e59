from meetings.forms.attachment import AttachmentForm
from meetings.forms.attendance import AttendanceForm, AttendeeForm, PresenceForm
from meetings.forms.check_in import CheckInForm, PersonForm
from meetings.forms.figure import FigureForm
from meetings.forms.invitees import InviteesForm, SubstituteForm
from meetings.forms.meeting import AgendaForm, MeetingForm, RecordForm
from meetings.forms.presenters import PresentersForm
from meetings.forms.proposal import ProposalAnswerForm, ProposalForm
from meetings.forms.series import CopyForm, PlanForm, SeriesForm
from meetings.forms.turn import TurnForm

__all__ = [
    "AgendaForm",
    "AttachmentForm",
    "AttendanceForm",
    "AttendeeForm",
    "CheckInForm",
    "CopyForm",
    "FigureForm",
    "InviteesForm",
    "MeetingForm",
    "PersonForm",
    "PlanForm",
    "PresenceForm",
    "PresentersForm",
    "ProposalAnswerForm",
    "ProposalForm",
    "RecordForm",
    "SeriesForm",
    "SubstituteForm",
    "TurnForm",
]
