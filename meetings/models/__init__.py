from meetings.models.door import CheckIn, Proposal
from meetings.models.editions import Copy, Edition, Paper, Remark
from meetings.models.meeting import Attendance, ChairTurn, Meeting
from meetings.models.minutes import AgendaItem, Attachment, Block, Figure, Presenter
from meetings.models.releases import MeetingRelease, MeetingReleaseStep
from meetings.models.series import MeetingType, Series, SeriesInvitee, SeriesItem

__all__ = [
    "AgendaItem",
    "Attachment",
    "Attendance",
    "Block",
    "ChairTurn",
    "CheckIn",
    "Copy",
    "Edition",
    "Figure",
    "Meeting",
    "MeetingRelease",
    "MeetingReleaseStep",
    "MeetingType",
    "Paper",
    "Presenter",
    "Proposal",
    "Remark",
    "Series",
    "SeriesInvitee",
    "SeriesItem",
]
