from meetings.views.agenda import agenda, agenda_remove
from meetings.views.announcing import announce, event, feed
from meetings.views.attachments import attachment, attachment_remove, attachments
from meetings.views.attendance import attendance, attendance_mark, attendance_remove
from meetings.views.checkins import check_in_edit, check_in_settle, check_ins
from meetings.views.door import door
from meetings.views.figures import figure_edit, figure_remove, figures
from meetings.views.invitees import invitees, substitute
from meetings.views.meetings import edit, index, new
from meetings.views.presenters import presenters
from meetings.views.proposals import proposal_answer, proposals
from meetings.views.releasing import release, releases
from meetings.views.series import copy, series, series_edit, series_index, series_new, series_plan
from meetings.views.show import show
from meetings.views.turns import turn_edit, turns

__all__ = [
    "agenda",
    "agenda_remove",
    "announce",
    "attachment",
    "attachment_remove",
    "attachments",
    "attendance",
    "attendance_mark",
    "attendance_remove",
    "check_in_edit",
    "check_in_settle",
    "check_ins",
    "copy",
    "door",
    "edit",
    "event",
    "feed",
    "figure_edit",
    "figure_remove",
    "figures",
    "index",
    "invitees",
    "new",
    "presenters",
    "proposal_answer",
    "proposals",
    "release",
    "releases",
    "series",
    "series_edit",
    "series_index",
    "series_new",
    "series_plan",
    "show",
    "substitute",
    "turn_edit",
    "turns",
]
