# What a text says about time, piece by piece: limits, days, durations, clocks, periods, and words without a date.
from dataclasses import dataclass, replace
from datetime import date

from rakor.calendar import Calendar
from rakor.reading import clocks, periodic
from rakor.reading.clocks import Clock
from rakor.reading.durations import Durations
from rakor.reading.periodic import Periodic
from rakor.reading.points import Points
from rakor.reading.spans import Found, nothing
from rakor.reading.stretches import STEPS
from rakor.reading.words import Tokens

LIMITS = {
    "until": "paling lambat|paling telat|paling lama|paling akhir|selambat-lambatnya|selambatnya|selambat lambatnya|maksimal|"
    "sampai dengan|sampai|hingga|batas waktu|batas waktunya|batas akhir|batasnya|tenggat|tenggat waktu|tenggatnya|deadline|"
    "deadlinenya|jatuh tempo|tidak lebih dari|tidak lewat dari|tak lebih dari|tidak boleh lewat dari|tidak boleh lewat|"
    "tidak boleh lebih dari|jangan lewat|jangan lewat dari|jangan sampai lewat|tidak melewati|selama-lamanya|lambat|paling lama lambat|"
    "paling lambatnya|lambatnya|ditargetkan|target|ditargetkan selesai|target selesai|target waktu|diselesaikan|harus selesai|"
    "selesaikan|rampungkan|dirampungkan|tuntaskan|dituntaskan|rampung|tuntas|selesai|sudah harus selesai|due|"
    "sampai batas waktu|tidak melebihi|jangan melebihi|jangan lebih dari|secepat-cepatnya dan paling lambat|harus sudah|"
    "diperpanjang sampai|diundur sampai|diundur ke|dimundurkan ke|dimajukan ke",
    "before": "sebelum|menjelang|jelang|sebelum tanggal masuk",
    "after": "setelah|sesudah|usai|seusai|pasca|sehabis|selepas|selesai rapat",
    "from": "mulai|sejak|terhitung mulai|terhitung sejak|terhitung|tmt|dimulai|mulai dari|dari|paling cepat|dimulai dari|semenjak|"
    "berlaku mulai|berlaku sejak|mulai berlaku|terhitung mulai dari|dimulai pada|mulai pada",
    "within": "dalam|dalam waktu|dalam tempo|dalam kurun waktu|dalam jangka waktu|dalam rentang waktu|dalam kurun|dalam jangka|"
    "dalam rentang|waktu|jangka waktu|diberi waktu|kurun waktu|tempo|dalam batas waktu|di dalam",
    "during": "selama|sepanjang|antara",
}
MODES = {words: mode for mode, lines in LIMITS.items() for words in lines.split("|")}
WEAK = {
    "selesai", "tuntas", "rampung", "target", "dari", "waktu", "dalam", "diselesaikan", "selesaikan", "tuntaskan", "lambat", "antara",
    "harus sudah", "tempo",
}  # fmt: skip
SURE_WORDS = {  # what counts also in the middle of a sentence
    "segera", "secepatnya", "sesegera mungkin", "secepat mungkin", "sekarang juga", "dalam waktu dekat", "waktu dekat", "tepat waktu",
    "tahun berjalan", "waktu dekat ini", "dalam waktu dekat ini", "beberapa hari ke depan", "asap", "secepat-cepatnya",
}  # fmt: skip
RANGING = {"sampai", "sampai dengan", "hingga"}
FILLERS = (
    "pada",
    "hari",
    "di",
    "yaitu",
    "yakni",
    "adalah",
    ":",
    "tepat",
    "tepatnya",
    "waktu",
    "ke",
    "dalam",
    "sudah",
    "harus",
    "untuk",
    "(",
)
VAGUE = {
    words: why
    for why, lines in {
        "diminta segera, tanpa tanggal": "segera|sesegera mungkin|secepatnya|secepat mungkin|secepat-cepatnya|asap|a s a p|sekarang juga|"
        "sekarang|saat ini juga|saat itu juga|secara cepat|tanpa menunggu|tidak lama lagi|as soon as possible|sesegeranya|seketika|"
        "langsung|prioritas|mendesak|urgent|buru-buru|cepat",
        "waktunya disebut tanpa hitungan": "dalam waktu dekat|waktu dekat|waktu dekat ini|dalam waktu dekat ini|beberapa hari|"
        "beberapa minggu|"
        "beberapa pekan|beberapa bulan|beberapa hari ke depan|beberapa hari ini|beberapa minggu ke depan|beberapa pekan ke depan|"
        "beberapa bulan ke depan|beberapa tahun|hari-hari ini|nanti|kapan saja|menyusul|secara bertahap|bertahap|jangka pendek|"
        "jangka menengah|jangka panjang|waktu singkat|dalam waktu singkat|waktu yang tidak lama|waktu yang tidak terlalu lama|"
        "sebentar lagi|suatu saat|pada waktunya|pada saatnya|bila perlu|beberapa waktu ke depan|beberapa waktu|ke depan|kedepan|"
        "hari kerja|lain waktu",
        "bukan batas waktu": "tepat waktu|tahun berjalan|sesuai jadwal|sesuai tahapan|sesuai ketentuan|sampai selesai|sampai tuntas|"
        "hingga tuntas|hingga selesai|sesuai waktu|sampai waktu yang tidak ditentukan|sampai ada pemberitahuan|terus-menerus|selamanya|"
        "sampai ada pemberitahuan lebih lanjut|sampai kondisi normal|sampai batas waktu yang tidak ditentukan",
    }.items()
    for words in lines.split("|")
}
RAKOR = {
    "rakor", "rapat", "rapat koordinasi", "rakor mingguan", "rakor bulanan", "rakor rutin", "rapat rutin", "rapat evaluasi", "pertemuan",
    "rapat koordinasi rutin", "rakor opd", "rapat koordinasi mingguan", "rapat koordinasi bulanan", "rapat mingguan", "rapat bulanan",
    "rakor triwulanan", "rapat pekanan", "rakor pekanan", "rakor triwulan",
}  # fmt: skip
NEXT = {name: 1 for name, steps in STEPS.items() if steps == 1} | dict.fromkeys((
    "kita", "nya", "lagi", "dimulai", "digelar", "dilaksanakan", "selanjutnya", "kembali", "mulai", "terdekat", "lanjutan",
    "kita berikutnya", "dilaksanakan kembali",
), 1)  # fmt: skip


@dataclass(frozen=True)
class Piece:
    """`what` was said of the tokens from `start` to `end`; `mode` is how it limits: until, before, after, from …, or ""."""

    start: int
    end: int
    mode: str
    what: Found | Clock | Periodic | str
    limit: str = ""
    at: int = -1  # where the day itself begins, behind the words that limit it

    @property
    def found(self) -> Found | None:
        return self.what if isinstance(self.what, Found) else None


class Scan:
    def __init__(self, text: str, on: date, calendar: Calendar) -> None:
        self.tokens = Tokens(text)
        self.on = on
        self.points = Points(self.tokens, on, calendar)
        self.durations = Durations(self.tokens, on, calendar, self.points)

    def pieces(self) -> list[Piece]:
        found: list[Piece] = []
        at, mode, start, limit = 0, "", 0, ""
        while at < len(self.tokens):
            is_after_day = bool(found and found[-1].found and found[-1].end >= at - 1)
            if piece := self._piece(at, mode, start if mode else at, limit, is_after_day):
                found.append(piece)
                at, mode = max(piece.end, at + 1), ""
            elif set_mode := self.tokens.phrase(at, MODES):
                limit = " ".join(self.tokens.word(n) for n in range(at, set_mode[0]))
                start = at if not mode or mode != "until" else start
                at, mode = set_mode[0], set_mode[1]
                if mode in ("before", "after") and (event := self._event(at, mode, start)):
                    found.append(event)
                    at, mode = event.end, ""
            elif mode and self.tokens.word(at) in FILLERS:
                at += 1
            else:
                at, mode = (
                    at + 1,
                    mode if mode == "until" and limit not in WEAK and self.tokens.word(at) not in (".", ";") else "",
                )
        return found

    def _piece(self, at: int, mode: str, start: int, limit: str, counted_before: bool = False) -> Piece | None:
        """`counted_before`: a day stands right before, so that "17.00" is its hour."""
        if again := periodic.read(self.tokens, at):
            return Piece(start, again.end, mode, again, limit)
        vague = self.tokens.phrase(at, VAGUE)
        counted = self.points.at(at) or self.durations.at(at)
        if vague and (counted is None or counted.end <= vague[0]):
            return Piece(start, vague[0], mode, vague[1], limit)
        is_bare = self.tokens.kind(at) == "clock" and (mode in ("until", "before") or counted_before)
        if hour := clocks.read(self.tokens, at, bare=is_bare):
            return Piece(start, hour.end, mode, hour, limit)
        if counted and counted.grain == "rakor":
            return Piece(start, counted.end, mode, Periodic(counted.end, "before_rakor", is_once=True), limit)
        if counted:
            end = self.tokens.past(
                counted.end, ("pagi", "siang", "sore", "petang", "malam", "subuh", "nanti", "juga", "ini")
            )
            return Piece(start, end, "until" if mode == "from" and counted.is_range else mode, counted, limit, at)
        return self._coming_rakor(at, mode, start, limit)

    def _coming_rakor(self, at: int, mode: str, start: int, limit: str) -> Piece | None:
        """The next rakor of whose date nothing is known here; with a date behind it, that date."""
        named = self.tokens.phrase(at, dict.fromkeys(RAKOR, 1))
        if named is None:
            return None
        step = self.tokens.phrase(named[0], NEXT)
        dated = self.tokens.past(step[0] if step else named[0], ("pada", "hari", ",", "tanggal") if step else ("pada",))
        point = self.points.at(dated) or self.points.at(named[0])
        if point and point.first and point.grain in ("day", "feast"):
            return Piece(start, point.end, mode, replace(point, rule=f"rakor pada {point.rule}"), limit, dated)
        if point and point.first:  # "rakor bulan depan": on a day of it that is not known
            return Piece(start, point.end, mode, Periodic(point.end, "before_rakor", is_once=True), limit)
        is_last = named[0] >= len(self.tokens) or self.tokens.word(named[0]) in (",", ".", ";", ")", "(", "dan")
        if step or (mode in ("before", "until") and is_last):
            end = self.tokens.past(step[0] if step else named[0], ("kembali", "kita"))
            return Piece(start, end, mode, Periodic(end, "before_rakor", is_once=True), limit)
        return None

    def _event(self, at: int, mode: str, start: int) -> Piece | None:
        """What comes before or after an event whose day nobody here knows: the words stay."""
        at = self.tokens.past(at, ("hari", "pada", "tanggal", "jam", "pukul"))
        before = self.tokens.past(at - 1, ())
        for tried in (at, before):
            if self._piece(tried, mode, start, ""):
                return None
        end = at
        while (
            end < len(self.tokens)
            and self.tokens.word(end) not in (",", ";", "(")
            and not self.tokens.phrase(end, MODES)
        ):
            end += 1
        words = self.tokens.said(at, end)
        side = "sebelum" if mode == "before" else "setelah"
        return (
            Piece(start, max(end, at), mode, nothing(end, f"{side} “{words}”: tanggalnya tidak diketahui"))
            if words
            else None
        )
