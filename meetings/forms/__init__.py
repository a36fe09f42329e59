from meetings.forms.attachment import AttachmentForm
from meetings.forms.attendance import AttendanceForm, AttendeeForm
from meetings.forms.figure import FigureForm
from meetings.forms.meeting import AgendaForm, MeetingForm, RecordForm
from meetings.forms.presenters import PresentersForm
from meetings.forms.turn import TurnForm

__all__ = [
    "AgendaForm",
    "AttachmentForm",
    "AttendanceForm",
    "AttendeeForm",
    "FigureForm",
    "MeetingForm",
    "PresentersForm",
    "RecordForm",
    "TurnForm",
]
