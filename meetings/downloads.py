# What stands in the worksheet of meetings.
from meetings.models import Meeting
from rakor.people.downloads import Column
from rakor.web.templatetags.rakor import pukul


def _leader(meeting: Meeting) -> str:
    turns = list(meeting.turns.all())
    return str(turns[0]) if turns else ""


MEETINGS = (
    Column("Rapat", 48, str),
    Column("Jenis", 22, lambda meeting: str(meeting.type or "")),
    Column("Tanggal", 14, lambda meeting: meeting.held_on),
    Column("Pukul", 10, lambda meeting: pukul(meeting.starts_at)),
    Column("Tempat", 32, lambda meeting: meeting.place),
    Column("Cara", 14, lambda meeting: meeting.get_mode_display()),
    Column("Dipimpin oleh", 36, _leader),
    Column("Tertutup", 10, lambda meeting: "ya" if meeting.is_closed else ""),
)
ISSUED = Column("Arahan", 10, lambda meeting: meeting.issued)
DRAFTS = Column("Konsep arahan", 10, lambda meeting: meeting.drafts)
