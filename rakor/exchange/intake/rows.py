# Rows back into what a document would have said. Reads only.
from collections.abc import Sequence
from typing import Any

from directives.models import Addressee, Directive
from directives.models.choices import Role
from directives.themes import canonical
from meetings.models import Block, Meeting
from rakor.exchange.documents.shape import Note, Number, Order, Person, Piece, Place, Session, Turn
from rakor.exchange.intake import reserved
from rakor.exchange.intake.target import Target, target
from rakor.exchange.match import Names

DIRECTED = Block.Kind.DIRECTIVE


def session_of(meeting: Meeting) -> Session:
    own, kept = reserved.split(meeting.other)
    external = own.pop(reserved.EXTERNAL, [])
    details = kept.get(reserved.DETAILS, {})
    turns = meeting.turns.all()
    people = [row for row in meeting.attendances.all() if row.presence or row.words not in external]
    directed = {directive.block_id for directive in meeting.directives.all()}
    blocks = [block for block in meeting.blocks.all() if block.pk not in directed]
    return Session(
        title=meeting.title,
        type=meeting.type.name if meeting.type else "",
        mode=meeting.mode,
        held_on=meeting.held_on,
        weekday=meeting.weekday,
        starts_at=meeting.starts_at,
        time_text=meeting.time_text,
        zone=meeting.zone,
        place=meeting.place,
        published_on=meeting.published_on,
        is_closed=meeting.is_closed,
        turns=tuple(_turn(row, details) for row in turns),
        people=tuple(_person(row, details) for row in people),
        external=tuple(external),
        agenda=tuple(item.text for item in meeting.agenda.all()),
        notes=tuple(_note(block) for block in blocks),
        numbers=tuple(_number(figure) for figure in meeting.figures.all()),
        topics=tuple(meeting.topics),
        other=own,
    )


def _turn(row, details: dict) -> Turn:
    return Turn(
        title=row.title, name=row.name, acting=row.acting, role=row.role, words=row.words, began_at=row.began_at,
        is_external=row.is_external, other=details.get("other_chairs", {}).get(str(row.order), {}),
    )  # fmt: skip


def _person(row, details: dict) -> Person:
    words = str(row)
    return Person(
        words=words, presence=row.presence, represented_by=row.represented_by, head_count=row.head_count,
        is_accompanying=row.is_accompanying, other=details.get("attendees", {}).get(words, {}),
    )  # fmt: skip


def _note(block: Block) -> Note:
    return Note("text" if block.kind == DIRECTED else block.kind, block.text, block.speaker, block.other)


def _number(figure) -> Number:
    return Number(
        label=figure.label, value=figure.value, text=figure.text, unit=figure.unit, as_of=figure.as_of,
        qualifier=figure.qualifier, other=figure.other,
    )  # fmt: skip


SAME = (
    "text", "kind", "verb", "quote", "issuer_title", "speaker", "strength", "origin", "addressed_to", "scope",
    "is_subset", "consequence", "due_text", "due_on", "due_at", "due_rule", "due_note", "due_fault",
    "starts_on", "ends_on", "period", "period_text", "site_object", "site_unit", "site_count", "site_checked",
    "illustration", "condition", "depends_on", "basis", "given_on", "issuer_name", "issuer_acting",
)  # fmt: skip


NOTHING = {"given_on": None, "basis": "", "issuer_title": "", "issuer_name": "", "issuer_acting": ""}


def order_of(directive: Directive, names: Names, derived: dict[str, Any] | None = None) -> Order:
    """`derived` are columns that were filled from elsewhere in the document: they are not said a second time."""
    own, kept = reserved.split(directive.other)
    facts = {name: getattr(directive, name) for name in SAME}
    for name, value in (derived or {}).items():
        if facts[name] == value:
            facts[name] = NOTHING[name]
    now = target_of(directive, names)
    kata = kept.get(reserved.KATA, {})
    supersedes = own.pop("supersedes", "") if isinstance(own.get("supersedes"), str) else ""
    order = Order(
        **facts,
        external=tuple(directive.external),
        themes=tuple(link.theme.name for link in sorted(directive.theme_links.all(), key=_age)),
        sites=tuple(_place(site) for site in directive.sites.all()),
        pieces=tuple(_piece(part) for part in directive.parts.all()),
        supersedes=supersedes or (directive.replaces.code if directive.replaces else ""),
        is_unresolved=bool(kata.get("assignee_unresolved")) and now == Target(),
        other=own,
    )
    said = target(order, names, day_of(directive))
    lead = [unit.name for unit in now.lead if unit not in said.lead]
    group = now.group.name if now.group and now.group != said.group else ""
    return Order(
        **vars(order) | {"lead": tuple(lead), "supporting": tuple(u.name for u in now.supporting), "group": group}
    )


def _age(row) -> int:
    return row.pk


def target_of(directive: Directive, names: Names) -> Target:
    """Whom the directive names now; whoever only its group names is not told one by one."""
    inside = members_of(directive, names)
    rows: Sequence[Addressee] = sorted(directive.addressees.all(), key=_age)
    lead = tuple(row.unit for row in rows if row.role == Role.LEAD and row.unit_id not in inside)
    supporting = tuple(row.unit for row in rows if row.role == Role.SUPPORTING)
    return Target(directive.group, lead, supporting)


def members_of(directive: Directive, names: Names) -> set[int]:
    units = names.members.of(directive.group, day_of(directive)) if directive.group else []
    return {unit.pk for unit in units}


def day_of(directive: Directive):
    held_on = directive.meeting.held_on if directive.meeting else None
    return directive.resolved_on or directive.given_on or held_on or directive.created_at.date()


def _place(site) -> Place:
    return Place(
        name=site.name, area_text=site.area_text or (site.area.name if site.area else ""), state=site.state,
        obstacle=site.obstacle, solution=site.solution, checked_on=site.checked_on, latitude=site.latitude,
        longitude=site.longitude, other=site.other,
    )  # fmt: skip


def _piece(part) -> Piece:
    return Piece(part.kind, part.text, part.due_text, part.due_on, part.weight, part.other)


def alike_session(session: Session) -> dict[str, Any]:
    """A session as it is compared: what stands in no order has none, and a type is the same in any case."""
    groups = {"hadir": 0, "tidak_hadir": 1, "diwakili": 2}
    return vars(session) | {
        "type": session.type.casefold(),
        "people": sorted(session.people, key=lambda one: (not one.is_accompanying, groups.get(one.presence, 3))),
        "notes": sorted(session.notes, key=lambda note: note.kind),
    }


def alike_order(order: Order, meant: Target, members: set[int]) -> dict[str, Any]:
    """A directive as it is compared: names by whom they mean, themes by what they are called here."""
    found = vars(order) | {
        "themes": sorted({canonical(name).casefold() for name in order.themes}),
        "sites": sorted(order.sites, key=lambda place: (place.name, place.area_text)),
        "target": meant.key(members),
    }
    for name in ("lead", "supporting", "group", "also_scope", "is_unresolved"):
        found.pop(name)
    return found
