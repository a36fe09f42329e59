# The meeting of a document: from its fields into a Session.
from decimal import Decimal
from typing import Any

from rakor.exchange.documents import dates, words
from rakor.exchange.documents.pick import Picker, cut, is_empty
from rakor.exchange.documents.raw import Fault
from rakor.exchange.documents.shape import Note, Number, Person, Session, Turn

# Fields that become paragraphs of the minutes, and the block's kind.
NOTES = {
    "obstacles": "obstacle",
    "carried_over": "carried",
    "legal_basis": "legal",
    "hopes_not_directives": "hope",
    "discussion": "text",
    "proposals": "proposal",
    "findings": "finding",
    "questions": "question",
    "figure_notes": "figure",
}
EVALUATION = "evaluation_result"
ORDER = 30_000


def session(pick: Picker) -> Session:
    other: dict[str, Any] = {}
    clock = pick.clock("time")
    zone_words = pick.text("timezone")
    zone = dates.ZONES.get(zone_words.lower().rstrip("."), "")
    other |= {"timezone": zone_words} if zone_words and not zone else {}
    mode_words = pick.text("mode")
    mode = words.MODE.get(words.plain(mode_words), "")
    other |= {"mode": mode_words} if mode_words and not mode else {}
    confidentiality = pick.text("confidentiality", is_long=True)
    other |= {"confidentiality": confidentiality} if confidentiality else {}
    facts = {
        "title": pick.text("title", most=300),
        "type": pick.text("meeting_type", most=80),
        "mode": mode,
        "held_on": pick.day("date"),
        "weekday": pick.text("weekday", most=40),
        "starts_at": clock.at,
        "time_text": pick.text("time_text", most=120) or cut(clock.words, 120),
        "zone": zone or clock.zone,
        "place": pick.text("place", most=300),
        "published_on": pick.day("published"),
        "is_closed": words.plain(confidentiality) in words.CLOSED,
        "turns": turns(pick),
        "people": people(pick),
        "external": pick.texts("external", most=300),
        "agenda": tuple(_lines(pick, "agenda", 400)),
        "topics": pick.texts("themes", "theme", most=300),
    }
    notes, more = _notes(pick)
    more |= _not_said(pick)
    return Session(**facts, notes=notes, numbers=tuple(_numbers(pick)), other=other | more | pick.rest())


def _not_said(pick: Picker) -> dict[str, Any]:
    """must_not_invent: what the source does not say, as texts or {field, text}; kept as it is written."""
    name, value = pick.take("must_not_invent")
    if value is None:
        return {}
    for place, item in enumerate(value if isinstance(value, list) else [value]):
        if not isinstance(item, str | dict) and item is not None:
            pick.fault(f"{name}[{place}]" if isinstance(value, list) else name, "teks atau {field, text}", item)
    return {name: value}


def turns(pick: Picker) -> tuple[Turn, ...]:
    """The chair and the other chairs in their order. The chair has the first place that no other claims."""
    found: list[tuple[int, int, Turn]] = []
    claimed = set()
    for place, (item, text) in enumerate(pick.each("other_chairs")):
        turn, order = _turn(item, text)
        if not turn.title and not turn.name:
            if not any(fault.path.startswith(item.path) for fault in pick.faults):
                pick.faults.append(Fault(item.path, "nama atau jabatan yang memimpin (name atau title)"))
            continue
        if (order is not None and turn.role != "melanjutkan") or (order or 0) > 1:
            claimed.add(order)
        else:
            order = None
        found.append((ORDER if order is None else order, place + 1, turn))
    acting = pick.text("chair_acting")
    title, name = pick.text("chair_title"), pick.text("chair", most=160)
    known, rest = words.acting(title)
    chair = Turn(title=cut(rest, 200), name=name, acting=_acting(acting) or known)
    if title or name:
        place = next(number for number in range(1, ORDER) if number not in claimed)
        found.append((place, 0, chair))
    return tuple(turn for _, _, turn in sorted(found, key=lambda entry: entry[:2]))


def _turn(item: Picker, text: str) -> tuple[Turn, int | None]:
    title = item.text("title", "post") or text
    known, rest = words.acting(title)
    role, said = words.role(item.text("role", most=200))
    turn = Turn(
        title=cut(rest, 200),
        name=item.text("name", most=160),
        acting=_acting(item.text("acting")) or known,
        role=role,
        words=said,
        began_at=item.hour("time", "began_at"),
        is_external=item.flag("external"),
    )
    order = item.count("order")
    return Turn(**vars(turn) | {"other": item.rest()}), order


def _acting(text: str) -> str:
    word = words.plain(text).rstrip(".")
    return "" if word in words.NOT_ACTING else words.ACTING.get(word, cut(text, 10))


def people(pick: Picker) -> tuple[Person, ...]:
    """Who was there. Whoever accompanied the chair stands once, also when listed among the attendees."""
    beside = list(_people(pick, "accompanied_by", is_accompanying=True))
    names = {words.plain(person.words) for person in beside}
    there = [one for one in _people(pick, "attendees") if words.plain(one.words) not in names]
    absent = list(_people(pick, "absent", presence="tidak_hadir"))
    asked = list(_people(pick, "invited", presence=""))
    return (*beside, *there, *absent, *_people(pick, "representatives", presence="diwakili"), *asked)


def _people(pick: Picker, field: str, **fixed):
    for item, text in pick.each(field):
        if not text:
            name, title = (
                item.text("name", most=160),
                item.text("text", "words", "title", "post", "unit", "group", "for"),
            )
            text = f"{title}, {name}" if title and name else title or name
        count = item.count("head_count", "count")
        by = item.text("represented_by", "by", most=160)
        if text:
            yield Person(words=cut(text, 300), head_count=count, represented_by=by, other=item.rest(), **fixed)
        elif not any(fault.path.startswith(item.path) for fault in pick.faults):
            pick.faults.append(Fault(item.path, "nama peserta: jabatan, unit atau kelompok"))


def _lines(pick: Picker, field: str, most: int):
    for item, text in pick.each(field):
        line = text or item.text("text", "title", "item", most=most)
        more = item.rest()
        if more:
            line = "; ".join([line, *(f"{name}: {_said(value)}" for name, value in more.items())]).removeprefix("; ")
        if line:
            yield cut(line, most)


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(_said(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{name} {_said(inner)}" for name, inner in value.items())
    return str(value)


def _notes(pick: Picker) -> tuple[tuple[Note, ...], dict[str, Any]]:
    """The paragraphs, and what of the reference content is none."""
    found = []
    for item, text in pick.each("reports_presented"):
        about = text or item.text("about", "text", is_long=True)
        found.append(Note("report", about, item.text("by", "speaker", most=300), item.rest()))
    for field, kind in NOTES.items():
        for item, text in pick.each(field):
            text = text or item.text("text", is_long=True)
            found.append(Note(kind, text, item.text("by", "speaker", most=300), item.rest()))
    for text in pick.texts(EVALUATION, is_long=True):
        found.append(Note("finding", text, "", {"field": EVALUATION}))
    for item, text in pick.each("upstream_source"):
        event = text or item.text("event", "text", is_long=True)
        found.append(Note("upstream", event, item.text("issuer", "by", most=300), item.rest()))
    name, content = pick.take("reference_content")
    if not isinstance(content, dict):
        return tuple(found), {} if is_empty(content) else {name: content}
    inner = Picker(content, pick.at(name), pick.faults)
    found += [Note("vision", text) for text in inner.texts("visi", "vision", is_long=True)]
    found += [Note("mission", text) for text in inner.texts("misi", "mission", is_long=True)]
    rest = inner.rest()
    return tuple(found), {name: rest} if rest else {}


def _numbers(pick: Picker):
    for item, text in pick.each("figures"):
        label = text or item.text("label", "name", most=300)
        name, value = item.take("value")
        amount, said = None, item.text("text", most=300)
        if isinstance(value, str):
            said, value = said or cut(item.line(name, value), 300), None
        if value is not None:
            item.source[name] = value
            amount = item.decimal(name)
        more: dict[str, Any] = {}
        _, raw = item.take("as_of")
        if isinstance(raw, str) and dates.day(raw).is_part:
            more = {"as_of": raw}
        elif raw is not None:
            item.source["as_of"] = raw
        yield Number(
            label=label, value=amount, text=said, unit=item.text("unit", most=80), as_of=item.day("as_of"),
            qualifier=item.text("qualifier", "note", most=300), other=more | item.rest(),
        )  # fmt: skip


def plain_number(value: Decimal) -> int | float:
    """29 and not 29.0 or 29.000000."""
    return int(value) if value == value.to_integral_value() else float(value)
