# One line of capture taken into the minutes: read by rakor.reading, then a block, and what the line orders beside it.
# The reading is repeated here; of its date only what the typist has seen is stored.
from datetime import date, datetime
from typing import Any

from directives import actions as directives
from directives.models import Carried, Theme
from directives.models.choices import Kind
from meetings import actions as meetings
from meetings.models import Block, Meeting
from rakor.desk import settling
from rakor.desk.vocabulary import vocabulary
from rakor.people.access import Member
from rakor.people.calendars import calendar_of
from rakor.people.models import Group, Unit
from rakor.reading.capture import PREFIX, Capture, read_capture
from rakor.reading.completion import Completion, at_the_end

KINDS = {
    "arahan": Block.Kind.DIRECTIVE, "laporan": Block.Kind.REPORT, "kendala": Block.Kind.OBSTACLE,
    "usulan": Block.Kind.PROPOSAL, "temuan": Block.Kind.FINDING, "tanya": Block.Kind.QUESTION,
    "angka": Block.Kind.FIGURE, "lapor": Block.Kind.REPORT,
}  # fmt: skip
UNSEEN = "Tanggalnya belum dilihat waktu dicatat; periksa."


def read(line: str, member: Member, on: date) -> Capture | None:
    """What a line says that begins with a word of command; None for a plain note, which nobody has to read."""
    return read_typed(line, "", member, on)[0]


def read_typed(line: str, typed: str, member: Member, on: date) -> tuple[Capture | None, str, list[Completion]]:
    """read(), and what the name at the end of `typed` (the line up to the caret) may become: the name, and the choice."""
    if not PREFIX.match(line):
        return None, "", []
    names = vocabulary(member.government, on)
    return (read_capture(line, on, names, calendar_of(member.government)), *at_the_end(names, typed))


def take(
    line: str, said: Capture, *, by: Member, meeting: Meeting, on: date, at: datetime, seen: str, carried: Carried | None,
    client_id, speaker: str = "", **place,
) -> tuple[Block, str]:  # fmt: skip
    """The block, and in words why what stood behind a "lapor" or "putus" could not be done; then it is a plain note.

    `seen` is the due date that the chips showed (ISO, or empty); `speaker` who was speaking, unless the line says it.
    The same `client_id` again makes nothing new.
    """
    made = meetings.write_block(
        by=by, meeting=meeting, text=_words(line, said), at=at, client_id=client_id, kind=KINDS.get(said.kind, Block.Kind.TEXT),
        speaker=_speaker(said) or speaker, **place,
    )  # fmt: skip
    if said.kind == "arahan" and made.is_new:
        directives.draft(
            by=by, meeting=meeting, block=made, quote=line.strip(), client_id=client_id, **order(said, by, on, seen)
        )
    if said.kind in ("lapor", "putus"):
        return made, settling.settle(said, by=by, block=made, on=on, at=at, carried=carried, seen=seen)
    return made, ""


def _words(line: str, said: Capture) -> str:
    """What stands in the minutes: a sentence that begins with its own kind ("Kendala dapur …") stays whole."""
    prefix = PREFIX.match(line)
    is_command = said.kind in ("arahan", "lapor", "putus") or ":" in prefix[0]
    return (line[prefix.end() :] if is_command else line).strip() or line.strip()


def _speaker(said: Capture) -> str:
    return said.named[0].name if said.kind in ("laporan", "lapor") and said.named else ""


def order(said: Capture, by: Member, on: date, seen: str) -> dict[str, Any]:
    """The arguments of directives.actions.draft that the line gives."""
    units = Unit.objects.in_bulk({one.pk for one in said.named if one.kind in ("unit", "external") and one.pk})
    groups = Group.objects.in_bulk({one.pk for one in said.named if one.kind == "group"})
    lead = [units[one.pk] for one in said.named if one.role == "lead" and one.pk in units and one.kind != "group"]
    supporting = [units[one.pk] for one in said.named if one.role != "lead" and one.pk in units and one.kind != "group"]
    leading = [groups[one.pk] for one in said.named if one.kind == "group" and one.role == "lead"]
    for group in leading[1:]:
        lead += group.members(on)
    for group in (groups[one.pk] for one in said.named if one.kind == "group" and one.role != "lead"):
        supporting += group.members(on)
    lead = list(dict.fromkeys(lead))
    to = [said.addressed_to, *said.names("", "unread", "post")]
    due = said.deadline
    is_seen = due.due_on is None or due.due_on.isoformat() == seen
    return {
        "text": said.text[:1].upper() + said.text[1:], "verb": (said.verb or "")[:80],
        "kind": Kind.PERIODIC if due.is_periodic or due.period else Kind.ONE_OFF, "period": due.period or "",
        "lead": lead, "supporting": [unit for unit in dict.fromkeys(supporting) if unit not in lead],
        "group": leading[0] if leading else None, "external": _outside(said),
        "addressed_to": "; ".join(word for word in to if word)[:1000],
        "due_text": due.words[:300], "starts_on": due.start_on, "due_on": due.due_on if is_seen else None,
        "due_at": due.due_time if is_seen else None, "due_rule": due.rule[:300] if due else "",
        "due_fault": (due.fault or "")[:300], "due_note": "" if is_seen else UNSEEN,
        "site_count": said.sites.count if said.sites else None, "site_unit": (said.sites.unit if said.sites else "")[:80],
        "illustration": {"text": said.illustration} if said.illustration else None,
        "themes": list({theme.pk: theme for theme in (_theme(by, pk, name) for pk, name in said.themes)}.values()),
    }  # fmt: skip


def _theme(by: Member, pk: int, name: str) -> Theme:
    return Theme(pk=pk, name=name) if pk else directives.put_theme(by=by, name=name)


def _outside(said: Capture) -> list[str]:
    """Who is outside and is no unit here."""
    return [one.name[:300] for one in said.named if one.kind == "external" and one.pk is None]
