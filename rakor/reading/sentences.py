# The deadline inside a sentence, and where it stands. What its words mean is read in deadlines.py.
from collections.abc import Sequence
from datetime import date

from rakor.calendar import Calendar
from rakor.reading.clocks import Clock
from rakor.reading.deadlines import NONE, Deadline, combine, national
from rakor.reading.periodic import Periodic
from rakor.reading.scan import SURE_WORDS, WEAK, Piece, Scan


def in_sentence(
    line: str, on: date, calendar: Calendar | None = None, skip: Sequence[tuple[int, int]] = ()
) -> tuple[Deadline, list[tuple[int, int]]]:
    """The deadline inside a sentence, and where it stands; the stretches `skip` are somebody else's.

    Only what limits ("paling lambat …") or cannot be anything else ("besok", "Jumat depan") counts: "data triwulan I"
    and "program 100 hari" are no deadlines.
    """
    try:
        scan = Scan(_masked(line, skip), on, calendar or national())
        pieces = _limiting(scan.pieces(), scan)
        if not pieces:
            return NONE, []
        where = _joined_spans(
            [(scan.tokens.all[_begin(p)].start, scan.tokens.all[p.end - 1].end) for p in pieces], line
        )
        words = "; ".join(line[start:end] for start, end in where)
        return combine(pieces, scan, words, calendar or national()), where
    except (OverflowError, ValueError):
        return NONE, []


def _begin(piece: Piece) -> int:
    """Its first token: the limiting words belong to it where they stand right before the day and do nothing else."""
    is_near = piece.at - piece.start <= len(piece.limit.split()) + 1 and piece.limit not in WEAK
    return piece.start if piece.at < 0 or (piece.mode and is_near) else piece.at


def _masked(line: str, skip: Sequence[tuple[int, int]]) -> str:
    """The same length, so that offsets stay."""
    for start, end in skip:
        line = line[:start] + "," * (end - start) + line[end:]
    return line


def _limiting(pieces: Sequence[Piece], scan: Scan) -> list[Piece]:
    chosen: list[Piece] = []
    for n, piece in enumerate(pieces):
        found, is_last = piece.found, piece.end >= len(scan.tokens)
        touches = bool(chosen) and n and pieces[n - 1] is chosen[-1] and piece.start <= chosen[-1].end + 1
        if isinstance(piece.what, Periodic):
            keeps = piece.what.sure or piece.mode in ("until", "before")
        elif isinstance(piece.what, Clock):
            keeps = touches or piece.mode in ("until", "before")
        elif isinstance(piece.what, str):
            keeps = " ".join(scan.tokens.word(i) for i in range(piece.start, piece.end)) in SURE_WORDS
        elif found is None or (
            found.first is None and found.fault is None and piece.mode not in ("before", "until", "within")
        ):
            keeps = False
        elif (found.first is None and found.fault) or (
            piece.mode in ("until", "before", "within", "during") and piece.limit not in WEAK
        ):
            keeps = True
        elif piece.mode == "from" and piece.limit.startswith(("mulai", "terhitung", "tmt")):
            keeps = bool(found.last and found.last >= scan.on)
        elif piece.mode in ("within", "until", "before", "from", "after"):
            keeps = found.sure or found.grain == "week" or (piece.limit == "dalam" and found.grain == "day")
        else:
            is_past = bool(found.last and found.last < scan.on)
            keeps = not is_past and (found.sure or touches or (is_last and found.grain == "day" and found.by_pattern))
        if keeps:
            chosen.append(piece)
    limits = [p for p in chosen if p.found and p.mode in ("until", "before", "within") and p.limit not in WEAK]
    if limits:
        near = {id(p) for p in chosen if any(abs(p.start - q.end) <= 2 or abs(q.start - p.end) <= 2 for q in limits)}
        chosen = [p for p in chosen if p in limits or not p.found or p.mode == "from" or id(p) in near]
    if any(not isinstance(p.what, str) for p in chosen):
        chosen = [p for p in chosen if not isinstance(p.what, str)]
    return chosen


def _joined_spans(spans: list[tuple[int, int]], line: str) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and not line[joined[-1][1] : start].strip(" ,"):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined
