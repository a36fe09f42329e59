# A meeting announced: the text for a WhatsApp group, and the event for a calendar. Both are built from what is given here;
# who may have them is the views' to decide.
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from meetings.minutes import zone_of
from meetings.models import AgendaItem, Attendance, Meeting
from rakor.calendar import zone_label
from rakor.people.models import Government
from rakor.web.dates import clock, written

UNSAID = "belum ditetapkan"
CLOSED = "Rapat tertutup"
MARKS = str.maketrans(dict.fromkeys("*_~`", " "))  # what WhatsApp would read as bold, italics, a strike or code
MOST_SEQUENCE = 2**31 - 1
REFRESH = timedelta(hours=1)


@dataclass(frozen=True)
class Announced:
    """A meeting and what is told of it; `is_brief` tells only that there is something at that time."""

    meeting: Meeting
    url: str
    agenda: tuple[AgendaItem, ...] = ()
    is_brief: bool = False


def whatsapp(meeting: Meeting, government: Government, agenda: Iterable[AgendaItem], rows: Iterable[Attendance]) -> str:
    """Ready to be pasted. Of a closed meeting neither agenda nor guests: groups are read by many."""
    day = written(meeting.held_on, "l, j F Y") if meeting.held_on else UNSAID
    zone = zone_label(zone_of(meeting, government))
    hour = f"{clock(meeting.starts_at)} {zone}" if meeting.starts_at else UNSAID
    place = " ".join(
        part for part in (meeting.place, f"({meeting.get_mode_display()})" if meeting.mode else "") if part
    )
    lines = [
        "*UNDANGAN RAPAT*", f"Pemerintah {government}", "", f"*{_plain(meeting.title)}*", "",
        f"Hari/tanggal: {day}", f"Waktu: {hour}", f"Tempat: {_plain(place) or UNSAID}",
    ]  # fmt: skip
    if meeting.is_closed:
        lines += ["", "Rapat tertutup: hanya untuk yang diundang."]
    else:
        lines += _listed("Acara", [str(item) for item in agenda], numbered=True)
        lines += _listed("Diundang", _called(rows))
    return "\n".join([*lines, "", "Terima kasih."])


def ics(events: Iterable[Announced], government: Government, at: datetime, name: str = "") -> bytes:
    """One calendar. A meeting keeps its UID for good; SEQUENCE grows with every change of it."""
    calendar = Calendar()
    calendar.add("prodid", "-//Rakor//Rapat//ID")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    if name:
        calendar.add("x-wr-calname", name)
        calendar.add("refresh-interval", REFRESH, parameters={"value": "DURATION"})
        calendar.add("x-published-ttl", REFRESH)
    for one in events:
        calendar.add_component(_event(one, government, at))
    calendar.add_missing_timezones()
    return calendar.to_ical()


def _event(one: Announced, government: Government, at: datetime) -> Event:
    """With the clock time where it is known, else the whole day. When it ends nobody has said."""
    meeting, event = one.meeting, Event()
    zone = ZoneInfo(zone_of(meeting, government))
    starts = datetime.combine(meeting.held_on, meeting.starts_at, zone) if meeting.starts_at else meeting.held_on
    event.add("uid", f"{meeting.code}.{government.pk}@rakor")
    event.add("sequence", min(meeting.version, MOST_SEQUENCE))
    event.add("dtstamp", at.astimezone(ZoneInfo("UTC")))
    event.add("dtstart", starts)
    event.add("summary", CLOSED if one.is_brief else meeting.title)
    if one.is_brief:
        event.add("class", "PRIVATE")
        return event
    if meeting.place:
        event.add("location", meeting.place)
    if one.agenda:
        event.add("description", "\n".join(f"{number}. {item}" for number, item in enumerate(one.agenda, 1)))
    event.add("url", one.url)
    return event


def _listed(heading: str, names: list[str], numbered: bool = False) -> list[str]:
    signs = (f"{number}." for number in range(1, len(names) + 1)) if numbered else ("-" for _ in names)
    return (
        ["", f"*{heading}:*", *(f"{sign} {_plain(name)}" for sign, name in zip(signs, names, strict=True))]
        if names
        else []
    )


def _called(rows: Iterable[Attendance]) -> list[str]:
    """A group by its name once, whatever units it brought; the rest one by one."""
    return list(dict.fromkeys(str(row.group) if row.group else str(row) for row in rows))


def _plain(words: str) -> str:
    return " ".join(words.translate(MARKS).split())
