from meetings.forms.attendance import AttendanceForm, AttendeeForm
from meetings.forms.meeting import AgendaForm, MeetingForm
from meetings.forms.turn import TurnForm

__all__ = ["AgendaForm", "AttendanceForm", "AttendeeForm", "MeetingForm", "TurnForm"]
