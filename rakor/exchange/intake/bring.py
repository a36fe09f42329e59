# Takes documents in, one transaction each: made, already there, or refused with every fault. Never half a document.
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from directives import actions as directive_actions
from directives.models import Directive
from meetings import actions as meeting_actions
from meetings.models import Meeting
from rakor.exchange.documents import Fault, Reading, Unreadable, load, out, parse, region, verbatim
from rakor.exchange.documents.dates import weekday_wrong
from rakor.exchange.documents.pick import is_empty
from rakor.exchange.intake import given, reserved
from rakor.exchange.intake.write import Pen, issuer, write_directive, write_meeting
from rakor.exchange.match import Names
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import Government

MADE, THERE, REFUSED = "masuk", "sudah ada", "ditolak"


@dataclass
class Outcome:
    """What became of one file. `lines` are faults or remarks, in Indonesian."""

    name: str
    result: str
    lines: list[str] = field(default_factory=list)
    meeting: Meeting | None = None
    directives: int = 0
    unknown: int = 0


def bring(*, by: Member | None, name: str, content: bytes, on: date, at: datetime) -> Outcome:
    """A document into the government in scope. Writes all of it or nothing."""
    try:
        document = load(content)
        return bring_document(by=by, name=name, document=document, on=on, at=at)
    except Unreadable as refusal:
        return Outcome(name, REFUSED, [str(fault) for fault in refusal.faults])


def bring_document(*, by: Member | None, name: str, document: dict[str, Any], on: date, at: datetime) -> Outcome:
    """Like bring, of what has been decoded. Raises Unreadable."""
    reading = parse(document)
    government = Government.objects.select_related("province").get(pk=scope.required())
    if refusal := wrong_region(reading, government):
        raise Unreadable([refusal])
    names, digest = Names(government), given.digest(document)
    if found := _there(reading, digest, government, names, name):
        return found
    try:
        with transaction.atomic():
            return _write(Pen(by, names, on, at), reading, document, digest, name)
    except (ValidationError, DataError, IntegrityError) as error:
        raise Unreadable(
            [Fault("expected", f"isi yang dapat disimpan ({str(error).splitlines()[0][:120]})")]
        ) from error


def wrong_region(reading: Reading, government: Government) -> Fault | None:
    """A document goes into the government it names and into no other; one that names none may go anywhere."""
    named = region.read(reading.region, reading.level, [])
    if named is None or named.name.casefold() == government.name.casefold():
        return None
    return Fault("region", f"{government.name}; dokumen ini tentang {named.name}")


def _there(reading: Reading, digest: str, government: Government, names: Names, name: str) -> Outcome | None:
    """The outcome where the document is here already, or its code belongs to other content."""
    found = Meeting.objects.filter(source_digest=digest).first()
    if found:
        return Outcome(name, THERE, [f"Sudah ada: {found.title}."], found)
    alone = Directive.objects.filter(**{f"other__{reserved.DOCUMENT}__digest": digest})
    if count := alone.count():
        return Outcome(name, THERE, [f"Sudah ada: {count} arahan dari dokumen ini."], directives=count)
    if not reading.code:
        return None
    meeting = given.whole_meetings().filter(code=reading.code).first()
    directive = given.whole(Directive.objects.filter(code=reading.code, meeting=None)).first()
    if meeting and reading.has_meeting:
        now, called = given.of_meeting(meeting, government, names), meeting.title
    elif directive and not reading.has_meeting:
        now, called = given.without_meeting([directive], government, names), directive.text[:80]
    else:
        return None
    if given.digest(now) == digest:
        return Outcome(name, THERE, [f"Sudah ada: {called}."], meeting)
    line = f"kode {reading.code} sudah dipakai “{called}”, yang isinya lain; yang sudah ada tidak ditimpa"
    raise Unreadable([Fault("code", line)])


def _write(pen: Pen, reading: Reading, document: dict, digest: str, name: str) -> Outcome:
    if reading.has_meeting:
        meeting = write_meeting(pen, reading, digest=digest)
        _keep_words(pen, meeting, document)
        directives = list(given_drafts(meeting))
    else:
        meeting, directives = None, _alone(pen, reading, document, digest)
    written = given.whole(Directive.objects.select_related("meeting")).in_bulk(
        [directive.pk for directive in directives]
    )
    for directive, source in zip(directives, _sources(document), strict=True):
        _keep_directive_words(pen, directive, written[directive.pk], source)
    directive_actions.record(by=pen.by, directives=directives, on=pen.on)
    unknown = sum(len(directive.unmatched) for directive in directives)
    return Outcome(name, MADE, _remarks(meeting, directives), meeting, len(directives), unknown)


def given_drafts(meeting: Meeting):
    return meeting.directives.draft().select_related("group", "replaces", "meeting").order_by("number", "pk")


def _sources(document: dict) -> list[dict]:
    """The directives as written, those that say something; a mere text is one with that text."""
    listed = document["expected"].get("directives")
    listed = listed if isinstance(listed, list) else [listed]
    return [one if isinstance(one, dict) else {"text": one} for one in listed if not is_empty(one)]


def _keep_words(pen: Pen, meeting: Meeting, document: dict) -> None:
    meeting.refresh_from_db()
    expected = {name: value for name, value in document["expected"].items() if name != "directives"}
    kata = verbatim.kept(expected, given.session_given(meeting))
    kept = {reserved.KATA: kata, reserved.TOP: _top_words(document, meeting.source_url, meeting.summary, pen)}
    kept = {name: value for name, value in kept.items() if value}
    if kept:
        meeting_actions.update_meeting(by=pen.by, meeting=meeting, other=meeting.other | kept)


def _top_words(document: dict, source_url: str, text: str, pen: Pen) -> dict[str, Any]:
    around = {name: value for name, value in document.items() if name not in ("expected", "code")}
    government = Government.objects.select_related("province").get(pk=pen.names.government)
    known = out.said(given.top_of(government) | {"source_url": source_url, "text": text})
    return verbatim.kept({name: around.get(name) for name in ("region", "level", "source_url", "text")}, known)


def _keep_directive_words(pen: Pen, directive: Directive, written: Directive, source: dict) -> None:
    """`written` is the directive as it was read back."""
    derived = given.meeting_derived(directive) | given.alone_derived(directive)
    kata = verbatim.kept(source, given.order_given(written, pen.names, derived))
    if kata:
        directive_actions.edit_draft(by=pen.by, directive=directive, other=directive.other | {reserved.KATA: kata})


def _alone(pen: Pen, reading: Reading, document: dict, digest: str) -> list[Directive]:
    """Directives without a meeting: a written instruction, an inspection, a statement."""
    said = reading.session
    expected = {name: value for name, value in document["expected"].items() if name != "directives"}
    legal = [note.text for note in said.notes if note.kind == "legal"]
    written = next((expected[name] for name in ("basis", "number", "nomor") if isinstance(expected.get(name), str)), "")
    basis = "; ".join(text for text in (written, *legal, said.type) if text)
    led = [(pen.names.post(turn.title), turn) for turn in said.turns]
    made = []
    for place, order in enumerate(reading.orders):
        alone = said.turns[0].title if len(said.turns) == 1 else ""
        who = issuer(pen, order.issuer_title or alone, led)
        derived = {"issuer_name": who.name, "issuer_acting": who.acting, "basis": basis}
        derived |= {} if order.issuer_title else {"issuer_title": who.title}
        derived |= {"given_on": said.held_on.isoformat()} if said.held_on else {}
        kept: dict[str, Any] = {"digest": digest, "derived": {name: value for name, value in derived.items() if value}}
        if place == 0:
            around = {name: value for name, value in document.items() if name not in ("expected", "code")}
            kept |= {"expected": expected, "top": around}
        other = {reserved.DOCUMENT: kept}
        made.append(write_directive(pen, order, issuer=who, basis=basis, given_on=said.held_on, other=other))
    return made


def _remarks(meeting: Meeting | None, directives: list[Directive]) -> list[str]:
    """What was kept although it can't be right: said, never repaired."""
    found = []
    if meeting and weekday_wrong(meeting.weekday, meeting.held_on):
        found.append(
            f"Hari “{meeting.weekday}” tidak cocok dengan tanggal {meeting.held_on:%d-%m-%Y}; keduanya disimpan."
        )
    for number, directive in enumerate(directives, start=1):
        if directive.due_fault:
            found.append(
                f"Arahan {number}: batas waktu {directive.due_fault}; kata-katanya disimpan, tanggalnya kosong."
            )
        for name in directive.unmatched:
            found.append(f"Arahan {number}: “{name}” belum dikenal; disimpan sebagai kata-kata.")
    return found
