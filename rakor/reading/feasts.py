# Days that people name instead of giving a date: holidays of the national list, and fixed days of the year.
from datetime import date, timedelta

from rakor.calendar import Calendar
from rakor.calendar.days import ESTIMATE, national_holidays
from rakor.reading.spans import DAY, Found

LISTED = {  # how it is called → how its name on the national list begins
    "lebaran|idul fitri|hari raya|hari raya idul fitri|idulfitri|hari raya idulfitri|1 syawal|hari raya lebaran": "Hari Raya Idul Fitri",
    "idul adha|iduladha|hari raya idul adha|hari raya iduladha|lebaran haji|hari raya kurban|hari raya qurban|idul kurban|idul qurban"
    "|hari raya haji|kurban": "Hari Raya Idul Adha",
    "natal|hari natal|hari raya natal|nataru": "Hari Raya Natal",
    "nyepi|hari nyepi|hari raya nyepi|hari suci nyepi": "Hari Suci Nyepi",
    "waisak|hari waisak|hari raya waisak": "Hari Raya Waisak",
    "imlek|tahun baru imlek|hari raya imlek": "Tahun Baru Imlek",
    "isra mikraj|isra miraj|isra mi'raj": "Isra Mikraj",
    "maulid|maulid nabi|maulid nabi muhammad|maulud": "Maulid Nabi",
    "tahun baru islam|1 muharram|tahun baru hijriah|muharram": "Tahun Baru Islam",
    "jumat agung|wafat isa almasih|wafat yesus kristus": "Wafat Yesus Kristus",
    "paskah|hari paskah": "Kebangkitan Yesus Kristus",
    "kenaikan isa almasih|kenaikan yesus kristus": "Kenaikan Yesus Kristus",
}
FIXED = {
    "tahun baru|tahun baru masehi|hari tahun baru": (1, 1, "Tahun Baru"),
    "malam tahun baru|pergantian tahun|tutup tahun": (12, 31, "31 Desember"),
    "hari kartini": (4, 21, "Hari Kartini"),
    "hari buruh|may day|hari buruh internasional": (5, 1, "Hari Buruh"),
    "hardiknas|hari pendidikan nasional": (5, 2, "Hari Pendidikan Nasional"),
    "hari kebangkitan nasional|harkitnas": (5, 20, "Hari Kebangkitan Nasional"),
    "hari lahir pancasila|hari pancasila": (6, 1, "Hari Lahir Pancasila"),
    "hari anak nasional": (7, 23, "Hari Anak Nasional"),
    "hut ri|hari kemerdekaan|hari kemerdekaan ri|hari ulang tahun ri|hut kemerdekaan|hut kemerdekaan ri|tujuh belas agustus|17 an"
    "|17 - an|agustusan|tujuh belasan|hut republik indonesia|hari kemerdekaan republik indonesia|peringatan hut ri|upacara hut ri"
    "|hari proklamasi": (8, 17, "Hari Kemerdekaan"),
    "hari kesaktian pancasila": (10, 1, "Hari Kesaktian Pancasila"),
    "hari sumpah pemuda|sumpah pemuda": (10, 28, "Hari Sumpah Pemuda"),
    "hari pahlawan": (11, 10, "Hari Pahlawan"),
    "hari kesehatan nasional|hkn": (11, 12, "Hari Kesehatan Nasional"),
    "hari guru|hari guru nasional|hgn": (11, 25, "Hari Guru Nasional"),
    "hut korpri|hari korpri": (11, 29, "HUT Korpri"),
    "hari ibu": (12, 22, "Hari Ibu"),
}  # fmt: skip
FAST = ("ramadan", "bulan ramadan", "bulan suci ramadan")
FEASTS: dict[str, str | tuple[int, int, str]] = dict.fromkeys(FAST, "ramadan")
FEASTS |= {name: what for names, what in LISTED.items() for name in names.split("|")}
FEASTS |= {name: fixed for names, fixed in FIXED.items() for name in names.split("|")}


def feast(end: int, what: str | tuple[int, int, str], on: date, year: int | None = None) -> Found | None:
    """The next one on or after `on`, or that of `year`. Estimated days say so in the rule."""
    for candidate in (year,) if year else (on.year, on.year + 1):
        found = _in_year(end, what, candidate)
        if found and found.last and (year or found.last >= on):
            return found
    return None


def days_off(found: Found, calendar: Calendar) -> Found:
    """The unbroken row of days off around a feast: "libur Lebaran", "cuti bersama Natal"."""
    first, last = found.first, found.last
    if first is None or last is None:
        return found
    while not calendar.is_working(first - DAY) and (last - first).days < 30:
        first -= DAY
    while not calendar.is_working(last + DAY) and (last - first).days < 30:
        last += DAY
    return Found(found.end, "feast", first, last, "libur sekitar " + found.rule)


def _in_year(end: int, what: str | tuple[int, int, str], year: int) -> Found | None:
    if not 1946 <= year <= 2100:
        return None
    if not isinstance(what, str):
        on = date(year, what[0], what[1])
        return Found(end, "feast", on, on, what[2])
    begins = "Hari Raya Idul Fitri" if what == "ramadan" else what
    listed = [(on, name) for on, name in sorted(national_holidays(year).items()) if begins in name]
    listed = [(on, name) for on, name in listed if "Cuti" not in name and "kedua" not in name]
    if not listed:
        return None
    on, name = listed[0]
    guess = " (tanggalnya perkiraan, belum ditetapkan)" if ESTIMATE in name else ""
    if what == "ramadan":
        rule = "Ramadan, dihitung 30 hari sebelum Idul Fitri (perkiraan, periksa)"
        return Found(end, "feast", on - timedelta(days=30), on - DAY, rule)
    return Found(end, "feast", on, on, name.replace(ESTIMATE, "") + guess)
