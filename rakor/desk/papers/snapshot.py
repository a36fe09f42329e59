# The minutes of a meeting as plain values, whole: what an edition keeps and what papers are set from. Dates are ISO,
# words are those of the screen; what is not known is empty. Reads only.
from datetime import date
from typing import Any

from django.db.models import Prefetch

from directives.carried import of_meeting
from directives.models import Addressee, Assignment, Directive
from meetings.besides import lines
from meetings.minutes import in_order, introduced, numbered, zone_of
from meetings.models import Attachment, Attendance, Block, ChairTurn, Figure, Meeting
from meetings.presenting import told
from rakor.people.access import Member
from rakor.people.models import Government

FORMAT = 1


def compose(meeting: Meeting, member: Member, on: date) -> dict[str, Any]:
    """Everything of a meeting as JSON can carry it; directives as they stand on `on`.

    As many statements for a long meeting as for a short one.
    """
    agenda, zone = numbered(meeting), zone_of(meeting, member.government)
    blocks = in_order(meeting, agenda, zone)
    told(blocks, meeting.held_on or on)
    return {
        "format": FORMAT,
        "government": {"name": member.government.name, "level": member.government.level},
        **_facts(meeting, zone),
        "turns": [_turn(turn) for turn in introduced(meeting.turns.select_related("post"))],
        "agenda": [{"id": item.pk, "number": item.number, "text": item.text, "is_carried": item.is_carried} for item in agenda],
        "attendance": [_attendee(row) for row in meeting.attendances.select_related("unit", "group", "post")],
        "blocks": [_block(block) for block in blocks],
        "figures": [_figure(figure) for figure in meeting.figures.all()],
        "attachments": [_attachment(file) for file in meeting.attachments.all()],
        "directives": [_directive(directive) for directive in _directives(meeting)],
        "carried": [_carried(row, share.name) for share in of_meeting(meeting, member, on) for row in share.rows],
        "composed_on": on.isoformat(),
    }  # fmt: skip


def _facts(meeting: Meeting, zone: str) -> dict[str, Any]:
    return {
        "title": meeting.title, "type": str(meeting.type or ""), "series": str(meeting.series or ""),
        "held_on": _iso(meeting.held_on), "weekday": meeting.weekday, "starts_at": _iso(meeting.starts_at),
        "time_text": meeting.time_text, "zone": Government.Zone(zone).label, "place": meeting.place,
        "mode": meeting.get_mode_display() if meeting.mode else "", "is_closed": meeting.is_closed,
        "summary": meeting.summary, "topics": list(meeting.topics), "source_url": meeting.source_url,
        "besides": [{"label": line.label, "values": line.values} for line in lines(meeting.other)],
    }  # fmt: skip


def _turn(turn: ChairTurn) -> dict[str, Any]:
    return {
        "intro": turn.intro, "said": str(turn), "title": turn.title or str(turn.post or ""), "name": turn.name,
        "acting": turn.acting, "role": turn.role, "began_at": _iso(turn.began_at), "is_external": turn.is_external,
    }  # fmt: skip


def _attendee(row: Attendance) -> dict[str, Any]:
    return {
        "who": str(row), "unit": row.unit_id, "presence": row.presence,
        "presence_said": row.get_presence_display() if row.presence else "",
        "represented_by": row.represented_by, "is_invited": row.is_invited, "is_accompanying": row.is_accompanying,
        "head_count": row.head_count,
    }  # fmt: skip


def _block(block: Block) -> dict[str, Any]:
    found = {
        "id": block.pk, "kind": block.kind, "kind_said": block.get_kind_display(), "text": block.text,
        "speaker": block.speaker, "item": block.agenda_item_id, "said_at": _iso(block.said_at),
        "turn": str(block.turn) if block.turn_id else "", "starts_turn": block.starts_turn,
    }  # fmt: skip
    if block.kind == Block.Kind.REPORT:
        units = [*block.told.presented, *block.told.besides]
        found |= {
            "presented": [unit.name for unit in units], "presented_units": [unit.pk for unit in units],
            "missing": block.told.missing, "group": str(block.group or ""),
        }  # fmt: skip
    return found


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "label": figure.label, "value": str(figure.value.normalize()) if figure.value is not None else "",
        "text": figure.text, "unit": figure.unit, "as_of": _iso(figure.as_of), "qualifier": figure.qualifier,
    }  # fmt: skip


def _attachment(file: Attachment) -> dict[str, Any]:
    return {"name": file.name, "media_type": file.media_type, "size": file.size, "sha256": file.sha256}


def _directives(meeting: Meeting):
    given = Prefetch("assignments", Assignment.objects.given().select_related("unit").order_by("role", "unit__name"))
    named = Prefetch("addressees", Addressee.objects.select_related("unit").order_by("role", "unit__name"))
    rows = Directive.objects.filter(meeting=meeting).select_related("group").prefetch_related(given, named, "themes")
    return rows.order_by("number", "pk")


def _directive(directive: Directive) -> dict[str, Any]:
    work = list(directive.assignments.all())
    return {
        "id": directive.pk, "number": directive.number, "code": directive.code, "text": directive.text,
        "kind": directive.kind, "kind_said": directive.get_kind_display(), "block": directive.block_id,
        "issuer": str(directive.issuer or ""), "issuer_name": directive.issuer_name,
        "is_draft": directive.is_draft, "issued_on": _iso(directive.issued_on),
        "group": str(directive.group or ""), "addressed_to": directive.addressed_to, "external": list(directive.external),
        "units": [
            {"id": row.unit_id, "name": row.unit.name, "role": row.role} for row in work or directive.addressees.all()
        ],
        "period_said": directive.get_period_display() if directive.period else "",
        "starts_on": _iso(directive.starts_on), "due_on": _iso(directive.due_on), "due_text": directive.due_text,
        "site_count": directive.site_count, "site_unit": directive.site_unit,
        "themes": [theme.name for theme in directive.themes.all()],
        "done": sum(not row.is_open for row in work), "total": len(work),
        "states": [{"unit": row.unit_id, "said": row.get_status_display()} for row in work],
    }  # fmt: skip


def _carried(row, heading: str) -> dict[str, Any]:
    return {
        "heading": heading, "text": row.directive.text, "first_due_on": _iso(row.first_on), "due_on": _iso(row.directive.due_on),
        "given_on": _iso(row.given_on), "done": row.done, "total": row.total, "units": [one.unit_id for one in row.work],
    }  # fmt: skip


def _iso(value) -> str:
    return value.isoformat() if value else ""
