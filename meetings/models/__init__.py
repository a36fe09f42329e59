from meetings.models.meeting import Attendance, ChairTurn, Meeting, MeetingType, Series
from meetings.models.minutes import AgendaItem, Attachment, Block

__all__ = ["AgendaItem", "Attachment", "Attendance", "Block", "ChairTurn", "Meeting", "MeetingType", "Series"]
