# One directive of a document: from its fields into an Order.
from dataclasses import replace
from decimal import Decimal
from typing import Any

from directives.weights import why_not
from rakor.exchange.documents import dates, words
from rakor.exchange.documents.pick import Picker, cut, is_empty
from rakor.exchange.documents.raw import Fault
from rakor.exchange.documents.shape import Order, Piece, Place

JOINT = "; "


def order(pick: Picker, text: str = "") -> Order | None:
    """None, with a fault, where the text is missing."""
    said = text or pick.text("text", is_long=True)
    if not said and not any(fault.path == pick.at("text") for fault in pick.faults):
        pick.faults.append(Fault(pick.at("text"), "isi arahan"))
    other: dict[str, Any] = {}
    period, period_text = _period(pick)
    kind = _listed(pick, "kind", words.KIND, other) or ("periodic" if period or period_text else "one_off")
    made = Order(
        text=said,
        kind=kind,
        verb=pick.text("verb", most=80),
        quote=pick.text("quote", is_long=True),
        **_issuer(pick),
        speaker=pick.text("speaker", most=200),
        strength=pick.text("strength", most=200),
        origin=pick.text("origin", most=300),
        basis=pick.text("basis", most=300),
        given_on=pick.day("given_on"),
        **_people(pick, other),
        **_conditions(pick, other),
        **_dues(pick, other),
        period=period,
        period_text=period_text,
        themes=_themes(pick),
        **_sites(pick, other),
        pieces=_weighed([*_pieces(pick, "sub_items", "item"), *_pieces(pick, "milestones", "milestone")]),
    )
    return Order(**vars(made) | {"other": other | pick.rest()}) if said else None


def _listed(pick: Picker, field: str, known: dict[str, str], other: dict[str, Any]) -> str:
    """Our word for one of a closed list; an unknown word is kept as a note under the field's name."""
    said = pick.text(field)
    found = known.get(words.plain(said), "")
    if said and not found:
        other[field] = said
    return found


def _period(pick: Picker) -> tuple[str, str]:
    """(our word, the document's words where they say more)."""
    said, more = pick.text("period"), pick.text("period_text", most=200)
    found = words.PERIOD.get(words.plain(said), "")
    return found, more or ("" if found else cut(said, 200))


def _issuer(pick: Picker) -> dict[str, str]:
    name, value = pick.take("issued_by", "issuer")
    if isinstance(value, dict):
        inner = Picker(value, pick.at(name), pick.faults)
        title, known = inner.text("title", "post", most=200), inner.text("acting")
        who = inner.text("name", most=160)
        for more, left in inner.rest().items():
            pick.source[f"{name}.{more}"] = left
    else:
        if value is not None:
            pick.source[name] = value
        title, known, who = pick.text(name), "", ""
    acting, rest = words.acting(title)
    who = pick.text("issuer_name", most=160) or who
    known = pick.text("issuer_acting") or known
    word = words.ACTING.get(words.plain(known).rstrip("."), cut(known, 10))
    return {"issuer_title": cut(rest, 200), "issuer_name": who, "issuer_acting": word or acting}


def _people(pick: Picker, other: dict[str, Any]) -> dict[str, Any]:
    return {
        "addressed_to": cut(JOINT.join(pick.texts("assigned_to")), 1000),
        "lead": pick.texts("lead", most=300),
        "supporting": pick.texts("supporting", most=300),
        "group": pick.text("group"),
        "scope": _listed(pick, "scope", words.SCOPE, other),
        "also_scope": pick.texts("also_scope"),
        "is_subset": pick.flag("assignee_is_subset"),
        "is_unresolved": pick.flag("assignee_unresolved"),
        "external": pick.texts("external", most=300),
    }


def _conditions(pick: Picker, other: dict[str, Any]) -> dict[str, Any]:
    """conditional, depends_on and supersedes may be a text, a number of another directive, or just true."""
    found: dict[str, Any] = {}
    for field, column in (("conditional", "condition"), ("depends_on", "depends_on"), ("supersedes", "supersedes")):
        name, value = pick.take(field, column)
        if isinstance(value, (bool, dict)):
            other[name] = value
        elif isinstance(value, int | float):
            found[column] = str(value)
        elif value is not None:
            pick.source[name] = value
            found[column] = pick.text(name, is_long=True)
    name, value = pick.take("illustration")
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, str):
        value = {"text": value}
    if isinstance(value, list):
        value = {"text": JOINT.join(str(item) for item in value if not is_empty(item))}
    if value is not None and not isinstance(value, dict):
        pick.fault(name, "objek atau teks", value)
        value = None
    return found | {"consequence": pick.text("consequence", is_long=True), "illustration": value}


def _dues(pick: Picker, other: dict[str, Any]) -> dict[str, Any]:
    """The words and the date; a date that does not exist stays words, and the fault says so."""
    said = pick.text("due_text", most=300)
    on, fault = pick.day_or_fault("due_date")
    starts_on, starts_fault = pick.day_or_fault("start_date")
    ends_on, ends_fault = pick.day_or_fault("end_date")
    wrong = fault or dates.said_wrong(said) or starts_fault or ends_fault
    clock = pick.clock("due_time")
    if clock.words and not clock.at:
        other["due_time"] = clock.words
    return {
        "due_text": said,
        "due_on": on,
        "due_at": clock.at,
        "due_rule": pick.text("due_rule", most=300),
        "due_note": pick.text("due_note", is_long=True),
        "due_fault": cut(wrong, 300),
        "starts_on": starts_on,
        "ends_on": ends_on,
    }


def _themes(pick: Picker) -> tuple[str, ...]:
    both = (*pick.texts("themes", most=120), *pick.texts("theme", most=120))
    return tuple(dict.fromkeys(both))


def _sites(pick: Picker, other: dict[str, Any]) -> dict[str, Any]:
    name, value = pick.take("site_check")
    if isinstance(value, str):
        return {"site_object": cut(" ".join(value.split()), 300)}
    pick.source |= {} if value is None else {name: value}
    inner = pick.object(name)
    found = {
        "site_object": inner.text("object", most=300),
        "site_unit": inner.text("unit", most=80),
        "site_count": inner.count("count", "total"),
        "site_checked": inner.count("checked"),
        "sites": tuple(_places(inner)),
    }
    if rest := inner.rest():
        other["site_check"] = rest
    return found


def _places(pick: Picker):
    seen = set()
    for item, text in pick.each("sites_named", "sites"):
        name = text or item.text("name", "text")
        area = item.text("kecamatan", "area", most=200)
        if not name:
            if not any(fault.path.startswith(item.path) for fault in pick.faults):
                pick.faults.append(Fault(item.path, "nama titik"))
            continue
        place = Place(
            name=cut(name, 200),
            area_text=area,
            state=item.text("status", "state", most=60),
            obstacle=item.text("obstacle", is_long=True),
            solution=item.text("solution", is_long=True),
            checked_on=item.day("date", "checked_on"),
            **_where(item),
            other=item.rest(),
        )
        if (place.name, place.area_text) not in seen:
            seen.add((place.name, place.area_text))
            yield place


def _where(pick: Picker) -> dict[str, Decimal | None]:
    """Both coordinates where they are degrees on earth; otherwise they are left as notes."""
    most = {"latitude": 90, "longitude": 180}
    said = {name: pick.source.get(name) for name in most}
    if all(isinstance(said[name], int | float) and abs(said[name]) <= most[name] for name in most):
        return {name: pick.decimal(name) for name in most}
    return {}


def _pieces(pick: Picker, field: str, kind: str):
    for item, text in pick.each(field):
        said = text or item.text("text", "title", "name", is_long=True)
        due_text = item.text("due_text", "due", most=300)
        on, fault = item.day_or_fault("due_date", "date")
        more = item.rest()
        if fault:
            more["due_fault"] = fault
        if said:
            yield Piece(kind, said, due_text, on, other=more)
        elif not any(fault.path.startswith(item.path) for fault in pick.faults):
            pick.faults.append(Fault(item.path, "isi butir atau tahap"))


def _weighed(pieces: list[Piece]) -> tuple[Piece, ...]:
    """With the weights that are said, where they are whole percents and make 100; otherwise they are left as notes."""
    said = [piece.other.get("weight") for piece in pieces]
    given = [one for one in said if one is not None]
    if any(isinstance(one, bool) or not isinstance(one, int) for one in given) or not given or why_not(given):
        return tuple(pieces)
    return tuple(
        replace(piece, weight=weight, other={name: one for name, one in piece.other.items() if name != "weight"})
        for piece, weight in zip(pieces, said, strict=True)
    )
