# What a site is called and where it lies: names, kecamatan, coordinates, dates; and how many stand in which state. Pure.
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from directives.said_days import day_said

MAX_LETTERS = 200
KECAMATAN = ("kecamatan ", "kec. ", "kec ", "camat ")
DEGREES = re.compile(r"[-+−]?\d{1,3}(?:[.,]\d{1,15})?")
FINDING = ("state", "obstacle", "solution", "checked_on")  # what a check has found; beside them, which unit found it


@dataclass
class Line:
    """A site as a list names it. What the list does not say is empty: it takes nothing away from what is known."""

    name: str
    area: str = ""
    state: str = ""
    unit: str = ""
    obstacle: str = ""
    solution: str = ""
    checked_on: date | None = None
    latitude: Decimal | None = None
    longitude: Decimal | None = None
    number: int = 0
    faults: list[str] = field(default_factory=list)


def area_called(text: str) -> str:
    """The bare name of a kecamatan, to compare with: "Kec. Sangir" and "Kecamatan Sangir" are both "sangir"."""
    plain = " ".join(text.lower().split())
    for word in KECAMATAN:
        plain = plain.removeprefix(word)
    return plain


def rollup(states: Iterable[str], words: Sequence[str], unchecked: str) -> list[tuple[str, int]]:
    """(state, count) in the order of the directive's words, then any other word; what has no state is `unchecked`."""
    counts: dict[str, int] = dict.fromkeys([unchecked, *words], 0)
    for state in states:
        counts[state or unchecked] = counts.get(state or unchecked, 0) + 1
    return [(state, count) for state, count in counts.items() if count]


def place(latitude: str, longitude: str) -> tuple[Decimal, Decimal]:
    """Degrees as typed, with point or comma. Raises ValueError, in Indonesian, for what is nowhere on earth."""
    found = [_degrees(text) for text in (latitude, longitude)]
    if abs(found[0]) > 90 or abs(found[1]) > 180:
        raise ValueError("Lintang antara −90 dan 90, bujur antara −180 dan 180. Periksa apakah keduanya tertukar.")
    return found[0], found[1]


def places(text: str) -> tuple[Decimal, Decimal]:
    """Both in one text: "-1,234567; 101,345678" or "-1.234567, 101.345678". Raises ValueError as place() does."""
    parts = re.split(r"\s*;\s*|\s*,\s+|\s+", text.strip())
    if len(parts) != 2 and text.count(",") == 1:
        parts = text.split(",")
    if len(parts) != 2:
        raise ValueError(f"“{text[:40]}” bukan koordinat. Tulis lintang lalu bujur, misalnya -1.23456, 101.23456.")
    return place(*parts)


def _degrees(text: str) -> Decimal:
    plain = text.strip().removesuffix("°")
    if not DEGREES.fullmatch(plain):
        raise ValueError(f"“{text[:40]}” bukan derajat desimal, misalnya -1.23456.")
    return round(Decimal(plain.replace("−", "-").replace(",", ".")), 6)


def checked_day(text: str, on: date) -> date:
    """The day of a check, its year said, not after `on`. Raises ValueError, in Indonesian."""
    return sane_day(day_said(text, on), on)


def sane_day(day: date, on: date) -> date:
    """The same day, where a site can have been checked on it. Raises ValueError, in Indonesian."""
    if day > on:
        raise ValueError("Tanggal pengecekan tidak boleh sesudah hari ini.")
    if day.year < 2000:
        raise ValueError("Periksa tahun tanggal pengecekan.")
    return day
