# Whom a line of capture is addressed to: the names at its head, in "(+ …)", behind "bersama", "didukung", "kepada".
# A name that is merely mentioned addresses nobody; one that looks like a name and means nothing here is unread.
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rakor.reading.names import Vocabulary
from rakor.reading.naming import NAMELIKE, QUANTITY, SETS, plain
from rakor.reading.verbs import IMPERATIVES, strength

LONGEST = 14  # words of a name
WORD = re.compile(r"[^\s,;:()+&/]+")
JOINT = re.compile(
    r"\s*(?:(?:[,&/]|\+)\s*(?:dan\b|serta\b|dan/atau\b)?|"
    r"(?:\bdan\b|\bserta\b|\bbeserta\b|\bdan/atau\b|\bmaupun\b|\bbersama-sama dengan\b)\s)\s*",
    re.IGNORECASE,
)
SUPPORT = re.compile(
    r"[\s,]*(?:\b(?:bersama(?:-sama)?(?:\s+dengan)?|didukung(?:\s+oleh)?|dengan\s+dukungan|dibantu(?:\s+oleh)?|didampingi(?:\s+oleh)?|"
    r"dengan\s+pendukung|pendukung(?:nya)?\s*:?|dgn\s+dukungan)\s+)",
    re.IGNORECASE,
)
TO = re.compile(r"\s*(?:kepada|ke|untuk|utk|buat|bagi|yth\.?)\s+", re.IGNORECASE)
LINK = re.compile(r"\s*(?::|-|–|—|,)?\s*(?:\b(?:agar|supaya|untuk|utk)\s+)?", re.IGNORECASE)
PLUS = re.compile(r"\(\s*\+\s*([^()]*)\)|\(\s*(?:pendukung|didukung|dibantu|bersama)\s*:?\s+([^()]*)\)", re.IGNORECASE)
ABBREVIATION = re.compile(r"\s*\([A-Z][\w/.-]{1,14}\)")  # "Organisasi Perangkat Daerah (OPD)"
PLACES = {"kota", "kabupaten", "kab", "provinsi", "prov", "pusat", "ri", "se-provinsi", "nasional"}
OUTSIDE = re.compile(
    r"(?:(?:pihak|jajaran|unsur|para)\s+)?(?:tni(?:[ -]polri|/polri)?|polri|polres\w*|polsek|polda|kodim|koramil|dandim|kapolres|"
    r"danramil|kapolsek|kejaksaan(?: negeri)?|kejari|kejati|pengadilan(?: negeri| agama)?|bps|bulog|pln|pertamina|bumn|bpn|atr/bpn|kemenag|"
    r"kementerian agama|baznas|pmi|bpjs(?: kesehatan| ketenagakerjaan)?|bgn|badan gizi nasional|forkopimda|forkopimcam|basarnas|bmkg|"
    r"kpu|bawaslu|bank nagari|bank indonesia|bank sumsel babel|bri|bpd|ombudsman|bpk(?: ri)?|bpkp|kadin|yayasan|koperasi|dprd|kwarcab|"
    r"(?:yayasan|koperasi|pt|cv|perguruan tinggi|universitas)\s+[A-Z]\S*)",
    re.IGNORECASE,
)
WORDS_ONLY = re.compile(
    r"(?:(?:kepala\s+)?(?:opd|skpd|perangkat daerah|dinas|unit|instansi|badan)\s+"
    r"(?:terkait|teknis|pengampu|pemilik|pelaksana|masing-masing|lain\w*)|"
    rf"{QUANTITY}\s+(?:jajaran|aparatur|asn|pegawai|pihak)(?:\s+(?:asn|aparatur|terkait))?|pihak terkait|instansi terkait)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Named:
    """A name in the line: what it means, as what it is addressed, and where it stands."""

    role: str  # lead or supporting
    kind: str  # unit, group, external, post, words or unread
    pk: int | None
    name: str
    start: int
    end: int


@dataclass
class Address:
    """Everybody addressed, and the stretches of the line that do nothing but address."""

    named: list[Named] = field(default_factory=list)
    markup: list[tuple[int, int]] = field(default_factory=list)
    end: int = 0


def head(line: str, at: int, vocabulary: Vocabulary) -> Address:
    """The addressees that stand at `at`: "Dinkes, Disdik (+para camat) bersama Dishub: …"."""
    found = Address(end=at)
    role, start, known = "lead", at, at
    at_head: list[Named] = []
    to = TO.match(line, at)
    if to and _one(line, to.end(), vocabulary, role):
        at = to.end()
    while True:
        one = _one(line, at, vocabulary, role)
        if one is None:
            break
        if abbreviation := ABBREVIATION.match(line, one[-1].end):
            one = [replace(name, end=abbreviation.end()) for name in one]
        found.named += one
        at_head += one
        at = found.end = known = one[-1].end
        if plus := PLUS.match(line, _blank(line, at)):
            inside = supporters(line, plus, vocabulary)
            found.named += inside.named
            found.markup += inside.markup
            known = known if any(name.kind == "unread" for name in inside.named) else plus.end()
            at = found.end = plus.end()
        if support := SUPPORT.match(line, at):
            role, at = "supporting", support.end()
        elif joint := JOINT.match(line, at):
            role = "supporting" if "+" in joint[0] else role
            at = joint.end()
        else:
            break
    is_cut_short = re.match(r"\s*(?:dan|serta|beserta|maupun|&|/)\s*\S", line[found.end :], re.IGNORECASE)
    if found.named and not is_cut_short and all(one.kind not in ("unread", "words") for one in at_head):
        link = LINK.match(line, found.end) if known == found.end else None
        found.markup.append((start, link.end() if link and link.end() < len(line) else known))
    return found


def supporters(line: str, bracket: re.Match[str], vocabulary: Vocabulary) -> Address:
    """The names in "(+Disdik, para camat)". A name that means nothing stays in the text, with its bracket."""
    group = 1 if bracket[1] is not None else 2
    found = Address(end=bracket.end())
    for start, end in _segments(line, bracket.start(group), bracket.end(group), vocabulary):
        found.named += _segment(line, start, end, vocabulary)
    if all(one.kind != "unread" for one in found.named):
        found.markup.append((bracket.start(), bracket.end()))
    else:
        found.markup += [(one.start, one.end) for one in found.named if one.kind != "unread"]
    return found


def elsewhere(line: str, at: int, vocabulary: Vocabulary, taken: list[Named]) -> list[Named]:
    """Supporters named later in the sentence: "…, didukung Dishub dan DLH". The sentence itself is left whole."""
    found: list[Named] = []
    while support := SUPPORT.search(line, at):
        at = support.end()
        while one := _one(line, at, vocabulary, "supporting"):
            found += [name for name in one if name.kind != "words"]
            joint = JOINT.match(line, one[-1].end)
            at = joint.end() if joint else one[-1].end
            if joint is None:
                break
    return [one for one in found if not any(one.start < other.end and other.start < one.end for other in taken)]


def _one(line: str, at: int, vocabulary: Vocabulary, role: str) -> list[Named] | None:
    """The longest name that stands at `at`; or what looks like one and means nothing here."""
    if words := WORDS_ONLY.match(line, at):
        return [Named(role, "words", None, words[0], at, words.end())]
    for end in _ends(line, at):
        text = line[at:end]
        if (named := _meaning(text, at, end, vocabulary, role)) and not _goes_on(line, at, end, named):
            return named
    outside = OUTSIDE.match(line, at)
    if outside and not re.match(r"\w", line[outside.end() : outside.end() + 1]):
        return [Named(role, "external", None, outside[0], at, outside.end())]
    if NAMELIKE.match(plain(line[at : at + 60])) or re.match(
        r"(?:kepala|kadis|kaban|kabag|dis[a-z]{3,})\b", line[at : at + 30].casefold()
    ):
        end = _unknown_end(line, at)
        return [Named(role, "unread", None, line[at:end], at, end)] if end else None
    return None


def _meaning(text: str, start: int, end: int, vocabulary: Vocabulary, role: str) -> list[Named] | None:
    found = vocabulary.exactly(text)
    if found.groups and not _is_set(text):
        return [Named(role, "group", group.pk, group.name, start, end) for group in found.groups]
    if unit := found.works:
        kind = "external" if unit.category == "external" else "unit"
        return [Named(role, kind, unit.pk, unit.name, start, end)]
    if found.post:
        return [Named(role, "post", found.post.pk, found.post.title, start, end)]
    return None


def _is_set(text: str) -> bool:
    """ "Camat" without "para" or "seluruh": a whole segment may mean all of them, the beginning of a sentence may not."""
    return not re.match(QUANTITY + r"\b", plain(text)) and any(pattern.fullmatch(plain(text)) for pattern, _ in SETS)


def _goes_on(line: str, start: int, end: int, named: list[Named]) -> bool:
    """Whether the name seems longer than what matched: "Camat Sangir Jujuan", "Dinas Kesehatan Kota Solok"."""
    behind = re.match(r"\s+([^\s,;:()+&/.]+)", line[end:])
    if behind is None or (named[0].kind == "group" and re.match(r"(?i)(?:se-?|di)\b", behind[1])):
        return False
    word = behind[1]
    if word.casefold() in PLACES:
        return True
    before = line[start:end].split()[-1]
    is_short = before.isupper() or (len(line[start:end].split()) == 1 and named[0].kind == "unit")
    is_title = word[:1].isupper() and not word.isupper() and word.casefold() not in IMPERATIVES and not strength(word)
    return is_title and not is_short and before[:1].isupper()


def _unknown_end(line: str, at: int) -> int:
    """Where a name ends that nobody knows: at a separator, a verb, or the first word that is no part of a title."""
    end, count = 0, 0
    for word in WORD.finditer(line, at):
        between = line[end : word.start()] if end else ""
        plain_word = word[0].casefold().strip(".")
        if (
            between.strip()
            or count >= 8
            or (count and (plain_word in IMPERATIVES or strength(plain_word) or plain_word in STOPS))
        ):
            break
        if count >= 2 and not word[0][:1].isupper() and plain_word != "dan":
            break
        end, count = word.end(), count + 1
    return end


STOPS = {
    "agar", "untuk", "supaya", "yang", "belum", "sudah", "akan", "dengan", "terkait", "segera", "paling", "dan", "serta", "bersama", "di",
    "melakukan", "telah", "tidak", "menyiapkan", "utk", "masih",
}  # fmt: skip


def _ends(line: str, at: int) -> Iterator[int]:
    """Ends of what could be a name from `at` on, the longest first; an opening bracket or a colon ends it."""
    ends: list[int] = []
    for word in WORD.finditer(line, at):
        gap = line[ends[-1] if ends else at : word.start()]
        if len(ends) >= LONGEST or (ends and re.search(r"[():;+]", gap)) or (not ends and gap.strip()):
            break
        ends.append(word.end())
    for end in reversed(ends):
        yield end
        if line[end - 1] in ".!?" and end - 1 > at:
            yield end - 1


def _segments(line: str, start: int, end: int, vocabulary: Vocabulary) -> Iterator[tuple[int, int]]:
    """The names between the separators, where a name with "dan" or a comma in it stays whole."""
    at = start
    while at < end:
        at = _blank(line, at)
        if at >= end:
            return
        whole = next(
            (stop for stop in _ends(line[:end], at) if vocabulary.exactly(line[at:stop]) and _is_cut(line, stop, end)),
            None,
        )
        if whole is None:
            cut = re.search(r"[,;&+]|\s(?:dan|serta)\s", line[at:end])
            whole = at + cut.start() if cut else end
        if line[at:whole].strip():
            yield at, at + len(line[at:whole].rstrip())
        joint = JOINT.match(line, whole, end) or re.compile(r"[\s;,+&]*").match(line, whole, end)
        at = max(joint.end() if joint else whole, whole + 1)


def _segment(line: str, start: int, end: int, vocabulary: Vocabulary) -> list[Named]:
    text = line[start:end]
    found = vocabulary.exactly(text)
    if found.groups:
        return [Named("supporting", "group", group.pk, group.name, start, end) for group in found.groups]
    if named := _meaning(text, start, end, vocabulary, "supporting"):
        return named
    if OUTSIDE.fullmatch(text):
        return [Named("supporting", "external", None, text, start, end)]
    if WORDS_ONLY.fullmatch(text):
        return [Named("supporting", "words", None, text, start, end)]
    return [Named("supporting", "unread", None, text, start, end)]


def _is_cut(line: str, stop: int, end: int) -> bool:
    return stop >= end or bool(JOINT.match(line, stop, end)) or line[stop] in ";,"


def _blank(line: str, at: int) -> int:
    while at < len(line) and line[at].isspace():
        at += 1
    return at


def unit_at(line: str, at: int, vocabulary: Vocabulary) -> Named | None:
    """The unit, post or group at the head of a report, a question, an obstacle: only what is certain."""
    found = _one(line, at, vocabulary, "lead")
    return found[0] if found and found[0].kind not in ("words",) else None
