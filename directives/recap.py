# Rekap untuk grup WA: today's late work, or the directives of one meeting, as text to paste. Reads only; never a word of
# a closed meeting.
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django.db.models import Q

from directives.models import Assignment, Directive
from meetings.models import Meeting
from rakor.people.models import Government
from rakor.web.dates import written

LONGEST = 3500  # characters of one part
SHORT = 160  # letters of a directive's words
OPEN = Q(directive__meeting=None) | Q(directive__meeting__is_closed=False)


def late(government: Government, on: date) -> list[str]:
    """The parts: who has not reported, and whose target has passed, by unit. Two statements; empty when nobody is late."""
    rows = Assignment.objects.under_way().filter(OPEN).select_related("unit", "directive").order_by("unit__name", "pk")
    blocks = [
        *_section("Belum melapor", rows.unreported(on), lambda work: f"batas lapor {_day(work.report_due_on)}"),
        *_section("Melewati batas waktu", rows.overdue(on), lambda work: f"batas waktu {_day(work.due_on)}"),
    ]
    head = f"{_sample(government)}*Rekap tindak lanjut arahan*\n{government.name}, {written(on, 'l, j F Y')}"
    return _parts(head, blocks) if blocks else []


def of_meeting(government: Government, meeting: Meeting) -> list[str]:
    """The parts: what was issued in this meeting, with the units and the date of each. Three statements."""
    if meeting.is_closed:
        return []
    rows = Directive.objects.filter(meeting=meeting).exclude(issued_on=None).order_by("number", "pk")
    lines = []
    for number, directive in enumerate(rows.select_related("group").prefetch_related("assignments__unit"), 1):
        names = [work.unit.called for work in directive.assignments.all() if work.taken_off_on is None]
        whom = str(directive.group) if directive.group else ", ".join(names)
        until = _day(directive.due_on) if directive.due_on else directive.due_text
        about = "; ".join(part for part in (whom, f"batas waktu: {until}" if until else "") if part)
        lines.append(f"{number}. {_short(directive.text)}{f' _({about})_' if about else ''}")
    held = f"\n{written(meeting.held_on, 'l, j F Y')}" if meeting.held_on else ""
    return _parts(f"{_sample(government)}*Arahan {meeting.title}*{held}", lines) if lines else []


def _sample(government: Government) -> str:
    return "DATA CONTOH\n" if government.is_sample else ""


def _section(title: str, works, when) -> Iterable[str]:
    """One block of text per unit, the first under the heading."""
    heading = f"*{title}*\n"
    for unit, theirs in groupby(works, key=lambda work: work.unit):
        lines = [f"- {_short(work.directive.text)} _({when(work)})_" for work in theirs]
        yield f"{heading}{unit.called}:\n" + "\n".join(lines)
        heading = ""


def _parts(head: str, blocks: Iterable[str]) -> list[str]:
    """Blocks one below the other, in as few parts as fit; a block that is too long alone is cut between its lines."""
    parts, now = [], head
    for block in blocks:
        for piece in [block] if len(block) + len(head) < LONGEST else block.split("\n"):
            if len(now) + len(piece) + 2 > LONGEST:
                parts.append(now)
                now = f"{head} (lanjutan)"
            now += f"\n\n{piece}" if piece is block else f"\n{piece}"
    return [*parts, now]


def _day(day: date) -> str:
    return written(day, "j M Y")


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= SHORT else f"{text[: SHORT - 1].rstrip()}…"
