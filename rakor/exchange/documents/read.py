# A document's bytes or its decoded object → a Reading, or every fault it has. Pure: no row is looked at.
from typing import Any

from rakor.exchange.documents import raw, region
from rakor.exchange.documents.meeting import session
from rakor.exchange.documents.order import order
from rakor.exchange.documents.pick import Picker, is_empty
from rakor.exchange.documents.raw import Fault, Unreadable
from rakor.exchange.documents.shape import Reading

URL = 1000


def faults(document: Any) -> list[Fault]:
    """Everything that keeps this decoded document from being read; empty when nothing does."""
    try:
        parse(document)
    except Unreadable as refusal:
        return refusal.faults
    return []


def read(content: bytes) -> Reading:
    """A file as it came. Raises Unreadable with every fault."""
    return parse(raw.load(content))


def parse(document: Any) -> Reading:
    """A decoded document. Raises Unreadable with every fault."""
    found: list[Fault] = []
    if not isinstance(document, dict):
        raise Unreadable([Fault("$", f"objek {{…}} berisi region dan expected, bukan {raw.kind_of(document)}")])
    top = Picker(document, "", found)
    where, level = top.text("region", most=300), top.text("level", most=40)
    region.read(where, level, found)
    if is_empty(document.get("expected")):
        found.append(Fault("expected", f"objek berisi rapat, bukan {raw.kind_of(document.get('expected'))}"))
    inner = top.object("expected")
    orders = _orders(inner)
    said = session(inner)
    has_meeting = bool(said.title)
    if not has_meeting and not orders and not is_empty(document.get("expected")) and not _told(found, "expected.title"):
        found.append(Fault("expected.title", "nama rapat, atau sedikitnya satu arahan"))
    source, text, code = top.text("source_url", most=URL), top.text("text", is_long=True), top.text("code")
    if len(code) > 12:
        top.fault("code", "kode paling panjang 12 huruf", code)
    if found:
        raise Unreadable(found)
    return Reading(
        region=where, level=level.lower(), source_url=source, text=text, code=code, has_meeting=has_meeting,
        session=said, orders=orders, other=top.rest(),
    )  # fmt: skip


def _orders(inner: Picker) -> tuple:
    made = [order(item, text) for item, text in inner.each("directives")]
    return tuple(one for one in made if one)


def _told(found: list[Fault], path: str) -> bool:
    return any(fault.path.startswith(path) or fault.path.startswith("expected.directives") for fault in found)
