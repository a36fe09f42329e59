# Weeks, months, quarters, halves and years in words, and their parts: "bulan depan", "akhir TW III", "minggu kedua Maret".
from dataclasses import replace
from datetime import date

from rakor.calendar import Calendar
from rakor.reading import dated, spans
from rakor.reading.spans import DAY, Found
from rakor.reading.words import MONTHS, WEEKDAYS, Tokens

PARTS = {
    "awal": "awal", "permulaan": "awal", "pertengahan": "tengah", "tengah": "tengah", "medio": "tengah",
    "akhir": "akhir", "penghujung": "akhir", "ujung": "akhir", "berakhirnya": "akhir", "penutupan": "akhir",
}  # fmt: skip
GRAINS = {
    "minggu": "week", "pekan": "week", "bulan": "month", "triwulan": "quarter", "semester": "half", "tahun": "year",
    "tahun anggaran": "year", "ta": "year", "tahun kalender": "year", "masa anggaran": "year",
}  # fmt: skip
COUNTS = {"week": 53, "month": 12, "quarter": 4, "half": 2}
HERE = {"week": "minggu", "month": "bulan", "quarter": "triwulan", "half": "semester", "year": "tahun"}
STEPS = {
    "ini": 0, "ini juga": 0, "sekarang": 0, "berjalan": 0, "depan": 1, "yang akan datang": 1, "akan datang": 1,
    "mendatang": 1, "berikutnya": 1, "berikut": 1, "esok": 1, "besok": 1, "muka": 1, "lalu": -1, "kemarin": -1,
    "yang lalu": -1, "depannya lagi": 2,
}  # fmt: skip
ENDS = ("berakhir", "habis", "usai", "tutup", "ditutup")


class Stretches:
    """The stretch, or the part of one, that stands at a token, said on the day `on`."""

    def __init__(self, tokens: Tokens, on: date, calendar: Calendar) -> None:
        self.tokens, self.on, self.calendar = tokens, on, calendar

    def _year(self, i: int) -> tuple[int | None, int]:
        """A year behind a name: "2027", "tahun depan"."""
        return dated.year(self.tokens, i, self.on)

    def stretch(self, i: int, *, bare: bool = False) -> Found | None:
        """A week, month, quarter, half or year: "bulan depan", "Juni 2026", "TW III", "tahun 2027".

        `bare`: a unit alone is the current one ("akhir bulan").
        """
        words = self.tokens
        if month := self._month(i):
            return month
        named = words.phrase(i, GRAINS)
        if named is None:
            return None
        at, grain = named
        here = HERE[grain]
        if grain == "year":
            year, end = dated.year(words, i, self.on)
            if year:
                return Found(
                    end, "year", date(year, 1, 1), date(year, 12, 31), f"tahun {year}: sampai hari terakhirnya"
                )
        if grain in ("quarter", "half") and (order := words.ordinal(at) or self._digit(at)):
            return self._counted(i, grain, *order)
        if step := words.phrase(at, STEPS):
            end, steps = step
            first, last = spans.bounds(grain, self.on, steps)
            return self._whole(i, end, grain, first, last)
        if bare:
            whole = self._whole(i, at, grain, *spans.bounds(grain, self.on))
            return replace(whole, by_pattern=True, rule=f"{here} ini, {whole.rule}")
        return None

    def _bare_year(self, i: int) -> Found | None:
        number = self.tokens.numbers(i)
        if self.tokens.kind(i) == "number" and 1990 <= number[0] <= 2200:
            return Found(i + 1, "year", date(number[0], 1, 1), date(number[0], 12, 31), f"tahun {number[0]}")
        return None

    def _digit(self, i: int) -> tuple[int, int] | None:
        return self.tokens.number(i) if self.tokens.kind(i) == "number" else None

    def _counted(self, i: int, grain: str, number: int, end: int) -> Found:
        size = 12 // COUNTS[grain]
        if not (1 <= number <= COUNTS[grain] or number == -1):
            return spans.nothing(end, self.tokens.said(i, end), f"tidak ada {HERE[grain]} {number}")
        number = COUNTS[grain] if number == -1 else number
        year, end = self._year(end)
        first = date(year or self.on.year, size * (number - 1) + 1, 1)
        if year is None and spans.bounds(grain, first)[1] < self.on:
            first = spans.months_on(first, 12)
        _, last = spans.bounds(grain, first)
        return Found(end, grain, first, last, f"{HERE[grain]} {number} tahun {first.year}: sampai hari terakhirnya")

    def _month(self, i: int) -> Found | None:
        words = self.tokens
        at = i + 1 if words.word(i) == "bulan" else i
        name = words.word(at)
        if name not in MONTHS:
            return None
        year, end = self._year(at + 1)
        step = words.phrase(at + 1, STEPS) if year is None else None
        if step:
            end = step[0]
        first = date(year or self.on.year, MONTHS.index(name) + 1, 1)
        if year is None and spans.month_last(first) < self.on:
            first = spans.months_on(first, 12)
        rule = f"bulan {name.title()} {first.year}: sampai hari terakhirnya"
        return Found(end, "month", first, spans.month_last(first), rule, is_open=year is None)

    def _whole(self, i: int, end: int, grain: str, first: date, last: date) -> Found:
        words = self.tokens.said(i, end)
        if grain == "week":
            due = spans.last_working(first, last, self.calendar)
            return Found(end, grain, first, due, f"{words}: sampai hari kerja terakhirnya, periksa", sure=True)
        return Found(end, grain, first, last, f"{words}: sampai hari terakhirnya", sure=grain == "month")

    def _nth(self, i: int) -> Found | None:
        """ "Senin pertama bulan depan", "minggu kedua Maret", "hari kerja terakhir bulan ini"."""
        words = self.tokens
        at = i + 1 if words.word(i) == "hari" and words.word(i + 1) in WEEKDAYS else i
        name = "hari kerja" if words.phrase(i, {"hari kerja": 1}) else words.word(at)
        if name not in (*WEEKDAYS, "pekan", "hari kerja", "hari"):
            return None
        order = words.ordinal(i + 2 if name == "hari kerja" else at + 1)
        if order is None or (words.word(order[1] - 1) in ("i", "v", "ke")):
            return None
        number, end = order
        end = words.past(end, ("pada", "di", "dari", "dalam"))
        span = self.stretch(end)
        return self._of_stretch(i, name, number, span, span.end) if span else None

    def _of_stretch(self, i: int, name: str, number: int, span: Found, end: int) -> Found | None:
        """The n-th week, weekday or working day of a month or more; -1 is the last."""
        if span.first is None or span.last is None or span.grain not in ("month", "quarter", "half", "year"):
            return None
        rule, first, last = self.tokens.said(i, end), span.first, span.last
        if name in ("minggu", "pekan"):
            if number == -1:
                stretch = last - 6 * DAY, last
            else:
                stretch = first + (number - 1) * 7 * DAY, min(first + (number * 7 - 1) * DAY, last)
            if stretch[0] > last:
                return spans.nothing(end, rule, f"tidak ada minggu ke-{number} di sana")
            on = spans.last_working(*stretch, self.calendar)
            return Found(
                end,
                "day",
                stretch[0],
                on,
                f"{rule}: tanggal {stretch[0].day}–{stretch[1].day}, hari kerja terakhirnya",
            )
        wanted = [first + n * DAY for n in range((last - first).days + 1)]
        if name == "hari kerja":
            wanted = [day for day in wanted if self.calendar.is_working(day)]
        elif name != "hari":
            wanted = [day for day in wanted if day.weekday() == WEEKDAYS.index(name)]
        if not 0 < abs(number) <= len(wanted):
            return spans.nothing(end, rule, f"tidak ada {name} ke-{number} di sana")
        return spans.day(end, wanted[number if number < 0 else number - 1], rule)

    def _part(self, i: int) -> Found | None:
        words = self.tokens
        which = words.phrase(i, PARTS)
        if which is None:
            return None
        at = words.past(which[0], ("dari", "di", "pada"))
        span = self.stretch(at, bare=True) or self._bare_year(at)
        if span is None or span.first is None or span.last is None:
            return span
        whole = spans.part(which[1], span.grain, span.first, span.last)
        is_week = span.grain == "week"
        is_open = span.by_pattern
        if which[1] == "akhir" and is_week:
            first, last = spans.monday(span.first), spans.monday(span.first) + 6 * DAY
            weekend = words.word(at) == "pekan"
            whole = last if weekend else spans.last_working(first, last, self.calendar)
        if is_open and whole < self.on:
            first, last = spans.bounds(span.grain, span.first, 1)
            whole = spans.part(which[1], span.grain, first, last)
            if which[1] == "akhir" and is_week:
                whole = spans.last_working(first, last, self.calendar)
        readings = {"awal": "hari pertamanya", "tengah": "pertengahannya", "akhir": "hari terakhirnya"}
        if is_week and which[1] == "akhir":
            readings["akhir"] = "hari Minggu" if words.word(at) == "pekan" else "hari kerja terakhirnya"
        rule = f"{words.said(i, span.end)}: dibaca sebagai {readings[which[1]]}"
        check = ", periksa" if which[1] != "akhir" or is_week else ""
        is_sure = words.word(at) not in ("hari",)
        found = spans.day(span.end, whole, rule + check, by_pattern=is_open, sure=is_sure)
        weekend_on = which[1] == "akhir" and is_week and words.word(at) == "pekan"
        return replace(found, is_end=which[1] == "akhir" and not weekend_on, first=whole - DAY if weekend_on else whole)

    def _ending(self, i: int) -> Found | None:
        """ "(sebelum) bulan ini berakhir": its last day."""
        span = self.stretch(i, bare=True)
        if span is None or span.last is None or self.tokens.word(span.end) not in ENDS:
            return None
        rule = f"{self.tokens.said(i, span.end + 1)}: sampai hari terakhirnya"
        return replace(spans.day(span.end + 1, span.last, rule, sure=True), is_end=True)

    def _refined(self, i: int) -> Found | None:
        """A stretch, or the day in it that is said behind it: "minggu depan hari Jumat", "bulan depan tanggal 10"."""
        span = self.stretch(i)
        if span is None or span.first is None or span.last is None:
            return span
        words = self.tokens
        at = words.past(span.end, (",", "pada", "di", "tepatnya", "yaitu"))
        named = at + 1 if words.word(at) == "hari" else at
        if span.grain == "week" and words.word(named) in WEEKDAYS and (words.word(named) != "minggu" or named > at):
            on = spans.monday(span.first) + WEEKDAYS.index(words.word(named)) * DAY
            return spans.day(named + 1, on, words.said(i, named + 1), sure=True)
        if words.word(named) in (*WEEKDAYS, "pekan") and (order := words.ordinal(named + 1)):
            return self._of_stretch(i, words.word(named), order[0], span, order[1]) or span
        number = words.number(at + 1) if words.word(at) == "tanggal" else None
        if span.grain == "month" and number and words.word(number[1]) not in MONTHS:
            on_day = spans.valid(span.first.year, span.first.month, number[0])
            if on_day is None:
                where = f"{MONTHS[span.first.month - 1].title()} {span.first.year}"
                return spans.nothing(number[1], words.said(i, number[1]), f"tidak ada tanggal {number[0]} {where}")
            return spans.day(number[1], on_day, words.said(i, number[1]), sure=True)
        return span
