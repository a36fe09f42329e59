# A deadline in words → its date, and how it was read. Nothing is invented: what names no date keeps its words only.
# dateparser is not used: it guesses where a date must stay empty ("H+3" is 3 January to it) and gives no reason.
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from functools import lru_cache
from typing import Any

from rakor.calendar import Calendar
from rakor.reading.clocks import Clock
from rakor.reading.fitting import ranged, within
from rakor.reading.periodic import SAID, Periodic
from rakor.reading.scan import RANGING, Piece, Scan
from rakor.reading.spans import DAY
from rakor.reading.words import said

LONGEST = 400  # letters: longer is no phrase, and only its beginning is read
UNREAD = "tidak ada tanggal yang dapat dibaca; kata-katanya disimpan"


@dataclass(frozen=True)
class Deadline:
    """`due_on` is the last day that is still in time. `rule` and `fault` are Indonesian sentences for the screen.

    `is_periodic` is also true where the words say "berkala" and name no period. With a `fault` about the date itself
    (no such day, weekday against date, two dates that exclude each other) `due_on` is None; a date that has passed
    is kept and said.
    """

    due_on: date | None
    start_on: date | None
    due_time: time | None
    period: str | None
    words: str
    rule: str
    fault: str | None
    is_periodic: bool = False

    def __bool__(self) -> bool:
        """Whether anything about time was said at all."""
        return bool(self.words)

    def as_json(self) -> dict[str, Any]:
        return {
            "due_on": self.due_on.isoformat() if self.due_on else None,
            "start_on": self.start_on.isoformat() if self.start_on else None,
            "due_time": f"{self.due_time:%H:%M}" if self.due_time else None,
            "period": self.period,
            "words": self.words,
            "rule": self.rule,
            "fault": self.fault,
        }


NONE = Deadline(None, None, None, None, "", "tidak ada batas waktu yang disebut", None)


def read_deadline(phrase: str, on: date, calendar: Calendar | None = None) -> Deadline:
    """What a deadline said on the day `on` means. Any text is read; none raises."""
    words = phrase.strip()
    if not words:
        return NONE
    try:
        scan = Scan(words[:LONGEST], on, calendar or national())
        return combine(scan.pieces(), scan, words, calendar or national())
    except (OverflowError, ValueError):
        return replace(NONE, words=words, rule="tidak terbaca", fault="di luar jangkauan kalender")


@lru_cache(maxsize=1)
def national() -> Calendar:
    """Five days a week and the national holidays, for whoever has no calendar of their own at hand."""
    return Calendar()


def combine(pieces: Sequence[Piece], scan: Scan, words: str, calendar: Calendar) -> Deadline:
    """One deadline out of the pieces: the best limit, the start, the hour, the period."""
    pieces = within(ranged(pieces, scan))
    again = [piece.what for piece in pieces if isinstance(piece.what, Periodic)]
    period = next((one.period for one in again if one.period), None)
    hours = [piece.what for piece in pieces if isinstance(piece.what, Clock) and piece.mode not in ("from", "after")]
    days = [piece for piece in pieces if piece.found]
    fault = next(
        (piece.found.fault for piece in days if piece.found and not piece.found.first and piece.found.fault), None
    )
    fault = fault or next((hour.fault for hour in hours if hour.fault), None)
    starts = [start for piece in days if (start := _start(piece))]
    rules = [piece.what for piece in pieces if isinstance(piece.what, str)]
    due, chosen = None, None
    ends = [piece for piece in days if piece.mode not in ("from", "after") and piece.found and piece.found.last]
    if again:
        ends = [piece for piece in ends if _ends_period(piece)]
    if ends:
        chosen = next(
            (p for p in ends if p.mode in ("until", "before", "within", "during") and p.limit != "dalam"), ends[0]
        )
        hour_follows = any(
            isinstance(p.what, Clock) and p.start == chosen.end and chosen.mode == "before" for p in pieces
        )
        due = _due(chosen, hour_follows)
    at = hours[-1].at if hours else None
    rules = [
        _how(piece, due is not None)
        for piece in days
        if piece is chosen or piece.mode in ("from", "after") or due is None
    ] + rules
    if again:
        rules.insert(0, _again(again, period))
    rules += [hour.rule for hour in hours[-1:]]
    is_unknown = any(piece.found and not piece.found.first for piece in days)
    if at and due is None and not again and not starts and not is_unknown and not fault:
        due = scan.on
        rules.append("harinya tidak disebut, dibaca pada hari rapat, periksa")
    if fault:
        due = None
    passed = chosen.found.fault if chosen and chosen.found and due else None
    if due and due < scan.on and not passed:
        passed = f"{said(due)} sudah lewat pada hari rapat"
    start = min(starts) if starts and not fault else None
    if start and due and start > due:
        fault, due, start = "tanggal akhirnya mendahului tanggal mulainya", None, None
    rule = "; ".join(dict.fromkeys(rule for rule in rules if rule)) or UNREAD
    if due:
        off = calendar.reason_off(due)
        rule += f" → {said(due)}" + (f" (libur: {off}; tanggal tidak digeser)" if off else "")
    return Deadline(
        due,
        start,
        at if not fault else None,
        period,
        words,
        rule,
        fault or passed,
        any(not one.is_once for one in again),
    )


def _start(piece: Piece) -> date | None:
    found = piece.found
    if found is None or found.first is None or found.last is None:
        return None
    if piece.mode == "after":
        return found.last + DAY
    if piece.mode == "from" or found.is_range or (piece.mode == "during" and found.first != found.last):
        return found.first
    return None


def _due(piece: Piece, hour_follows: bool) -> date | None:
    found = piece.found
    if found is None or found.first is None or found.last is None:
        return None
    if piece.mode != "before" or found.is_end or hour_follows or found.clock:
        return found.last
    return found.first - DAY


def _how(piece: Piece, has_due: bool) -> str:
    found = piece.found
    if found is None:
        return ""
    if piece.mode == "before" and found.first and not found.is_end:
        return f"sebelum {said(found.first)} ({found.rule}): paling lambat sehari sebelumnya"
    if piece.mode == "after" and found.first:
        return f"baru mulai setelah {said(found.last or found.first)}, tanpa batas akhir" if not has_due else ""
    if piece.mode == "from" and found.first:
        return f"mulai {said(found.first)}"
    return found.rule


def _ends_period(piece: Piece) -> bool:
    """Whether a date beside "setiap …" ends the whole, rather than belonging to each round."""
    found = piece.found
    if found is None or (found.by_pattern and piece.limit not in RANGING and piece.mode != "during"):
        return False
    return (
        piece.limit in RANGING or piece.mode == "during" or (found.grain in ("day", "feast") and not found.by_pattern)
    )


def _again(again: Sequence[Periodic], period: str | None) -> str:
    if period is None:
        return "berkala, jangka waktunya belum disebut"
    if all(one.is_once for one in again):
        return "sebelum rakor berikutnya; tanggal rakor itu belum diketahui di sini"
    return SAID[period]
