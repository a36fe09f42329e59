# One line typed at the desk → what it says: kind, addressees, places, themes, deadline. What is not understood stays text.
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rakor.calendar import Calendar
from rakor.reading import addressing, carried, counting, verbs
from rakor.reading.addressing import Named
from rakor.reading.carried import Decision, Report
from rakor.reading.counting import Sites
from rakor.reading.deadlines import NONE, Deadline, read_deadline
from rakor.reading.markup import clause_end, past_tags, text_of, themes_of
from rakor.reading.names import Vocabulary
from rakor.reading.sentences import in_sentence

KINDS = {  # the word a line begins with → its kind
    "arahan": "arahan|instruksi|perintah|penugasan|arahkan|direktif",
    "laporan": "laporan|paparan|lap",
    "kendala": "kendala|hambatan|masalah|permasalahan",
    "usulan": "usulan|usul|saran|masukan",
    "temuan": "temuan",
    "tanya": "tanya|pertanyaan|tanya jawab|penanya",
    "angka": "angka|data",
    "catatan": "catatan|catat|note",
    "lapor": "lapor|melaporkan",
    "putus": "putus|putusan|keputusan|diputuskan|putuskan",
}
WORDS = {word: kind for kind, words in KINDS.items() for word in words.split("|")}
PREFIX = re.compile(r"\s*(" + "|".join(sorted(WORDS, key=len, reverse=True)) + r")(?:\s*:\s*|\s+|\s*$)", re.IGNORECASE)
ASKED = re.compile(r"\s*(?:tolong|mohon|harap|agar|supaya)\s+", re.IGNORECASE)
EXAMPLE = re.compile(
    r"\b(?:misal(?:nya|kan)?|contoh(?:nya)?|umpamanya|semisal|ambil contoh|sebagai contoh)\b[:,]?", re.IGNORECASE
)


@dataclass(frozen=True)
class Span:
    """A stretch of the line that was understood, or should have been: offsets in the line, for the desk's chips."""

    start: int
    end: int
    kind: str  # kind, lead, supporting, group, external, theme, deadline, sites, verb, unread, illustration, issuer
    label: str


@dataclass(frozen=True)
class Capture:
    """`named` are the addressees in order; the lists of names are official names. `deadline` is falsy where none was said."""

    kind: str
    text: str
    verb: str | None = None
    named: tuple[Named, ...] = ()
    issuer: Named | None = None
    addressed_to: str = ""  # words such as "OPD terkait", which name nobody
    sites: Sites | None = None
    themes: tuple[tuple[int, str], ...] = ()  # (pk or 0, name)
    deadline: Deadline = NONE
    illustration: str = ""
    report: Report | None = None
    decision: Decision | None = None
    spans: tuple[Span, ...] = field(default=())

    def names(self, role: str, *kinds: str) -> list[str]:
        return list(dict.fromkeys(one.name for one in self.named if one.kind in kinds and role in ("", one.role)))

    @property
    def lead(self) -> list[str]:
        return self.names("lead", "unit", "post")

    @property
    def supporting(self) -> list[str]:
        lead = self.lead
        return [name for name in self.names("supporting", "unit", "post") if name not in lead]

    @property
    def groups(self) -> list[str]:
        return self.names("", "group")

    @property
    def external(self) -> list[str]:
        return self.names("", "external")

    @property
    def unread(self) -> list[str]:
        return self.names("", "unread")

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "verb": self.verb,
            "text": self.text,
            "lead": self.lead,
            "supporting": self.supporting,
            "groups": self.groups,
            "external": self.external,
            "sites": {
                "count": self.sites.count if self.sites else None,
                "unit": self.sites.unit if self.sites else None,
            },
            "themes": [name for _, name in self.themes],
            "deadline": self.deadline.as_json(),
            "unread": self.unread,
        }


def read_capture(line: str, on: date, vocabulary: Vocabulary, calendar: Calendar | None = None) -> Capture:
    """What a line of capture typed on the day `on` says. Any text is read; none raises. No word is lost."""
    prefix = PREFIX.match(line)
    kind = WORDS[" ".join(prefix[1].casefold().split())] if prefix else "catatan"
    at = prefix.end() if prefix else 0
    spans = [Span(prefix.start(1), prefix.end(1), "kind", kind)] if prefix else []
    themes, tags = themes_of(line, at, vocabulary)
    at = past_tags(line, at, tags)
    read: dict[str, Callable[[], Capture]] = {
        "arahan": lambda: _directive(line, at, on, vocabulary, calendar, tags),
        "lapor": lambda: _report(line, at, vocabulary, tags),
        "putus": lambda: _decision(line, at, on, vocabulary, calendar, tags),
        "catatan": lambda: Capture("catatan", text_of(line, at, tags)),
    }
    found = read.get(kind, lambda: _spoken(kind, line, at, vocabulary, tags))()
    spans += [Span(tag.start(), tag.end(), "theme", name) for tag, (_, name) in zip(tags, themes, strict=True)]
    spans += list(found.spans)
    named = tuple(dict.fromkeys(themes))
    return replace(found, themes=named, spans=tuple(sorted(spans, key=lambda span: (span.start, span.end))))


def _directive(
    line: str, at: int, on: date, vocabulary: Vocabulary, calendar: Calendar | None, tags: list[re.Match[str]]
) -> Capture:
    example = EXAMPLE.search(line, at)
    end = clause_end(line, example.end()) if example else len(line)
    aside = [(example.start(), end)] if example else []
    open_end = example.start() if example else len(line)
    verb = _verb(line, at, open_end)
    address, issuer = _addressees(line, at, vocabulary, verb)
    named = [*address.named]
    markup = [*address.markup]
    for bracket in addressing.PLUS.finditer(line, address.end):
        if bracket.start() < open_end:
            inside = addressing.supporters(line, bracket, vocabulary)
            named += inside.named
            markup += inside.markup
    named += addressing.elsewhere(line[:open_end], address.end, vocabulary, named)
    skip = [*aside, *((one.start, one.end) for one in named), *((tag.start(), tag.end()) for tag in tags)]
    due, where = in_sentence(line, on, calendar, [*skip, (0, at)])
    sites = counting.sites(line, [*skip, *where, (0, at)])
    spans = [
        Span(one.start, one.end, one.kind if one.kind in ("group", "external", "unread") else one.role, one.name)
        for one in named
    ]
    spans += [Span(start, stop, "deadline", due.rule) for start, stop in where]
    if sites:
        spans.append(Span(sites.start, sites.end, "sites", f"{sites.count} {sites.unit}"))
    if verb:
        spans.append(Span(verb.start(), verb.end(), "verb", verb[0].casefold()))
    if issuer:
        spans.append(Span(issuer.start, issuer.end, "issuer", issuer.name))
    if example:
        spans.append(Span(example.start(), end, "illustration", "contoh, bukan penugasan"))
    words = "; ".join(one.name for one in named if one.kind == "words")
    return Capture(
        "arahan", text_of(line, at, tags, markup), verb[0].casefold() if verb else None,
        tuple(one for one in named if one.kind != "words"), issuer, words, sites, (), due,
        line[example.start() : end].strip() if example else "", spans=tuple(spans),
    )  # fmt: skip


def _addressees(
    line: str, at: int, vocabulary: Vocabulary, verb: re.Match[str] | None
) -> tuple[addressing.Address, Named | None]:
    """Who stands at the head; where the head is the one who speaks ("Sekda meminta …"), who stands behind the verb."""
    address = addressing.head(line, at, vocabulary)
    if not address.named and (asked := ASKED.match(line, at)):
        address = whole(addressing.head(line, asked.end(), vocabulary))
    if verb is None:
        return address, None
    before = address.named[0] if address.named else None
    is_next = not line[max(address.end, at) : verb.start()].strip(" ,") if before else False
    if verb.lastgroup == "active" and (before is None or is_next or before.kind == "post"):
        behind = addressing.head(line, _behind(line, verb.end()), vocabulary)
        if behind.named and before and behind.named[0].start > before.start:
            return whole(behind), before
        if before is None:
            return whole(behind), None
        return (addressing.Address(end=address.end), before) if before.kind == "post" else (address, None)
    if before is None:
        behind = addressing.head(line, _behind(line, verb.end()), vocabulary)
        return whole(behind), None
    return address, None


def whole(address: addressing.Address) -> addressing.Address:
    """Names inside a whole sentence stay in its text."""
    address.markup = []
    return address


def _behind(line: str, at: int) -> int:
    found = re.compile(r"\s*(?:(?:pentingnya|kembali|lagi|juga|kepada|agar|supaya|bahwa)\s+)*", re.IGNORECASE).match(
        line, at
    )
    return found.end() if found else at


def _verb(line: str, at: int, end: int) -> re.Match[str] | None:
    for found in verbs.VERB.finditer(line, at, end):
        before = line[at : found.start()].casefold().rstrip()
        after = line[found.end() : found.end() + 12].casefold().lstrip()
        if (
            found[0].casefold() in verbs.NOT_STRONG
            or before.endswith((" yang", "#"))
            or after.startswith(("pajak", "retribusi", "belajar"))
        ):
            continue
        return found
    return None


def _spoken(kind: str, line: str, at: int, vocabulary: Vocabulary, tags: list[re.Match[str]]) -> Capture:
    """A report presented, an obstacle, a question …: who speaks, where a colon says so.

    A report's first word is whose it is also without one; then it stays in the sentence.
    """
    one = addressing.unit_at(line, at, vocabulary)
    behind = re.compile(r"\s*:\s*").match(line, one.end) if one else None
    is_told = behind or (kind == "laporan" and one and one.kind in ("unit", "post"))
    if one is None or not is_told:
        return Capture(kind, text_of(line, at, tags))
    label = one.kind if one.kind in ("group", "external", "unread") else "lead"
    markup = [(one.start, behind.end())] if behind and one.kind != "unread" else []
    return Capture(
        kind, text_of(line, at, tags, markup), named=(one,), spans=(Span(one.start, one.end, label, one.name),)
    )


def _report(line: str, at: int, vocabulary: Vocabulary, tags: list[re.Match[str]]) -> Capture:
    one = addressing.unit_at(line, at, vocabulary)
    if one and one.kind not in ("unit", "post", "external"):
        one = None
    behind = re.compile(r"\s*[:,-]?\s*").match(line, one.end) if one else None
    markup = [(one.start, behind.end())] if one and behind else []
    text = text_of(line, at, tags, markup)
    spans = (Span(one.start, one.end, "lead", one.name),) if one else ()
    return Capture("lapor", text, named=(one,) if one else (), report=carried.report(text), spans=spans)


def _decision(
    line: str, at: int, on: date, vocabulary: Vocabulary, calendar: Calendar | None, tags: list[re.Match[str]]
) -> Capture:
    text = text_of(line, at, tags)
    decided, behind = carried.decision(text)
    reason = carried.REASON.search(text)
    rest = text[behind : reason.start() if reason else len(text)].strip(" ,:;")
    offset = line.find(rest, at) if rest else -1
    if decided.kind == "perpanjang" and rest:
        due = read_deadline(rest, on, calendar)
        where = (Span(offset, offset + len(rest), "deadline", due.rule),) if offset >= 0 else ()
        return Capture("putus", text, deadline=due, decision=decided, spans=where)
    if decided.kind == "alihkan" and offset >= 0:
        to = carried.TO.match(" " + rest)
        start = offset + (to.end() - 1 if to else 0)
        address = addressing.head(line, start, vocabulary)
        named = tuple(one for one in address.named if one.kind != "words")
        spans = tuple(
            Span(one.start, one.end, "unread" if one.kind == "unread" else one.role, one.name) for one in named
        )
        due, where_ = in_sentence(line, on, calendar, [(0, address.end)])
        spans += tuple(Span(begin, stop, "deadline", due.rule) for begin, stop in where_)
        return Capture("putus", text, named=named, deadline=due, decision=decided, spans=spans)
    return Capture("putus", text, decision=decided)
