# One document's facts into rows, through the actions of both subjects, as part of the caller's transaction.
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from directives import actions as directive_actions
from directives.models import Directive
from meetings import actions as meeting_actions
from meetings.models import Block, ChairTurn, Meeting
from rakor.exchange.documents.pick import cut
from rakor.exchange.documents.shape import Order, Person, Reading, Session
from rakor.exchange.intake import reserved
from rakor.exchange.intake.target import target
from rakor.exchange.match import Names
from rakor.people.access import Member
from rakor.people.models import Post

ISSUER = {"issuer_title", "issuer_name", "issuer_acting"}
NOT_COLUMNS = ISSUER | {
    "lead", "supporting", "group", "also_scope", "is_unresolved", "supersedes", "themes", "sites", "pieces", "other",
    "text", "external",
}  # fmt: skip


@dataclass
class Pen:
    """By whom and when a document is taken over; `on` counts for what has no date of its own."""

    by: Member | None
    names: Names
    on: date
    at: datetime


def write_meeting(pen: Pen, reading: Reading, *, digest: str) -> Meeting:
    said = reading.session
    meeting = meeting_actions.create_meeting(
        by=pen.by, title=said.title, held_on=said.held_on, starts_at=said.starts_at, zone=said.zone, place=said.place,
        mode=said.mode, type=meeting_actions.put_type(by=pen.by, name=said.type) if said.type else None,
        is_closed=said.is_closed, weekday=said.weekday, time_text=said.time_text, published_on=said.published_on,
        summary=reading.text, topics=said.topics, source_url=reading.source_url, source_digest=digest,
        other=_other_of(reading),
    )  # fmt: skip
    if reading.code:
        meeting_actions.update_meeting(by=pen.by, meeting=meeting, code=reading.code)
    _minutes(pen, meeting, said)
    blocks = {place: _block(pen, meeting, order) for place, order in enumerate(reading.orders)}
    turns = [_turn(pen, meeting, turn) for turn in said.turns]
    led = [(turn.post, turn) for turn in turns]
    _attended(pen, meeting, said)
    for place, order in enumerate(reading.orders):
        write_directive(pen, order, issuer=issuer(pen, order.issuer_title, led), meeting=meeting, block=blocks[place])
    return meeting


def _other_of(reading: Reading) -> dict[str, Any]:
    """The notes of a meeting, and under reserved names what is not for reading."""
    said = reading.session
    details = {
        "other_chairs": {str(place): turn.other for place, turn in enumerate(said.turns, 1) if turn.other},
        "attendees": {person.words: person.other for person in said.people if person.other},
    }
    kept = {
        reserved.EXTERNAL: list(said.external),
        reserved.DETAILS: {name: found for name, found in details.items() if found},
        reserved.DOCUMENT: reading.other,
    }
    return reserved.escaped(said.other) | {name: value for name, value in kept.items() if value}


def _minutes(pen: Pen, meeting: Meeting, said: Session) -> None:
    """What was talked about. Written before anybody leads, so that no paragraph is put into a chair's mouth."""
    for text in said.agenda:
        meeting_actions.add_agenda(by=pen.by, meeting=meeting, text=text)
    for note in said.notes:
        groups = pen.names.of(note.speaker).groups if pen.names.is_to_all(note.speaker) else ()
        meeting_actions.write_block(
            by=pen.by, meeting=meeting, text=note.text, at=pen.at, kind=note.kind, speaker=note.speaker,
            group=groups[0] if note.kind == Block.Kind.REPORT and groups else None, other=note.other,
        )  # fmt: skip
    for number in said.numbers:
        meeting_actions.put_figure(by=pen.by, meeting=meeting, **vars(number))


def _block(pen: Pen, meeting: Meeting, order: Order) -> Block:
    return meeting_actions.write_block(
        by=pen.by, meeting=meeting, text=order.quote or order.text, at=pen.at, kind=Block.Kind.DIRECTIVE,
        speaker=order.speaker or order.issuer_title,
    )  # fmt: skip


def _turn(pen: Pen, meeting: Meeting, turn) -> ChairTurn:
    fields = {name: value for name, value in vars(turn).items() if name != "other"}
    post = None if turn.is_external else pen.names.post(turn.title)
    return meeting_actions.add_turn(by=pen.by, meeting=meeting, post=post, **fields)


def _attended(pen: Pen, meeting: Meeting, said: Session) -> None:
    seen: set[int] = set()
    there = {person.words for person in said.people}
    guests = [Person(words=text, presence="") for text in said.external if text not in there]
    for person in [*said.people, *guests]:
        found = pen.names.of(person.words)
        unit = found.unit if found.unit and found.unit.pk not in seen else None
        if unit:
            seen.add(unit.pk)
        meeting_actions.record_attendance(
            by=pen.by, meeting=meeting, unit=unit, post=found.post if not unit else None,
            group=found.groups[0] if len(found.groups) == 1 else None, words=person.words, presence=person.presence,
            represented_by=person.represented_by, is_accompanying=person.is_accompanying, head_count=person.head_count,
        )  # fmt: skip


@dataclass(frozen=True)
class Issuer:
    """Whom a directive comes from; `name` and `acting` are derived from who led, `post` from the title."""

    post: Post | None = None
    title: str = ""
    name: str = ""
    acting: str = ""


def issuer(pen: Pen, title: str, led: Sequence[tuple[Post | None, Any]]) -> Issuer:
    """The issuer as named; `led` are those who led, as (post, turn). A name comes from this document alone: from
    whoever led under the same title.
    """
    if not title:
        return Issuer()
    post = pen.names.post(title)
    same = [turn for other, turn in led if (post and other == post) or turn.title == title]
    turn = same[-1] if same else None
    return Issuer(post, title, turn.name if turn else "", turn.acting if turn else "")


def write_directive(
    pen: Pen,
    order: Order,
    *,
    issuer: Issuer,
    meeting: Meeting | None = None,
    block: Block | None = None,
    basis: str = "",
    given_on: date | None = None,
    other: dict[str, Any] | None = None,
) -> Directive:
    """A tercatat directive: groups as of its day, no clock, no message."""
    columns = {name: value for name, value in vars(order).items() if name not in NOT_COLUMNS}
    columns |= {"basis": order.basis or cut(basis, 300), "given_on": order.given_on or given_on}
    day = columns["given_on"] or (meeting.held_on if meeting else None) or pen.on
    meant = target(order, pen.names, day)
    replaced = Directive.objects.filter(code=order.supersedes).first() if order.supersedes else None
    notes = reserved.escaped(order.other) | (
        {"supersedes": order.supersedes} if order.supersedes and not replaced else {}
    )
    directive = directive_actions.draft(
        by=pen.by, text=order.text, meeting=meeting, block=block, lead=meant.lead, supporting=meant.supporting,
        themes=list(dict.fromkeys(directive_actions.put_theme(by=pen.by, name=name) for name in order.themes)),
        parts=[vars(piece) for piece in order.pieces], group=meant.group, unmatched=list(meant.unmatched),
        external=list(order.external), replaces=replaced, issuer_post=issuer.post, issuer_title=issuer.title,
        issuer_name=order.issuer_name or issuer.name, issuer_acting=order.issuer_acting or issuer.acting,
        other=notes | (other or {}), **columns,
    )  # fmt: skip
    for place in order.sites:
        directive_actions.put_site(by=pen.by, directive=directive, **vars(place))
    return directive
