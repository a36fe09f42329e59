from meetings.views.agenda import agenda, agenda_remove
from meetings.views.attachments import attachment, attachment_remove, attachments
from meetings.views.attendance import attendance, attendance_remove
from meetings.views.figures import figure_edit, figure_remove, figures
from meetings.views.meetings import edit, index, new
from meetings.views.presenters import presenters
from meetings.views.show import show
from meetings.views.turns import turn_edit, turns

__all__ = [
    "agenda",
    "agenda_remove",
    "attachment",
    "attachment_remove",
    "attachments",
    "attendance",
    "attendance_remove",
    "edit",
    "figure_edit",
    "figure_remove",
    "figures",
    "index",
    "new",
    "presenters",
    "show",
    "turn_edit",
    "turns",
]
