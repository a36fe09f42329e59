# Dates and times as documents write them. A date that does not exist is told apart from what is no date at all.
import re
from dataclasses import dataclass
from datetime import date, time

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february pebruari feb peb", "maret march mar", "april apr",
            "mei may", "juni june jun", "juli july jul", "agustus august agu ags agt aug",
            "september sept sep", "oktober october okt oct", "november nopember nov nop",
            "desember december des dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    "senin": 0, "selasa": 1, "rabu": 2, "kamis": 3, "jumat": 4, "jum'at": 4, "jum’at": 4, "sabtu": 5, "minggu": 6,
    "ahad": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3, "friday": 4, "saturday": 5, "sunday": 6,
}  # fmt: skip
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ZONES = {"wib": "Asia/Jakarta", "wita": "Asia/Makassar", "wit": "Asia/Jayapura"}
ZONES |= {name.lower(): name for name in ZONES.values()}

_DAY = r"(?:(?P<weekday>[A-Za-z’']+)\s*[,/]?\s+)?"
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]\d{1,2}:\d{2}.*)?")
NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
WORDS = re.compile(
    _DAY + r"(?:tanggal\s+)?(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]+)\.?,?\s+(?P<year>\d{4})", re.IGNORECASE
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
PART = re.compile(
    rf"(?:(?:awal|akhir|medio|pertengahan)\s+)?(?:(?:{_MONTH})\.?\s+|(?:triwulan|tw|semester|kuartal)\s*\w+,?\s+)?"
    r"(?:(?:tahun anggaran|tahun|ta|t\.a\.)\s+)?(?:19|20)\d{2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])",
    re.IGNORECASE,
)
SAID = re.compile(
    r"(?:(?P<weekday>senin|selasa|rabu|kamis|jum[’']?at|sabtu|minggu|ahad)\s*[,(]?\s*)?"
    r"(?:tanggal\s+|tgl\.?\s+)?\b(?P<day>\d{1,2})\s+(?P<month>[A-Za-z]+)\b(?:\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
CLOCK = re.compile(
    r"(?:pukul|jam|pkl\.?)?\s*(?P<hour>\d{1,2})[.:](?P<minute>\d{2})(?:[.:](?P<second>\d{2})(?:\.\d+)?)?\s*"
    r"(?P<zone>wib|wita|wit)?\b(?P<rest>.*)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Day:
    """A date field as read. `on` is set for a date that exists; else `fault` says what is wrong with it.

    Neither set: the text is no date. `is_part`: only a month, a quarter or a year was given.
    """

    on: date | None = None
    fault: str = ""
    is_part: bool = False


def day(text: str) -> Day:
    """A date as 2026-02-09, 9 Februari 2026 (with or without its weekday) or 9/2/2026."""
    text = " ".join(text.split())
    if found := ISO.fullmatch(text):
        year, month, number = (int(part) for part in found.groups())
    elif found := NUMBERS.fullmatch(text):
        number, month, year = (int(part) for part in found.groups())
    elif (found := WORDS.fullmatch(text)) and found["month"].lower() in MONTHS and _is_day_name(found["weekday"]):
        year, month, number = int(found["year"]), MONTHS[found["month"].lower()], int(found["day"])
    elif PART.fullmatch(text):
        return Day(fault=f"“{text}” bukan tanggal yang lengkap", is_part=True)
    else:
        return Day()
    try:
        return Day(date(year, month, number))
    except ValueError:
        return Day(fault=f"“{text}” tidak ada dalam kalender")


def said_wrong(words: str) -> str:
    """What is wrong with a date inside spoken words: “31 Juni” does not exist, “Jumat, 9 Februari 2026” is a Monday."""
    for found in SAID.finditer(words):
        month = MONTHS.get(found["month"].lower())
        if month is None:
            continue
        number, year = int(found["day"]), found["year"]
        try:
            on = date(int(year) if year else 2024, month, number)
        except ValueError:
            return f"“{found['day']} {found['month']}{' ' + year if year else ''}” tidak ada dalam kalender"
        named = found["weekday"]
        if named and year and WEEKDAYS[named.lower()] != on.weekday():
            return f"“{found[0].strip()}”: tanggal itu hari {DAYS[on.weekday()]}"
    return ""


def weekday_wrong(weekday: str, on: date | None) -> bool:
    """Whether a weekday as written is known and is not the date's."""
    known = WEEKDAYS.get(weekday.strip().lower())
    return on is not None and known is not None and known != on.weekday()


@dataclass(frozen=True)
class Clock:
    """A time field as read: `at` where there is one, its zone if named, `words` when it says more; or a fault."""

    at: time | None = None
    zone: str = ""
    words: str = ""
    is_wrong: bool = False


def clock(text: str) -> Clock:
    """09.00, 09:00, pukul 09.00 WIB, 09.00–12.00 WIB; words without figures ("pagi") are kept as words."""
    text = " ".join(text.split())
    found = CLOCK.fullmatch(text)
    if not found:
        return Clock(is_wrong=bool(re.fullmatch(r"[\d\W]+", text)), words=text)
    rest = found["rest"].strip()
    if rest and re.fullmatch(r"[\d.:]+", rest):
        return Clock(is_wrong=True)
    zone = found["zone"] or ((last := re.search(r"\b(wib|wita|wit)\b", rest, re.IGNORECASE)) and last[0]) or ""
    try:
        at = time(int(found["hour"]), int(found["minute"]), int(found["second"] or 0))
    except ValueError:
        return Clock(is_wrong=True)
    return Clock(at, ZONES.get(zone.lower(), ""), text if rest else "")


def _is_day_name(word: str | None) -> bool:
    return word is None or word.lower() in WEEKDAYS
