# What a few letters may become: units, groups, posts by abbreviation, alias and the beginnings of their words; themes behind "#".
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rakor.reading.capture import PREFIX
from rakor.reading.names import GroupName, PostName, ThemeName, UnitName, Vocabulary
from rakor.reading.naming import plain

ORDER = ("unit", "group", "post", "theme")
TAG = re.compile(r'#"?[^#"\s]+$')
# A name begins behind the word of command, and behind each of these.
BEFORE = re.compile(r"[(,+/;&]\s*|\b(?:dan|serta|ke|kepada|kpd|oleh|dari|bersama|didukung|para)\s+", re.IGNORECASE)
SHORTEST, MOST_WORDS = 2, 7


@dataclass(frozen=True)
class Completion:
    """`insert` is what goes into the line: the short name where there is one, else the name."""

    kind: str  # unit, group, post or theme
    pk: int
    name: str
    insert: str


def complete(vocabulary: Vocabulary, typed: str, limit: int = 8) -> list[Completion]:
    """The names that `typed` begins, best first: a whole name, its beginning, then beginnings of its words in order."""
    is_theme = typed.lstrip().startswith("#")
    wanted = plain(typed.replace("#", ""))
    if not wanted:
        return []
    found: list[tuple[int, int, int, str, Completion]] = []
    for entry in vocabulary.all:
        completion, texts = _called(entry)
        if (completion.kind == "theme") != is_theme:
            continue
        ranks = [(rank, len(form)) for form in texts if (rank := _rank(wanted, form)) is not None]
        if ranks:
            best = min(ranks)
            found.append((best[0], ORDER.index(completion.kind), best[1], completion.name, completion))
    return [completion for *_, completion in sorted(found, key=lambda one: one[:4])[:limit]]


def at_the_end(vocabulary: Vocabulary, line: str, limit: int = 6) -> tuple[str, list[Completion]]:
    """The name being typed at the end of a line of command, and what it may become; a name that is whole already is none.

    Names hold "dan" and commas themselves: the longest piece that begins a name is taken.
    """
    prefix = PREFIX.match(line)
    if not prefix or line != line.rstrip():
        return "", []
    starts = [tag.start()] if (tag := TAG.search(line)) else _starts(line, prefix.end())
    for start in starts:
        typed = line[start:]
        found = [one for one in complete(vocabulary, typed, limit + 1) if one.insert.casefold() != typed.casefold()]
        if found:
            return typed, found[:limit]
    return "", []


def _starts(line: str, begin: int) -> list[int]:
    """Where a name may have begun that is still being typed, the earliest first."""
    found = [begin, *(match.end() for match in BEFORE.finditer(line, begin))]
    pieces = [(start, line[start:]) for start in found]
    return [start for start, piece in pieces if len(piece) >= SHORTEST and len(piece.split()) <= MOST_WORDS]


def _called(entry: UnitName | PostName | GroupName | ThemeName) -> tuple[Completion, list[str]]:
    if isinstance(entry, ThemeName):
        insert = f"#{entry.name}" if " " not in entry.name else f'#"{entry.name}"'
        return Completion("theme", entry.pk, entry.name, insert), list(_plain(entry.name, *entry.aliases))
    if isinstance(entry, GroupName):
        return Completion("group", entry.pk, entry.name, entry.name), list(_plain(entry.name, *entry.aliases))
    if isinstance(entry, PostName):
        texts = _plain(entry.title, entry.short_title, *entry.aliases)
        return Completion("post", entry.pk, entry.title, entry.short_title or entry.title), list(texts)
    texts = _plain(entry.name, entry.short_name, *entry.aliases)
    return Completion("unit", entry.pk, entry.name, entry.short_name or entry.name), list(texts)


def _plain(*texts: str) -> Iterator[str]:
    return (form for form in map(plain, texts) if form)


def _rank(wanted: str, form: str) -> int | None:
    """0 the same, 1 its beginning, 2 beginnings of its words in their order; None: neither."""
    if form == wanted:
        return 0
    if form.startswith(wanted):
        return 1
    words = iter(form.replace("-", " ").replace("(", " ").split())
    return 2 if all(any(word.startswith(part) for word in words) for part in wanted.split()) else None
