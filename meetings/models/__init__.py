from meetings.models.meeting import Attendance, ChairTurn, Meeting, MeetingType, Series
from meetings.models.minutes import AgendaItem, Attachment, Block, Figure, Presenter

__all__ = [
    "AgendaItem",
    "Attachment",
    "Attendance",
    "Block",
    "ChairTurn",
    "Figure",
    "Meeting",
    "MeetingType",
    "Presenter",
    "Series",
]
