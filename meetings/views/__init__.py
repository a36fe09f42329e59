from meetings.views.agenda import agenda, agenda_remove
from meetings.views.attendance import attendance, attendance_remove
from meetings.views.meetings import edit, index, new, show
from meetings.views.turns import turn_edit, turns

__all__ = [
    "agenda",
    "agenda_remove",
    "attendance",
    "attendance_remove",
    "edit",
    "index",
    "new",
    "show",
    "turn_edit",
    "turns",
]
