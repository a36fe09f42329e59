# Dates with a number: "15 Juni", "Jumat, 12 Juni 2026", "15/6/26", "tanggal 5 bulan depan", "1–15 Juni". Faults are said.
from dataclasses import replace
from datetime import date

from rakor.reading import spans
from rakor.reading.spans import Found
from rakor.reading.words import MONTHS, WEEKDAYS, Tokens, said

JOINTS = ("sampai", "hingga", "-", "–", "—", "−", "dan", "atau", "s", "ke", "/")
NEXT = {
    "bulan depan": 1, "bulan yang akan datang": 1, "bulan mendatang": 1, "bulan berikutnya": 1, "bulan ini": 0,
    "bulan berjalan": 0, "bulan lalu": -1, "bulan muka": 1,
}  # fmt: skip
YEARS = {
    "tahun ini": 0,
    "tahun depan": 1,
    "tahun mendatang": 1,
    "tahun yang akan datang": 1,
    "tahun berikutnya": 1,
    "tahun lalu": -1,
}


def year(tokens: Tokens, i: int, on: date) -> tuple[int | None, int]:
    """(the year that stands at `i`, the token after it): "2027", "tahun 2027", "TA 2027", "tahun depan"."""
    if step := tokens.phrase(i, YEARS):
        return on.year + step[1], step[0]
    at = tokens.past(i, ("tahun", "anggaran", "ta"))
    if step := tokens.phrase(at, {"ini": 0, "depan": 1}) if at > i else None:
        return on.year + step[1], step[0]
    number = tokens.numbers(at)
    if tokens.kind(at) == "number" and len(tokens.word(at)) == 4 and 1900 <= number[0] <= 2999:
        return number[0], at + 1
    return None, i


def read(tokens: Tokens, i: int, on: date) -> Found | None:
    """A date in figures or with its month's name, with the weekday before it where one is said."""
    at, weekday = i, None
    named = at + 1 if tokens.word(at) == "hari" else at
    if tokens.word(named) in WEEKDAYS:
        weekday = WEEKDAYS.index(tokens.word(named))
        at = tokens.past(named + 1, (",", "(", "/", "pagi", "siang", "sore", "malam", "ini", "depan", "besok"))
    has_word = tokens.word(at) == "tanggal"
    at += has_word
    found = (
        _figures(tokens, at, on, has_word)
        or _worded(tokens, at, on, has_word)
        or (_alone(tokens, at, on) if has_word else None)
    )
    if found is None and weekday is not None and tokens.kind(at) == "number" and tokens.word(at + 1) not in _UNITS:
        found = (
            _alone(tokens, at, on)
            if not tokens.kind(at + 1) or tokens.word(at + 1) in (",", ")", "pukul", "jam")
            else None
        )
    if found is None or weekday is None or found.first is None:
        return found
    if tokens.word(found.end) == ")":
        found = found.until(found.end + 1)
    day = found.first
    if day and day.weekday() != weekday and not found.is_range:
        really = WEEKDAYS[day.weekday()].title()
        fault = f"{said(day).partition(', ')[2]} adalah hari {really}, bukan {WEEKDAYS[weekday].title()}"
        return spans.nothing(found.end, "hari dan tanggalnya bertentangan", fault)
    return replace(found, sure=True, by_pattern=False)


_UNITS = {"hari", "minggu", "pekan", "bulan", "tahun", "jam", "x", "kali", "orang", "persen"}


def _figures(tokens: Tokens, i: int, on: date, has_word: bool) -> Found | None:
    kind, numbers, text = tokens.kind(i), tokens.numbers(i), tokens.word(i)
    if kind == "iso":
        return _whole(i + 1, text, *numbers, on=on)
    if kind == "dmy":
        number, month, short = numbers
        return _whole(i + 1, text, short + 2000 if short < 100 else short, month, number, on=on)
    if kind == "dm" or (kind == "clock" and has_word and "." in text):
        number, month = numbers
        after = _explicit_year(tokens, i + 1, on)
        if after:
            return _whole(after[1], text, after[0], month, number, on=on)
        return _yearless(i + 1, text, month, number, on)
    return None


def _explicit_year(tokens: Tokens, i: int, on: date) -> tuple[int, int] | None:
    """A year behind day and month; two figures count only behind an apostrophe or at the very end."""
    found, end = year(tokens, i, on)
    if found:
        return found, end
    text = tokens.word(i)
    is_last = i + 1 == len(tokens)
    if tokens.kind(i) == "number" and len(text) == 2 and is_last and 0 <= int(text) + 2000 - on.year <= 20:
        return int(text) + 2000, i + 1
    return None


def _worded(tokens: Tokens, i: int, on: date, has_word: bool) -> Found | None:
    """ "15 Juni 2026", "lima belas Juni", "1 s.d. 15 Juni", "5 bulan depan" (behind "tanggal")."""
    counted = tokens.number(i)
    if counted is None:
        return None
    number, at = counted
    if number > 99 or (tokens.kind(i) != "number" and not has_word and tokens.word(at) not in MONTHS):
        return None
    other = _second(tokens, at) if tokens.word(at) in JOINTS else None
    last, at = (other[0], other[1]) if other else (number, at)
    at = tokens.past(at, (",", "di") if tokens.word(at + 1) == "bulan" else ())
    text = tokens.said(i, at)
    found: Found | None = None
    named = at + 1 if tokens.word(at) == "bulan" and tokens.word(at + 1) in MONTHS else at
    if tokens.word(named) in MONTHS:
        month = MONTHS.index(tokens.word(named)) + 1
        full = _explicit_year(tokens, named + 1, on)
        text = tokens.said(i, full[1] if full else named + 1)
        both = [
            _whole(full[1], text, full[0], month, day, on=on) if full else _yearless(named + 1, text, month, day, on)
            for day in (number, last)
        ]
        found = _joined(both[0], both[1], other is not None)
        if other and not full and both[0].first and both[1].first and both[0].first > both[1].first:
            found = _joined(_whole(named + 1, text, both[1].first.year - 1, month, number, on=on), both[1], True)
    elif step := tokens.phrase(at, NEXT):
        first = spans.months_on(on.replace(day=1), step[1])
        text = tokens.said(i, step[0])
        both = [_whole(step[0], text, first.year, first.month, day, on=on) for day in (number, last)]
        found = _joined(both[0], both[1], other is not None)
        found = replace(found, by_pattern=tokens.said(step[0] - 1, step[0]).casefold().startswith("berikut"))
    elif other and has_word:
        both = [_in_month(at, day, on) for day in (number, last)]
        found = _joined(both[0], both[1], True)
    return found


def _second(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """The number behind "s.d.", "–", "dan" …"""
    at = tokens.past(i, (*JOINTS, "dengan", "tanggal"))
    return tokens.number(at)


def _alone(tokens: Tokens, i: int, on: date) -> Found | None:
    """ "tanggal 15": this month, or the next where that has passed."""
    counted = tokens.number(i)
    return _in_month(counted[1], counted[0], on) if counted else None


def _in_month(end: int, number: int, on: date) -> Found:
    this = spans.valid(on.year, on.month, number)
    if this is None:
        where = f"{MONTHS[on.month - 1].title()} {on.year}"
        return spans.nothing(
            end, f"tanggal {number} tanpa nama bulan", f"{where} tidak mempunyai tanggal {number}; sebutkan bulannya"
        )
    if this >= on:
        return spans.day(end, this, f"tanggal {number} bulan ini", by_pattern=True, sure=True)
    first = spans.months_on(on.replace(day=1), 1)
    coming = spans.valid(first.year, first.month, number)
    if coming is None:
        where = f"{MONTHS[first.month - 1].title()} {first.year}"
        return spans.nothing(
            end, f"tanggal {number} tanpa nama bulan", f"{where} tidak mempunyai tanggal {number}; sebutkan bulannya"
        )
    return spans.day(
        end, coming, f"tanggal {number} bulan ini sudah lewat, dibaca bulan depan", by_pattern=True, sure=True
    )


def _whole(end: int, text: str, year_: int, month: int, number: int, *, on: date) -> Found:
    found = spans.valid(year_, month, number)
    if found is None:
        return spans.nothing(end, f"“{text}” dibaca sebagai tanggal", _no_such(text, month, number, year_))
    passed = f"{said(found)} sudah lewat pada hari rapat" if found < on else None
    return replace(spans.day(end, found, "tanggal sebagaimana disebut", sure=True), fault=passed)


def _yearless(end: int, text: str, month: int, number: int, on: date) -> Found:
    """The next such day; 29 February waits for its leap year only when this year's has not just passed."""
    this = spans.valid(on.year, month, number)
    if this is None:
        return spans.nothing(end, f"“{text}” dibaca sebagai tanggal", _no_such(text, month, number, on.year))
    if this >= on:
        return spans.day(end, this, f"tahun tidak disebut, dibaca {this.year}", sure=True, is_open=True)
    coming = spans.valid(on.year + 1, month, number)
    if coming is None:
        return spans.nothing(end, f"“{text}” dibaca sebagai tanggal", _no_such(text, month, number, on.year + 1))
    rule = f"tahun tidak disebut; {said(this).partition(', ')[2]} sudah lewat, dibaca {coming.year}, periksa"
    return spans.day(end, coming, rule, sure=True, is_open=True)


def _no_such(text: str, month: int, number: int, year_: int) -> str:
    if not 1 <= month <= 12:
        return f"tidak ada tanggal “{text}”: bulan {month} tidak ada"
    return f"tidak ada tanggal {number} {MONTHS[month - 1].title()} {year_}"


def _joined(first: Found, last: Found, is_range: bool) -> Found:
    if not is_range:
        return first
    fault = first.fault if first.first is None else last.fault
    if first.first is None or last.last is None:
        return spans.nothing(last.end, last.rule, fault)
    if first.first > last.last:
        return spans.nothing(last.end, last.rule, "tanggal akhirnya mendahului tanggal mulainya")
    return Found(
        last.end, "day", first.first, last.last, "rentang tanggal sebagaimana disebut", fault, sure=True, is_range=True
    )
