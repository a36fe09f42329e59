# A Reading → the document in its plainest form: known fields in one order, nothing that is not said.
from dataclasses import fields
from datetime import date, time
from typing import Any

from rakor.exchange.documents.meeting import EVALUATION, NOTES, plain_number
from rakor.exchange.documents.order import JOINT
from rakor.exchange.documents.pick import is_empty
from rakor.exchange.documents.shape import Number, Order, Person, Piece, Place, Reading, Session, Turn
from rakor.exchange.documents.words import CLOSED, SAID_KIND, SAID_MODE, SAID_ZONE, plain

PRESENCES = (("attendees", "hadir"), ("absent", "tidak_hadir"), ("representatives", "diwakili"), ("invited", ""))
_NOT_OF_AN_ORDER = {"sites", "pieces", "other"}


def document(reading: Reading) -> dict[str, Any]:
    expected = session(reading.session) | {"directives": [order(one) for one in reading.orders]}
    if not reading.has_meeting:
        expected.pop("title", None)
    return said(
        {
            "source_url": reading.source_url,
            "region": reading.region,
            "level": reading.level,
            "code": reading.code,
            **reading.other,
            "text": reading.text,
            "expected": said(expected),
        }
    )


def said(found: dict[str, Any]) -> dict[str, Any]:
    """Without the fields that say nothing."""
    return {name: value for name, value in found.items() if not is_empty(value) and value is not False}


def session(meeting: Session) -> dict[str, Any]:
    other = dict(meeting.other)
    closed = other.pop("confidentiality", "")
    if (plain(closed) in CLOSED if isinstance(closed, str) else False) != meeting.is_closed:
        closed = "tertutup" if meeting.is_closed else ""
    mode = SAID_MODE.get(meeting.mode) or other.pop("mode", "")
    zone = SAID_ZONE.get(meeting.zone) or other.pop("timezone", "")
    return said(
        {
            "title": meeting.title,
            "meeting_type": meeting.type,
            "mode": mode,
            "date": _day(meeting.held_on),
            "weekday": meeting.weekday,
            "time": _hour(meeting.starts_at),
            "time_text": meeting.time_text,
            "timezone": zone,
            "place": meeting.place,
            "published": _day(meeting.published_on),
            "confidentiality": closed,
            **_chairs(meeting.turns),
            **_people(meeting.people),
            "external": list(meeting.external),
            "agenda": list(meeting.agenda),
            **_notes(meeting),
            "figures": [_number(number) for number in meeting.numbers],
            "themes": list(meeting.topics),
            **{name: value for name, value in other.items() if name not in ("mode", "timezone", "reference_content")},
        }
    )


def _chairs(turns: tuple[Turn, ...]) -> dict[str, Any]:
    main = next((turn for turn in turns if turn.role == "memimpin" and _is_plain(turn)), None)
    found: dict[str, Any] = {}
    if main:
        found = {"chair": main.name, "chair_title": main.title, "chair_acting": main.acting}
    others = [
        said(
            {
                "name": turn.name,
                "title": turn.title,
                "acting": turn.acting,
                "role": turn.words or turn.role,
                "order": place,
                "time": _hour(turn.began_at),
                "external": turn.is_external,
                **turn.other,
            }
        )
        for place, turn in enumerate(turns, start=1)
        if turn is not main
    ]
    return said(found) | {"other_chairs": others}


def _is_plain(turn: Turn) -> bool:
    """Whether `chair` alone can say this turn."""
    return not (turn.words or turn.began_at or turn.is_external or turn.other)


def _people(people: tuple[Person, ...]) -> dict[str, Any]:
    found = {"accompanied_by": [_person(one) for one in people if one.is_accompanying]}
    for field, presence in PRESENCES:
        found[field] = [_person(one) for one in people if one.presence == presence and not one.is_accompanying]
    return found


def _person(one: Person) -> Any:
    more = said({"by": one.represented_by, "head_count": one.head_count, **one.other})
    return {"text": one.words} | more if more else one.words


def _notes(meeting: Session) -> dict[str, Any]:
    found: dict[str, Any] = {"reports_presented": []} | {field: [] for field in NOTES}
    fields_of = {kind: field for field, kind in NOTES.items()}
    reference = dict(meeting.other.get("reference_content") or {})
    for note in meeting.notes:
        speaker, more = note.speaker, dict(note.other)
        if note.kind == "report":
            found["reports_presented"].append(said({"by": speaker, "about": note.text, **more}))
        elif note.kind in ("vision", "mission"):
            reference.setdefault({"vision": "visi", "mission": "misi"}[note.kind], []).append(note.text)
        elif note.kind == "upstream":
            found.setdefault("upstream_source", []).append(said({"event": note.text, "issuer": speaker, **more}))
        elif note.kind == "finding" and more.get("field") == EVALUATION:
            found.setdefault(EVALUATION, []).append(note.text)
        else:
            line = said({"text": note.text, "by": speaker, **more}) if speaker or more else note.text
            found[fields_of.get(note.kind, "discussion")].append(line)
    for name, value in (("reference_content", reference), *list(found.items())):
        if isinstance(value, list) and len(value) == 1 and name in ("upstream_source", EVALUATION):
            found[name] = value[0]
    if len(reference.get("visi") or ()) == 1 and isinstance(reference["visi"], list):
        reference["visi"] = reference["visi"][0]
    return found | {"reference_content": reference}


def _number(number: Number) -> dict[str, Any]:
    return said(
        {
            "label": number.label,
            "value": None if number.value is None else plain_number(number.value),
            "text": number.text,
            "unit": number.unit,
            "as_of": _day(number.as_of),
            "qualifier": number.qualifier,
            **number.other,
        }
    )


def order(one: Order) -> dict[str, Any]:
    """A directive. Its site_check, sub_items and milestones come back together from their columns."""
    other = dict(one.other)
    check = said(
        {
            "object": one.site_object,
            "count": one.site_count,
            "unit": one.site_unit,
            "checked": one.site_checked,
            "sites_named": [_place(place) for place in one.sites],
            **(other.pop("site_check", None) or {}),
        }
    )
    found = said(
        {
            "text": one.text,
            "assigned_to": one.addressed_to.split(JOINT) if one.addressed_to else [],
            "lead": list(one.lead),
            "supporting": list(one.supporting),
            "kind": other.pop("kind", None) or SAID_KIND[one.kind],
            "scope": one.scope or other.pop("scope", ""),
            "group": one.group,
            "also_scope": list(one.also_scope),
            "assignee_is_subset": one.is_subset,
            "assignee_unresolved": one.is_unresolved,
            "verb": one.verb,
            "issued_by": one.issuer_title,
            "issuer_name": one.issuer_name,
            "issuer_acting": one.issuer_acting,
            "speaker": one.speaker,
            "due_text": one.due_text,
            "due_date": _day(one.due_on),
            "due_time": _hour(one.due_at) or other.pop("due_time", ""),
            "due_rule": one.due_rule,
            "due_note": one.due_note,
            "start_date": _day(one.starts_on),
            "end_date": _day(one.ends_on),
            "period": one.period or one.period_text,
            "period_text": one.period_text if one.period else "",
            "themes": list(one.themes),
            "site_check": check,
            "sub_items": [_piece(piece) for piece in one.pieces if piece.kind == "item"],
            "milestones": [_piece(piece) for piece in one.pieces if piece.kind == "milestone"],
            "conditional": one.condition or other.pop("conditional", ""),
            "consequence": one.consequence,
            "depends_on": one.depends_on or other.pop("depends_on", ""),
            "supersedes": one.supersedes or other.pop("supersedes", ""),
            "origin": one.origin,
            "external": list(one.external),
            "basis": one.basis,
            "given_on": _day(one.given_on),
            "strength": one.strength,
            "illustration": one.illustration,
            "quote": one.quote,
        }
    )
    return found | {name: value for name, value in other.items() if name not in found and not is_empty(value)}


def _place(place: Place) -> Any:
    more = said(
        {
            "kecamatan": place.area_text,
            "status": place.state,
            "obstacle": place.obstacle,
            "solution": place.solution,
            "date": _day(place.checked_on),
            **place.other,
            **_where(place),
        }
    )
    return {"name": place.name} | more if more else place.name


def _where(place: Place) -> dict[str, int | float]:
    if place.latitude is None or place.longitude is None:
        return {}
    return {"latitude": plain_number(place.latitude), "longitude": plain_number(place.longitude)}


def _piece(piece: Piece) -> Any:
    more = {name: value for name, value in piece.other.items() if name != "due_fault"}
    more = said({"due_text": piece.due_text, "due_date": _day(piece.due_on), "weight": piece.weight} | more)
    return {"text": piece.text} | more if more else piece.text


def _day(on: date | None) -> str:
    return on.isoformat() if on else ""


def _hour(at: time | None) -> str:
    return f"{at:%H:%M}" if at and not at.second else at.isoformat() if at else ""


def column_names(shape: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(shape))
