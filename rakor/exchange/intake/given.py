# What goes out: one document of a meeting, or of directives without one. Words as written wherever they still hold.
import hashlib
import json
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from directives.models import Directive
from meetings.models import Meeting
from rakor.exchange.documents import out, region, verbatim
from rakor.exchange.documents.meeting import session
from rakor.exchange.documents.order import order as read_order
from rakor.exchange.documents.pick import Picker, is_empty
from rakor.exchange.documents.shape import Order, Session
from rakor.exchange.intake import reserved, rows
from rakor.exchange.intake.target import target
from rakor.exchange.match import Names
from rakor.people.models import Government

UNASKED = "assignee_unresolved"


def digest(document: dict[str, Any]) -> str:
    """Of what a document says: null, empty and absent are one, and its own code is not part of it."""
    bare = _bare({name: value for name, value in document.items() if name != "code"})
    return hashlib.sha256(json.dumps(bare, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _bare(value: Any) -> Any:
    if isinstance(value, dict):
        inner = {name: _bare(one) for name, one in value.items()}
        return {name: one for name, one in inner.items() if not is_empty(one)}
    if isinstance(value, list):
        return [one for one in map(_bare, value) if not is_empty(one)]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value.strip() if isinstance(value, str) else value


def of_meeting(meeting: Meeting, government: Government, names: Names) -> dict[str, Any]:
    kept = reserved.split(meeting.other)[1]
    issued = [one for one in meeting.directives.all() if not one.is_draft]
    orders = [order_given(one, names, meeting_derived(one)) for one in issued]
    expected = session_given(meeting) | {"directives": orders}
    top = {"source_url": meeting.source_url, "text": meeting.summary, **kept.get(reserved.DOCUMENT, {})}
    return _around(top, government, kept.get(reserved.TOP, {}), meeting.code, expected)


def whole_meetings() -> QuerySet[Meeting]:
    """With all that of_meeting() reads: as many statements for one as for many."""
    directives = Prefetch("directives", whole(Directive.objects.order_by("number", "pk")))
    rows_ = Meeting.objects.select_related("type").prefetch_related("turns", "agenda", "blocks", "figures", directives)
    return rows_.prefetch_related("attendances__unit", "attendances__group", "attendances__post")


def whole(directives: QuerySet[Directive]) -> QuerySet[Directive]:
    """With all that order_given() reads, but the meeting."""
    within = ("addressees__unit", "theme_links__theme", "sites__area", "parts")
    return directives.select_related("group", "replaces").prefetch_related(*within)


def _around(top: dict, government: Government, kata: dict, code: str, expected: dict) -> dict[str, Any]:
    plain = out.said(top_of(government) | top)
    found = verbatim.given_back(plain, kata, read_top(plain), read_top)
    return {name: found.pop(name) for name in ("source_url", "region", "level") if name in found} | out.said(
        {"code": code, **found, "expected": out.said(expected)}
    )


def top_of(government: Government) -> dict[str, str]:
    where = [government.name, *([government.province.name.removeprefix("Provinsi ")] if government.province else [])]
    return {"region": ", ".join(where), "level": government.level}


def read_top(top: dict[str, Any]) -> dict[str, Any]:
    """The fields around `expected` as they are compared: a region by the government it names."""
    faults: list = []
    where, level = top.get("region") or "", top.get("level") or ""
    named = region.read(where, level, faults) if isinstance(where, str) and isinstance(level, str) else None
    rest = {name: _bare(top.get(name)) for name in ("text", "source_url")}
    return {"region": named.name.casefold() if named else "", **rest}


def session_given(meeting: Meeting) -> dict[str, Any]:
    now = rows.session_of(meeting)
    kata = reserved.split(meeting.other)[1].get(reserved.KATA, {})
    return verbatim.given_back(
        out.session(now), kata, rows.alike_session(now), lambda d: rows.alike_session(_session(d))
    )


def _session(document: dict[str, Any]) -> Session:
    return session(Picker(document, "", []))


def meeting_derived(directive: Directive) -> dict[str, Any]:
    """Name and acting of the issuer where they are those of whoever led under that title."""
    for turn in directive.meeting.turns.all() if directive.meeting else ():
        same_post = turn.post_id and turn.post_id == directive.issuer_post_id
        if (same_post or turn.title == directive.issuer_title) and turn.name == directive.issuer_name:
            return {"issuer_name": turn.name, "issuer_acting": turn.acting}
    return {}


def order_given(directive: Directive, names: Names, derived: dict[str, Any]) -> dict[str, Any]:
    now = rows.order_of(directive, names, derived)
    kata = reserved.split(directive.other)[1].get(reserved.KATA, {})
    members, day = rows.members_of(directive, names), rows.day_of(directive)

    def alike(document: dict[str, Any]) -> dict[str, Any]:
        read = read_order(Picker(document, "", [])) or Order(text="")
        again = {name: rows.NOTHING[name] for name, value in derived.items() if getattr(read, name) == value}
        return rows.alike_order(Order(**vars(read) | again), target(read, names, day), members)

    here = rows.alike_order(now, rows.target_of(directive, names), members)
    found = verbatim.given_back(out.order(now), kata, here, alike)
    if not now.is_unresolved:
        found.pop(UNASKED, None)
    return found


def without_meeting(together: list[Directive], government: Government, names: Names) -> dict[str, Any]:
    """Directives that came in one document without a meeting, or one that stands for itself."""
    first = together[0]
    kept = reserved.split(first.other)[1].get(reserved.DOCUMENT, {})
    orders = [order_given(one, names, alone_derived(one)) for one in together]
    expected = {**kept.get("expected", {}), "directives": orders}
    return _around(kept.get("top", {}), government, {}, "" if kept else first.code, expected)


def alone_derived(directive: Directive) -> dict[str, Any]:
    """What was filled in for it from the rest of its document, by column."""
    kept = reserved.split(directive.other)[1].get(reserved.DOCUMENT, {})
    derived = dict(kept.get("derived", {})) if directive.meeting_id is None else {}
    if "given_on" in derived:
        derived["given_on"] = date.fromisoformat(derived["given_on"])
    return derived
