# A text cut into the tokens that dates, durations and clocks are made of; number words. What they mean is not here.
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

TOKEN = re.compile(
    r"""(?P<iso>(?<![0-9])[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}(?![0-9]))
    |(?P<dmy>(?<![0-9])[0-9]{1,2}(?P<between>\s?[-/.]\s?)[0-9]{1,2}(?P=between)(?:[0-9]{4}|[0-9]{2})(?![0-9]))
    |(?P<hours>[0-9]{1,4}\s*(?:[x×*]|kali)\s*[0-9]{1,4}(?=\s*-?\s*jam))
    |(?P<hday>\bh\s*(?:[-+–−]|plus|minus|min)\s*[0-9]{1,4})
    |(?P<dm>(?<![0-9/])[0-9]{1,2}/[0-9]{1,2}(?![0-9/]))
    |(?P<thousands>(?<![0-9])[0-9]{1,3}(?:\.[0-9]{3})+(?![0-9]))
    |(?P<clock>(?<![0-9.,])[0-9]{1,2}[:.][0-9]{2}(?![0-9]))
    |(?P<number>[0-9]{1,6}(?![0-9]))
    |(?P<upto>\bs\s?[./]\s?d\b\.?|\bs\.?\s?d\.|\bsd\b)
    |(?P<word>(?:selambat|secepat|selama|tiap|masing|terus)-\w+|[^\W\d_]+(?:['’`´][^\W\d_]+)*|[0-9]+)
    |(?P<mark>[-–—−,;()&/])""",
    re.VERBOSE | re.IGNORECASE,
)

MONTHS = (
    "januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november",
    "desember",
)  # fmt: skip
WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
SPELLINGS = {  # as it is typed in haste → the word
    "tanggal": "tgl tg tgll tangal tggl", "bulan": "bln bl blan bulannya", "minggu": "mgg mg mggu minggunya ahad mingu",
    "pekan": "pkn", "tahun": "thn th tahunnya", "hari": "hr hri harinya", "depan": "dpn dpan depannya", "besok": "bsk besuk bsok",
    "jam": "jm", "pukul": "pkl pk", "sampai": "sampe smp sampek", "sebelum": "sblm sebelom sblum seblum", "sesudah": "ssdh",
    "setelah": "stlh stelah", "yang": "yg", "akhir": "ahir akhr akir", "pertengahan": "prtengahan pertengan",
    "triwulan": "tw triw trwulan triwulannya kuartal kwartal q", "semester": "smt sem smstr", "paling": "plg",
    "lambat": "lmbt", "maksimal": "maks max mks maksimum", "dalam": "dlm", "dengan": "dgn dg", "kerja": "krj",
    "setiap": "tiap saban stiap tiap-tiap", "sekali": "skali", "hingga": "hngga", "berikutnya": "brktnya selanjutnya brikutnya",
    "mendatang": "mndtg", "rapat": "rpt", "segera": "sgera sgr", "lebaran": "idulfitri lebarannya",
    "ramadan": "ramadhan romadhon puasa", "selama": "selama-lamanya", "setengah": "stgh stngh setgh",
    "senin": "sen snn snin isnin", "selasa": "sls slasa", "rabu": "rebo rbu", "kamis": "kms", "jumat": "jum'at jum’at jum`at jmt jumaat",
    "sabtu": "sbt", "januari": "jan january", "februari": "feb febr pebruari febuari february peb", "maret": "mar mrt march",
    "april": "apr", "mei": "may", "juni": "jun june", "juli": "jul july", "agustus": "agu ags agt agust agusts aug august",
    "september": "sep sept septembar", "oktober": "okt oct october", "november": "nov nop nopember",
    "desember": "des dec december desmber", "lusa": "lus", "sekarang": "skrg skrng", "mulai": "mulaii mulae",
}  # fmt: skip
KNOWN = {form: word for word, forms in SPELLINGS.items() for form in forms.split()}
ONES = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8,
    "lapan": 8, "sembilan": 9, "sepuluh": 10, "sebelas": 11,
}  # fmt: skip
ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6}
ORDINALS = {
    "pertama": 1, "kesatu": 1, "kedua": 2, "ketiga": 3, "keempat": 4, "kelima": 5, "keenam": 6, "ketujuh": 7,
    "terakhir": -1,
}  # fmt: skip
T = TypeVar("T")


@dataclass(frozen=True)
class Token:
    kind: str
    norm: str
    start: int
    end: int
    numbers: tuple[int, ...] = ()


class Tokens:
    """The tokens of one text. `word(i)` beyond either end is "", so a grammar needs no bounds."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.all = [_token(found) for found in TOKEN.finditer(text)]

    def __len__(self) -> int:
        return len(self.all)

    def word(self, i: int) -> str:
        return self.all[i].norm if 0 <= i < len(self.all) else ""

    def kind(self, i: int) -> str:
        return self.all[i].kind if 0 <= i < len(self.all) else ""

    def numbers(self, i: int) -> tuple[int, ...]:
        return self.all[i].numbers if 0 <= i < len(self.all) else ()

    def said(self, i: int, end: int) -> str:
        """The text from token `i` up to, not including, token `end`."""
        return self.text[self.all[i].start : self.all[end - 1].end] if 0 <= i < end <= len(self.all) else ""

    def past(self, i: int, words: Iterable[str]) -> int:
        """The first token from `i` on that is none of `words`."""
        while self.word(i) in words and i < len(self.all):
            i += 1
        return i

    def phrase(self, i: int, table: Mapping[str, T]) -> tuple[int, T] | None:
        """The longest entry of `table` that stands at `i`, and the token after it."""
        norms = [token.norm for token in self.all[i : i + 6]]
        for length in range(len(norms), 0, -1):
            words = " ".join(norms[:length])
            if words in table:
                return i + length, table[words]
        return None

    def number(self, i: int) -> tuple[int, int] | None:
        """(value, the token after it) of "12" or "dua belas"."""
        if self.kind(i) == "number":
            return self.numbers(i)[0], i + 1
        return self._spelled(i)

    def _spelled(self, i: int) -> tuple[int, int] | None:
        total, at, least = 0, i, 10_000
        while True:
            if self.word(at) == "seratus":
                value, size, after = 100, 100, at + 1
            elif self.word(at) in ONES:
                ones = ONES[self.word(at)]
                size = {"belas": 10, "puluh": 10, "ratus": 100}.get(self.word(at + 1), 1)
                value = ones + 10 if self.word(at + 1) == "belas" else ones * size
                after = at + (1 if size == 1 else 2)
                size = 1 if self.word(at + 1) == "belas" or ones > 9 else size
            else:
                break
            if size >= least:
                break
            total, least, at = total + value, size, after
        return (total, at) if at > i else None

    def ordinal(self, i: int) -> tuple[int, int] | None:
        """(value, the token after it) of "kedua", "ke-2", "II"; "terakhir" is -1."""
        if self.word(i) in ORDINALS:
            return ORDINALS[self.word(i)], i + 1
        if self.word(i) in ROMAN:
            return ROMAN[self.word(i)], i + 1
        if self.word(i) == "ke":
            at = i + 2 if self.word(i + 1) in ("-", "–") else i + 1
            return self.number(at)
        return None


def _token(found: re.Match[str]) -> Token:
    kind = found.lastgroup or ""
    kind = next(name for name in ("iso", "dmy", kind) if found.group(name) is not None)
    text = found.group(0).casefold()
    if kind == "thousands":
        return Token("number", text, found.start(), found.end(), (int(text.replace(".", "")) % 10**9,))
    numbers = tuple(int(part) for part in re.findall(r"[0-9]+", text)) if kind not in ("word", "mark", "upto") else ()
    if kind == "hday" and re.search(r"[-–−]|min", text):
        numbers = (-numbers[0],)
    if kind == "upto" and found.group(0) == "SD":  # a school
        return Token("word", "sd", found.start(), found.end())
    if kind == "upto":
        return Token("word", "sampai", found.start(), found.end())
    norm = KNOWN.get(text, text)
    return Token(kind, norm if kind == "word" else text, found.start(), found.end(), numbers)


def said(day: date) -> str:
    """ "Jumat, 13 Februari 2026"."""
    return f"{WEEKDAYS[day.weekday()].title()}, {day.day} {MONTHS[day.month - 1].title()} {day.year}"
