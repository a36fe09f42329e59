# Pieces that belong together: the two ends of a range, two days of which either will do, a day in the week named beside it.
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from rakor.reading.scan import RANGING, Piece, Scan
from rakor.reading.spans import Found, monday, months_on, valid
from rakor.reading.words import said

A_YEAR = 330  # days: a range that only fits by going around the year is a slip


def within(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """ "Minggu depan, paling lambat Kamis": the day is looked for in the week or month that is named beside it."""
    stretch = next(
        (p.found for p in pieces if p.found and p.found.grain in ("week", "month") and p.mode != "before"), None
    )
    if stretch is None or not stretch.first or not stretch.last:
        return pieces
    result = []
    for piece in pieces:
        found, day = piece.found, None
        if (
            found
            and found.grain == "day"
            and found.by_pattern
            and found.first
            and not stretch.first <= found.first <= stretch.last
        ):
            first = stretch.first
            if found.rule.startswith("hari ") and stretch.grain == "week":
                day = monday(first) + timedelta(days=found.first.weekday())
            elif found.rule.startswith("tanggal ") and stretch.grain == "month":
                day = valid(first.year, first.month, found.first.day)
        if found and day:
            piece = replace(
                piece,
                mode=piece.mode or "until",
                what=replace(found, first=day, last=day, rule=f"dalam {stretch.rule}"),
            )
        result.append(piece)
    return result


def ranged(pieces: Sequence[Piece], scan: Scan) -> list[Piece]:
    """ "Senin sampai Rabu", "mulai 1 Juni s.d. 15 Juni": two pieces become a start and an end that fit together."""
    result: list[Piece] = []
    for piece in pieces:
        before = result[-1] if result else None
        first, last = before.found if before else None, piece.found
        joined = piece.limit in RANGING and before is not None and before.end == piece.start
        dashed = (
            before is not None
            and piece.start == before.end + 1
            and scan.tokens.word(before.end) in ("-", "–", "—", "−")
        )
        either = (
            before is not None and piece.start == before.end + 1 and scan.tokens.word(before.end) in ("dan", "atau")
        )
        if (
            before
            and first
            and last
            and first.first
            and last.last
            and (joined or dashed)
            and before.mode in ("", "from", "until", "during", "within")
        ):
            start, end = fitting(first, last)
            result[-1] = replace(before, mode="from", what=replace(first, first=start, last=start))
            result.append(
                replace(piece, mode="until", limit=piece.limit or "sampai", what=replace(last, first=end, last=end))
            )
        elif before and first and last and first.last and last.last and either and piece.mode == "":
            is_before = before.mode == "before"  # before both is before the earlier one
            later = min(first.last, last.last) if is_before else max(first.last, last.last)
            rule = f"disebut dua hari, dibaca yang {'pertama' if is_before else 'terakhir'} ({said(later)}), periksa"
            result[-1] = replace(before, end=piece.end, what=replace(last, first=later, last=later, rule=rule))
        else:
            result.append(piece)
    return result


def fitting(first: Found, last: Found) -> tuple[date, date]:
    """Start and end in order, where the words leave the week or the year of one of them open."""
    start, end = first.first, last.last
    if start is None or end is None:
        raise ValueError("a range has two ends")
    if (
        first.by_pattern
        and not last.by_pattern
        and first.grain == last.grain == "day"
        and abs((end - start).days) < 370
        and last.sure
    ):
        while start > end:
            start -= timedelta(weeks=1)
        while (end - start).days >= 7 and last.rule.startswith("hari ") and first.rule.startswith("hari "):
            start += timedelta(weeks=1)
    if start > end and last.by_pattern:
        while end < start:
            end += timedelta(weeks=1)
    if start > end and first.is_open and (end - months_on(start, -12)).days <= A_YEAR:
        start = months_on(start, -12)
    if start > end and last.is_open and (months_on(end, 12) - start).days <= A_YEAR:
        end = months_on(end, 12)
    return start, end
