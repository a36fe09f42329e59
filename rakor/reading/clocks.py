# Clock times: "pukul 10.00 WIB", "jam 2 siang", "setengah tiga sore". Parts of a day alone name no hour.
from dataclasses import dataclass
from datetime import time

from rakor.reading.words import Tokens

HALF_OF_DAY = {
    "pagi": "pagi", "subuh": "pagi", "dini": "dini", "siang": "siang", "sore": "sore", "petang": "sore", "malam": "malam",
}  # fmt: skip
DAYPARTS = {
    "pagi", "siang", "sore", "petang", "malam", "subuh", "dini", "tengah", "ini", "nanti", "hari",
}  # fmt: skip
ZONES = {"wib", "wita", "wit"}


@dataclass(frozen=True)
class Clock:
    end: int
    at: time | None
    rule: str
    fault: str | None = None


def read(tokens: Tokens, i: int, *, bare: bool = False) -> Clock | None:
    """The hour that stands at `i`; of "pukul 08.00–10.00" the end counts. `bare`: figures alone will do."""
    has_word = tokens.word(i) in ("pukul", "jam")
    start = i + 1 if has_word else i
    found = _one(tokens, start, has_word or bare)
    if found is None:
        return None
    joint = tokens.past(found.end, ("-", "–", "—", "sampai", "hingga", "dengan", "pukul", "jam"))
    if joint > found.end and (second := _one(tokens, joint, True)):
        return Clock(
            second.end, second.at, f"pukul {_shown(found.at)}–{_shown(second.at)}, dibaca jam akhirnya", second.fault
        )
    return found


def _one(tokens: Tokens, i: int, has_word: bool) -> Clock | None:
    is_half = has_word and tokens.word(i) == "setengah"
    at = i + is_half
    if tokens.kind(at) == "clock":
        hour, minute = tokens.numbers(at)
        end = at + 1
        if not has_word and ":" not in tokens.word(at) and tokens.word(end) not in ZONES:
            return None
    else:
        number = tokens.number(at)
        if number is None or (not has_word and tokens.word(number[1]) not in ZONES):
            return None
        hour, minute, end = number[0], 0, number[1]
        if tokens.word(end) in ("lewat", "lebih", "kurang"):
            sign = -1 if tokens.word(end) == "kurang" else 1
            minutes = (15, end + 2) if tokens.word(end + 1) == "seperempat" else tokens.number(end + 1)
            if minutes:
                minute, end = sign * minutes[0], tokens.past(minutes[1], ("menit",))
    is_exact = tokens.kind(at) == "clock" or tokens.word(at).startswith("0")
    if tokens.word(end) in ("tepat",):
        end += 1
    end = tokens.past(end, ZONES)
    before = i - 1 - (tokens.word(i - 1) in ("pukul", "jam"))
    before -= tokens.word(before) in ("ini", "nanti", ",")
    half = HALF_OF_DAY.get(tokens.word(end), "")
    if not half:
        half = HALF_OF_DAY.get(tokens.word(before), "")  # "malam ini jam 8"
    else:
        end = tokens.past(end + 1, ("hari",)) if half == "dini" else end + 1
        end = tokens.past(end, ZONES)
    return _clock(end, hour * 60 + minute - 30 * is_half, hour, half, is_exact)


def _clock(end: int, minutes: int, hour: int, half: str, is_exact: bool) -> Clock:
    guessed = ""
    if hour <= 12:
        if half in ("siang", "sore", "malam"):
            is_late = (half == "malam" and (hour == 12 or hour <= 3)) or (half == "siang" and 10 <= hour <= 12)
            if half == "malam" and hour == 12:
                minutes += 12 * 60
            elif not is_late:
                minutes += 12 * 60 if hour < 12 else 0
        elif not half and not is_exact and 1 <= hour <= 5:
            minutes += 12 * 60
            guessed = ", dibaca siang hari, periksa"
    if hour > 24 or not 0 <= minutes % 60 < 60 or minutes < 0 or minutes > 24 * 60:
        return Clock(end, None, "jam", f"tidak ada jam {hour}")
    at = time(23, 59) if minutes == 24 * 60 else time(minutes // 60, minutes % 60)
    shown = "24.00, dicatat 23.59" if minutes == 24 * 60 else _shown(at)
    return Clock(end, at, f"pukul {shown}{guessed}")


def _shown(at: time | None) -> str:
    return f"{at:%H.%M}" if at else "?"
