# What a document says, typed: the shape between the JSON and the rows. Empty text, None and () mean "not said".
# `other` holds what the document says beyond the known fields; it is kept as a note and comes out again.
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal
from typing import Any


@dataclass(frozen=True)
class Turn:
    """Who led; turns stand in their order."""

    title: str = ""
    name: str = ""
    acting: str = ""
    role: str = "memimpin"
    words: str = ""
    began_at: time | None = None
    is_external: bool = False
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Person:
    """A post, a unit, a group or mere words among those who were there (or were not)."""

    words: str
    presence: str = "hadir"
    represented_by: str = ""
    head_count: int | None = None
    is_accompanying: bool = False
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Note:
    """A paragraph of the minutes; `kind` is that of a block."""

    kind: str
    text: str = ""
    speaker: str = ""
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Number:
    label: str = ""
    value: Decimal | None = None
    text: str = ""
    unit: str = ""
    as_of: date | None = None
    qualifier: str = ""
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Place:
    """A site named in a site_check."""

    name: str
    area_text: str = ""
    state: str = ""
    obstacle: str = ""
    solution: str = ""
    checked_on: date | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Piece:
    """A sub-item or a milestone of a directive."""

    kind: str
    text: str
    due_text: str = ""
    due_on: date | None = None
    weight: int | None = None
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Order:
    """A directive. `addressed_to` is the words of assigned_to; lead and supporting are names as written."""

    text: str
    kind: str = "one_off"
    verb: str = ""
    quote: str = ""
    issuer_title: str = ""
    issuer_name: str = ""
    issuer_acting: str = ""
    speaker: str = ""
    strength: str = ""
    origin: str = ""
    basis: str = ""
    given_on: date | None = None
    addressed_to: str = ""
    lead: tuple[str, ...] = ()
    supporting: tuple[str, ...] = ()
    group: str = ""
    scope: str = ""
    also_scope: tuple[str, ...] = ()
    is_subset: bool = False
    is_unresolved: bool = False
    condition: str = ""
    consequence: str = ""
    depends_on: str = ""
    supersedes: str = ""
    external: tuple[str, ...] = ()
    illustration: dict[str, Any] | None = None
    due_text: str = ""
    due_on: date | None = None
    due_at: time | None = None
    due_rule: str = ""
    due_note: str = ""
    due_fault: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    period: str = ""
    period_text: str = ""
    themes: tuple[str, ...] = ()
    site_object: str = ""
    site_unit: str = ""
    site_count: int | None = None
    site_checked: int | None = None
    sites: tuple[Place, ...] = ()
    pieces: tuple[Piece, ...] = ()
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Session:
    """The meeting."""

    title: str = ""
    type: str = ""
    mode: str = ""
    held_on: date | None = None
    weekday: str = ""
    starts_at: time | None = None
    time_text: str = ""
    zone: str = ""
    place: str = ""
    published_on: date | None = None
    is_closed: bool = False
    turns: tuple[Turn, ...] = ()
    people: tuple[Person, ...] = ()
    external: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    numbers: tuple[Number, ...] = ()
    topics: tuple[str, ...] = ()
    other: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Reading:
    """A whole document. Without a meeting its directives stand alone; `session` then says only what they came with."""

    region: str
    level: str
    source_url: str
    text: str
    code: str
    has_meeting: bool
    session: Session
    orders: tuple[Order, ...]
    other: dict[str, Any] = field(default_factory=dict)
