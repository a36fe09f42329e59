# Stretches counted from a day: "dalam tiga hari kerja", "2x24 jam", "dua pekan lagi", "H+3", "tiga hari sebelum Lebaran".
from dataclasses import replace
from datetime import date, timedelta

from rakor.calendar import Calendar
from rakor.reading import spans
from rakor.reading.points import Points
from rakor.reading.spans import Found
from rakor.reading.words import Tokens, said

UNITS = {
    "hari kerja": "working", "hr kerja": "working", "hk": "working",
    "hari efektif": "working", "hari kerja efektif": "working", "hari": "day",
    "hari kalender": "day", "hari takwim": "day", "minggu": "week", "pekan": "week", "bulan": "month", "tahun": "year",
    "triwulan": "quarter", "semester": "half", "jam": "hour", "menit": "minute",
    "minggu kerja": "week",
}  # fmt: skip
ONE: dict[str, str] = {
    "sehari": "day", "sehari kerja": "working", "seharian": "day", "seminggu": "week", "sepekan": "week", "sebulan": "month",
    "setahun": "year", "sejam": "hour", "setriwulan": "quarter", "sesemester": "half", "semenit": "minute",
}  # fmt: skip
HALVES: dict[str, tuple[str, int]] = {
    "setengah bulan": ("day", 15),
    "setengah tahun": ("month", 6),
    "setengah hari": ("hour", 12),
    "setengah jam": ("hour", 0),
}
ON = (
    "lagi",
    "ke",
    "depan",
    "kedepan",
    "mendatang",
    "kemudian",
    "yang",
    "akan",
    "datang",
    "setelahnya",
    "sesudahnya",
    "berikutnya",
)
AFTER = (
    "setelah",
    "sesudah",
    "usai",
    "seusai",
    "pasca",
    "pascarapat",
    "sejak",
    "terhitung",
    "dihitung",
    "dari",
    "semenjak",
    "sehabis",
)
BEFORE = ("sebelum", "menjelang", "jelang", "mendahului")
NOW = dict.fromkeys((
    "rapat", "rakor", "rapat ini", "rakor ini", "rapat hari ini", "rakor hari ini", "sekarang", "hari rapat", "tanggal rapat",
    "pertemuan ini", "pertemuan", "arahan ini", "arahan", "apel ini", "rapat selesai", "rapat ditutup", "hari h", "rapat koordinasi",
    "rapat koordinasi ini", "saat ini", "hari ini", "rapat dilaksanakan", "rapat koordinasi hari ini", "arahan diberikan",
    "arahan diterima", "arahan diterbitkan", "rapat berakhir", "rapat digelar", "pelaksanaan rapat", "rakor selesai", "rakor digelar",
    "pelaksanaan rakor", "instruksi ini", "tanggal rakor", "hari rakor", "ini", "notula ini", "rakor dilaksanakan", "pertemuan hari ini",
), 0)  # fmt: skip
_H_UNITS = {"hari kerja": "working", "kerja": "working", "hari": "day"}
MOST = 40_000  # of any unit: more is no deadline


class Durations:
    def __init__(self, tokens: Tokens, on: date, calendar: Calendar, points: Points) -> None:
        self.tokens, self.on, self.calendar, self.points = tokens, on, calendar, points

    def at(self, i: int) -> Found | None:
        return self._h_day(i) or self._counted(i)

    def amount(self, i: int) -> tuple[int, str, int] | None:
        """(how many, of which unit, the token after): "tiga hari kerja", "seminggu", "2x24 jam", "2-3 hari"."""
        words = self.tokens
        if words.kind(i) == "hours":
            times, hours = words.numbers(i)
            end = words.past(i + 1, ("-", "jam"))
            return times * hours, "hour", end
        if found := words.phrase(i, HALVES):
            return found[1][1], found[1][0], found[0]
        found_one = words.phrase(i, ONE)
        if found_one:
            return self._working(1, found_one[1], found_one[0])
        number = words.number(i)
        if number is None:
            return None
        count, at = number
        if words.word(at) in ("kali", "x") and (hours_ := words.number(at + 1)) and words.word(hours_[1]) == "jam":
            return count * hours_[0], "hour", hours_[1] + 1
        joint = words.past(at, ("-", "–", "—", "sampai", "hingga", "atau", "dengan", "s"))
        if (second := words.number(joint)) and second[0] >= count and words.phrase(second[1], UNITS) is not None:
            count, at = second
        if words.word(at) == "(" and words.word(at + 2) == ")":
            at += 3
        elif words.word(at) == "(" and (again := words.number(at + 1)) and words.word(again[1]) == ")":
            at = again[1] + 1
        half = words.word(at) == "setengah"
        unit = words.phrase(at + half, UNITS)
        if unit is None:
            return None
        if half and unit[1] in ("month", "year"):
            return (count * 30 + 15, "day", unit[0]) if unit[1] == "month" else (count * 12 + 6, "month", unit[0])
        return self._working(count, unit[1], unit[0])

    def _working(self, count: int, unit: str, end: int) -> tuple[int, str, int]:
        if unit == "day" and self.tokens.word(end) == "kerja":
            return count, "working", end + 1
        if unit == "day" and self.tokens.word(end) in ("kalender", "takwim"):
            return count, unit, end + 1
        return count, unit, end

    def _h_day(self, i: int) -> Found | None:
        """ "H+3" is counted from the meeting, or from what is named behind it: "H-7 Lebaran"."""
        words = self.tokens
        at = i + 1 if words.word(i) == "hari" and words.kind(i + 1) == "hday" else i
        if words.kind(at) != "hday":
            return None
        count = words.numbers(at)[0]
        text, end = words.said(at, at + 1), at + 1
        unit = words.phrase(end, _H_UNITS)
        kind, end = (unit[1], unit[0]) if unit else ("day", end)
        behind = words.past(end, (*AFTER, *BEFORE, "mulai", "tanggal") if words.word(end) != "tanggal" else ())
        named = words.phrase(behind, NOW)
        point = self.points.at(end) if not named and behind == end else None if named else self.points.at(behind)
        if point is not None and point.first is None:
            return point
        if point is not None and point.first:
            base = point.first if count < 0 else point.last or point.first
            return self._sure_from(point.end, base, count, kind, f"{text} dihitung dari {said(base)}")
        if (named and (behind > end or count >= 0) and words.word(behind) not in ("rakor", "rapat")) or (
            named and count >= 0
        ):
            return self._sure_from(named[0], self.on, count, kind, f"{text} dihitung dari tanggal rapat")
        if behind > end or (words.kind(end) == "word" and words.word(end) not in _ENDING and count < 0):
            if self._is_coming_rakor(behind):
                return replace(spans.nothing(len(words), f"{text}: tanggal rakor itu belum diketahui"), grain="rakor")
            return spans.nothing(len(words), f"{text}: tanggal “{words.said(behind, len(words))}” tidak diketahui")
        if count < 0:
            return spans.nothing(end, f"{text}: tidak disebut sebelum hari apa")
        return self._sure_from(end, self.on, count, kind, f"{text} dihitung dari tanggal rapat")

    def _is_coming_rakor(self, i: int) -> bool:
        return self.tokens.word(i) in ("rakor", "rapat")

    def _counted(self, i: int) -> Found | None:
        words = self.tokens
        amount = self.amount(i)
        if amount is None:
            return None
        count, unit, end = amount
        text = words.said(i, end)
        if count > MOST:
            return spans.nothing(end, text, f"“{text}” terlalu panjang untuk sebuah batas waktu")
        if words.word(end) in ("terakhir", "belakangan", "sebelumnya"):
            return spans.nothing(end + 1, f"{text} {words.word(end)}: rentang yang sudah lewat, bukan batas waktu")
        if words.word(end) == "pertama":
            return spans.nothing(end + 1, f"{text} pertama: hari mulainya tidak disebut")
        if words.word(end) in ("lalu", "silam") or words.phrase(end, {"yang lalu": 1, "yang silam": 1}):
            found = self._from(end + 1, self.on, -count, unit, f"{text} lalu")
            return replace(found, fault="waktu itu sudah lewat")
        if words.word(end) in BEFORE:
            return self._before(i, end, count, unit, text)
        after = words.past(end, ON)
        plain = self._from(after, self.on, count, unit, f"{text} dihitung dari tanggal rapat")
        if words.word(after) in AFTER or words.phrase(after, {"mulai": 1}):
            return self._after(after, count, unit, text)
        return replace(plain, sure=after > end or words.kind(i) == "hours")

    def _before(self, i: int, end: int, count: int, unit: str, text: str) -> Found:
        at = self.tokens.past(end, BEFORE)
        point = self.points.at(at)
        if point is None and self._is_coming_rakor(at):
            return replace(
                spans.nothing(len(self.tokens), f"{text} sebelum rakor: tanggalnya belum diketahui"), grain="rakor"
            )
        if point is None or point.first is None:
            why = point.fault if point else None
            rest = self.tokens.said(at, len(self.tokens))
            return spans.nothing(
                point.end if point else len(self.tokens), f"{text} sebelum “{rest}”: tanggalnya tidak diketahui", why
            )
        base = point.last if point.is_end and point.last else point.first
        return self._sure_from(point.end, base, -count, unit, f"{text} sebelum {said(base)}")

    def _after(self, end: int, count: int, unit: str, text: str) -> Found:
        words = self.tokens
        at = words.past(
            end,
            (*AFTER, "mulai", "tanggal", "hari") if not words.phrase(end + 1, {"hari ini": 1}) else (*AFTER, "mulai"),
        )
        at = at - 1 if words.word(at - 1) in ("hari", "tanggal") and not words.phrase(at, NOW) else at
        if now := words.phrase(at, NOW):
            is_other = (
                words.kind(now[0]) == "word" and words.word(now[0]) not in _ENDING and words.word(now[0] - 1) != "ini"
            )
            if not is_other:
                return self._sure_from(now[0], self.on, count, unit, f"{text} dihitung dari tanggal rapat")
        point = self.points.at(at)
        if point and point.last:
            return self._sure_from(point.end, point.last, count, unit, f"{text} dihitung dari {said(point.last)}")
        if point:
            return point
        rest = words.said(at, len(words))
        return spans.nothing(len(words), f"{text} sejak “{rest}”: tanggalnya tidak diketahui")

    def _sure_from(self, end: int, base: date, count: int, unit: str, rule: str) -> Found:
        return replace(self._from(end, base, count, unit, rule), sure=True)

    def _from(self, end: int, base: date, count: int, unit: str, rule: str) -> Found:
        """`count` units from `base`; hours are whole days, because nobody writes down the minute."""
        if unit == "working":
            on = self.calendar.add_working_days(base, count) if count else base
            return spans.day(end, on, f"{rule}, hanya hari kerja")
        if unit in ("month", "quarter", "half", "year"):
            size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[unit]
            return spans.day(end, spans.months_on(base, count * size), rule)
        if unit in ("hour", "minute"):
            days = -(-count // 24) if unit == "hour" and count >= 24 else 0
            exact = "" if unit == "hour" and count % 24 == 0 else "; jamnya tidak dihitung"
            return spans.day(end, base + timedelta(days=days), f"{rule}{exact}")
        return spans.day(end, base + timedelta(days=count * (7 if unit == "week" else 1)), rule)


_ENDING = {"ya", "sudah", "harus", "pukul", "jam", "selesai", "dan", "atau", "paling", "wib", "pak", "bu"}
