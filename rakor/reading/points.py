# Days and stretches named in words: "besok", "Jumat depan", "15 Juni", "akhir triwulan III". No durations, no clocks.
from dataclasses import replace
from datetime import timedelta

from rakor.reading import dated, spans
from rakor.reading.feasts import FEASTS, days_off, feast
from rakor.reading.spans import DAY, Found
from rakor.reading.stretches import PARTS, STEPS, Stretches
from rakor.reading.words import WEEKDAYS, said

RELATIVE = {
    "hari ini": 0, "hari ini juga": 0, "pagi ini": 0, "siang ini": 0, "sore ini": 0, "petang ini": 0, "malam ini": 0,
    "nanti pagi": 0, "nanti siang": 0, "nanti sore": 0, "nanti petang": 0, "nanti malam": 0, "malam nanti": 0,
    "sore nanti": 0, "siang nanti": 0, "besok": 1, "esok": 1, "besok hari": 1, "esok hari": 1, "hari esok": 1,
    "keesokan hari": 1, "keesokan harinya": 1, "keesokannya": 1, "besoknya": 1, "lusa": 2, "besok lusa": 2,
    "hari lusa": 2, "tulat": 3, "kemarin": -1, "hari kemarin": -1, "kemarin lusa": -2, "tadi pagi": 0,
}  # fmt: skip
COMING = {"mendatang", "yang akan datang", "akan datang", "berikutnya", "berikut", "besok", "esok", "nanti", "terdekat"}


class Points(Stretches):
    """The day or stretch that stands at a token."""

    def at(self, i: int) -> Found | None:
        i = self.tokens.past(
            i, ("pada", "di", "tepatnya", "yaitu", "yakni", "untuk") if self.tokens.word(i + 1) else ()
        )
        for read in (
            self._relative,
            self._feast,
            self._dated,
            self._nth,
            self._eve,
            self._weekday,
            self._part,
            self._ending,
            self._refined,
        ):
            if found := read(i):
                return found
        return None

    def _relative(self, i: int) -> Found | None:
        if found := self.tokens.phrase(i, RELATIVE):
            end, days = found
            on = self.on + timedelta(days=days)
            result = spans.day(end, on, f"{self.tokens.said(i, end)}: dihitung dari tanggal rapat", sure=True)
            return self._same_weekday(result)
        if next_day := self.tokens.phrase(
            i, {"hari kerja berikutnya": 1, "hari kerja depan": 1, "hari kerja terdekat": 1}
        ):
            return spans.day(next_day[0], self.calendar.next_working_day(self.on), "hari kerja berikutnya", sure=True)
        return None

    def _same_weekday(self, found: Found) -> Found:
        """ "besok, Jumat" and "besok Jumat 13 Februari" must agree with themselves."""
        at = self.tokens.past(found.end, (",", "(", "hari", "yaitu", "yakni", "tanggal", "ini"))
        other = self._dated(at)
        if other is None and self.tokens.word(at) in WEEKDAYS and at > found.end - 1:
            if found.first and WEEKDAYS[found.first.weekday()] != self.tokens.word(at):
                if self.tokens.word(at) == "minggu":
                    return found
                fault = (
                    f"{found.rule.partition(':')[0]} adalah {said(found.first)}, bukan {self.tokens.word(at).title()}"
                )
                return spans.nothing(at + 1, found.rule, fault)
            return found.until(at + 1)
        if other and other.grain == "day" and found.first:
            if other.first == found.first:
                return found.until(other.end)
            fault = f"{found.rule.partition(':')[0]} adalah {said(found.first)}, bukan tanggal yang disebut"
            return spans.nothing(other.end, found.rule, other.fault or fault)
        return found

    def _feast(self, i: int) -> Found | None:
        is_off = False
        start = i
        while self.tokens.word(i) in ("libur", "cuti", "bersama", "liburan", "peringatan", "perayaan", "masa"):
            is_off = is_off or self.tokens.word(i) in ("libur", "cuti", "liburan")
            i += 1
        which = self.tokens.phrase(i, PARTS) if self.tokens.phrase(i, PARTS) else None
        named = self.tokens.phrase(which[0] if which else i, FEASTS)
        if named is None or (which and named[1] != "ramadan"):
            return None
        end, what = named
        year, end = self._year(end)
        found = feast(end, what, self.on, year)
        if found is None:
            return spans.nothing(end, f"tanggal {self.tokens.said(start, end)} tidak ada dalam kalender nasional")
        if which and found.first and found.last:
            on = spans.part(which[1], "feast", found.first, found.last)
            return replace(found, first=on, last=on, is_end=which[1] == "akhir")
        return days_off(found, self.calendar) if is_off else found

    def _dated(self, i: int) -> Found | None:
        return dated.read(self.tokens, i, self.on)

    def _eve(self, i: int) -> Found | None:
        """ "Malam Jumat" is the evening before Friday; "Jumat malam" is Friday's."""
        named = self._weekday(i + 1) if self.tokens.word(i) == "malam" and self.tokens.word(i + 1) in WEEKDAYS else None
        if named is None or named.first is None or named.first <= self.on:
            return None
        on, name = named.first - DAY, self.tokens.word(i + 1).title()
        return spans.day(named.end, on, f"malam {name} dibaca {WEEKDAYS[on.weekday()].title()} malam", sure=True)

    def _weekday(self, i: int) -> Found | None:
        """ "Jumat", "hari Jumat ini", "Senin minggu depan", "Jumat dua pekan lagi"."""
        words = self.tokens
        named = i + 1 if words.word(i) == "hari" else i
        name = words.word(named)
        if name not in WEEKDAYS:
            return None
        if name == "minggu" and named == i and not self._is_sunday(i):
            return None
        number, after = WEEKDAYS.index(name), named + 1
        after = words.past(after, ("pagi", "siang", "sore", "malam")) if words.word(after + 1) in STEPS else after
        week = self._week_behind(after)
        monday = spans.monday(self.on)
        ahead = (number - self.on.weekday()) % 7
        if words.word(after) == "lusa":
            fault = (
                None
                if (on := self.on + 2 * DAY).weekday() == number
                else f"lusa adalah {said(on)}, bukan {name.title()}"
            )
            return (
                spans.nothing(after + 1, f"{name.title()} lusa", fault)
                if fault
                else spans.day(after + 1, on, "lusa", sure=True)
            )
        if week:
            end, weeks = week
            on = monday + timedelta(weeks=weeks, days=number)
            return spans.day(end, on, f"hari {name.title()} {_week_name(weeks)} (Senin sampai Minggu)", sure=True)
        step = words.phrase(after, {**STEPS, **dict.fromkeys(COMING, 9)})
        if step and words.said(step[0] - 1, step[0]) and step[1] == 1:
            on = monday + timedelta(weeks=1, days=number)
            nearer = self.on + (ahead or 7) * DAY
            hint = f"; bila maksudnya {said(nearer)}, perbaiki" if nearer < on else ""
            return spans.day(
                step[0], on, f"{name.title()} depan dibaca hari {name.title()} pada pekan berikutnya{hint}", sure=True
            )
        if step and step[1] == 0:
            on = self.on + ahead * DAY
            return spans.day(step[0], on, f"{name.title()} ini: hari {name.title()} terdekat", sure=True)
        if step and step[1] == -1:
            return spans.day(
                step[0], self.on - ((self.on.weekday() - number) % 7 or 7) * DAY, f"{name.title()} yang lalu"
            )
        end = step[0] if step else after
        on = self.on + (ahead or 7) * DAY
        more = " (hari rapat juga " + name.title() + "; bila maksudnya hari ini, perbaiki)" if not ahead else ""
        return spans.day(end, on, f"hari {name.title()} terdekat setelah rapat{more}", by_pattern=True, sure=bool(step))

    def _is_sunday(self, i: int) -> bool:
        """A bare "Minggu" is the day only where nothing says which week, part of one, or how many."""
        words = self.tokens
        before, after = words.word(i - 1), words.word(i + 1)
        if before in PARTS or before in ("setiap", "dalam", "per", "sepanjang", "selama") or words.number(i - 1):
            return False
        if after in ("pagi", "siang", "sore", "malam", "besok", "pukul", "jam"):
            return True
        if before in ("sampai", "hingga", "-", "–", "dan", "dengan") and words.word(i - 2) in (*WEEKDAYS, "sampai"):
            return True
        if after in ("sampai", "hingga", "-", "–") and words.word(i + 2) in WEEKDAYS:
            return True
        return words.text[words.all[i].start : words.all[i].start + 1].isupper() and i + 1 == len(words)

    def _week_behind(self, i: int) -> tuple[int, int] | None:
        """How many weeks on, behind a weekday: "pekan depan" 1, "minggu ini" 0, "dua minggu lagi" 2."""
        words = self.tokens
        i = words.past(i, (",", "di", "pada", "dalam"))
        if words.word(i) in ("minggu", "pekan"):
            step = words.phrase(i + 1, {**STEPS, "depannya": 1, "depan lagi": 2})
            return (step[0], step[1]) if step else None
        if counted := words.number(i):
            count, at = counted
            if words.word(at) in ("minggu", "pekan") and words.word(at + 1) in ("lagi", "mendatang", "ke", "depan"):
                return words.past(at + 1, ("lagi", "mendatang", "ke", "depan")), min(count, 500)
        return None


def _week_name(weeks: int) -> str:
    return {0: "pekan ini", 1: "pekan berikutnya", -1: "pekan lalu"}.get(weeks, f"{weeks} pekan lagi")
