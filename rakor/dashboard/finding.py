# One box: words → what this member may see that has all of them. The index and its function are policies.searchable()'s.
import re
from difflib import SequenceMatcher
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from directives.models import Assignment, Directive, Report
from meetings.models import Block, Meeting
from rakor.people.access import Member
from rakor.people.models import Unit

WORD = re.compile(r"\w+")
MOST_WORDS = 8
LEAST_LETTERS = 2
ALIKE = 0.8  # of a word typed wrongly and the name it was meant for
UNITS_SHOWN = 5
FEW = 12  # where only the first are shown
NEWEST = 500  # of one kind; more words find what is older
OF_ALL = 20 * NEWEST  # for whoever sees but little of them, before the rest is left out
AROUND = 90  # letters of a snippet on each side of the first word found


class Kind(NamedTuple):
    """One sort of finds: its heading, and where its rows come from."""

    word: str
    icon: str
    rows: Any  # (member, words, of how many) → QuerySet, the newest first


def words_of(typed: str) -> list[str]:
    """The words asked for, as typed, at most MOST_WORDS; a single letter says too little to look for."""
    found = WORD.findall(typed.replace("\0", " "))
    return [word for word in found if len(word) >= LEAST_LETTERS or word.isdecimal()][:MOST_WORDS]


def directives(member: Member, words: list[str], most: int = NEWEST) -> QuerySet:
    rows = Directive.objects.visible_to(member).filter(_found("directives_directive", words, member, most))
    return rows.select_related("meeting").order_by("-issued_on", "-pk")


def blocks(member: Member, words: list[str], most: int = NEWEST) -> QuerySet:
    seen = Meeting.objects.visible_to(member).filter(pk=OuterRef("meeting"))
    rows = Block.objects.filter(_found("meetings_block", words, member, most)).filter(Exists(seen))
    return rows.select_related("meeting").order_by("-meeting__held_on", "-meeting_id", "rank")


def reports(member: Member, words: list[str], most: int = NEWEST) -> QuerySet:
    seen = Assignment.objects.visible_to(member).filter(pk=OuterRef("assignment"))
    rows = Report.objects.filter(_found("directives_report", words, member, most)).filter(Exists(seen))
    return rows.select_related("assignment__directive", "assignment__unit").order_by("-entered_at", "-pk")


def meetings(member: Member, words: list[str], most: int = NEWEST) -> QuerySet:
    rows = Meeting.objects.visible_to(member).filter(_found("meetings_meeting", words, member, most))
    return rows.order_by("-held_on", "-pk")


KINDS = {
    "arahan": Kind("Arahan", "flag", directives),
    "notula": Kind("Catatan notula", "notebook-text", blocks),
    "laporan": Kind("Laporan unit", "send", reports),
    "rapat": Kind("Rapat", "landmark", meetings),
}


def units(typed: str) -> list[Unit]:
    """Units called so: by name, abbreviation or alias, also with a slip of the finger. One statement."""
    asked = " ".join(words_of(typed)).lower()
    if not asked:
        return []
    ranked = [(_likeness(asked, unit), unit) for unit in Unit.objects.order_by("name")]
    ranked = sorted((pair for pair in ranked if pair[0] >= ALIKE), key=lambda pair: -pair[0])
    return [unit for _, unit in ranked[:UNITS_SHOWN]]


def _likeness(asked: str, unit: Unit) -> float:
    """1 for the very name or an abbreviation, a little less within a name, and below ALIKE for another word altogether."""
    names = [name.lower() for name in (unit.name, unit.short_name, *unit.aliases) if name]
    if asked in names:
        return 1.0
    if any(f" {asked}" in f" {name}" for name in names):
        return 0.95
    whole = max(SequenceMatcher(None, asked, name).ratio() for name in names)
    parts = [word for name in names for word in WORD.findall(name) if len(word) > 3]
    return max(whole, *(SequenceMatcher(None, asked, part).ratio() for part in parts), 0.0)


def snippet(text: str, words: list[str]) -> SafeString:
    """Where the first of the words stands, with a little around it, each of them marked; else the beginning."""
    text = " ".join(text.split())
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")", re.IGNORECASE)
    first = pattern.search(text)
    begin = max(0, first.start() - AROUND) if first else 0
    if begin:
        begin = text.find(" ", begin) + 1 or begin
    end = begin + 2 * AROUND
    if end < len(text):
        end = text.rfind(" ", begin, end) if " " in text[begin:end] else end
    shown = text[begin:end]
    parts = pattern.split(shown)
    marked = format_html_join(
        "", "{}", ((format_html("<mark>{}</mark>", part) if place % 2 else part,) for place, part in enumerate(parts))
    )
    return format_html("{}{}{}", "… " if begin else "", marked, " …" if end < len(text) else "")


def _found(table: str, words: list[str], member: Member, most: int):
    """pk in the newest of what the table's function finds: every word, as its stem or as the beginning of a word."""
    asked = " && ".join(["(to_tsquery('indonesian', %s) || to_tsquery('simple', %s))"] * len(words))
    told = [part for word in words for part in (word, f"{word}:*")]
    most = most if member.sees_all else OF_ALL
    newest = f'SELECT id FROM "{table}_found"({asked}) AS id ORDER BY id DESC LIMIT {most}'
    return Q(pk__in=RawSQL(newest, told))
