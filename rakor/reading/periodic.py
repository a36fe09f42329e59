# What comes again and again: "setiap Senin", "mingguan", "dua minggu sekali", "sebelum setiap rakor", "secara berkala".
from dataclasses import dataclass

from rakor.reading.durations import ONE, UNITS
from rakor.reading.stretches import PARTS
from rakor.reading.words import MONTHS, WEEKDAYS, Tokens

ADJECTIVES = {
    "harian": "daily", "mingguan": "weekly", "pekanan": "weekly", "dwimingguan": "fortnightly", "dwipekanan": "fortnightly",
    "dua mingguan": "fortnightly", "2 mingguan": "fortnightly", "dua pekanan": "fortnightly", "bulanan": "monthly",
    "triwulanan": "quarterly", "tiga bulanan": "quarterly", "3 bulanan": "quarterly", "kuartalan": "quarterly", "tahunan": "yearly",
    "semesteran": "custom", "enam bulanan": "custom", "6 bulanan": "custom", "dua bulanan": "custom", "dwibulanan": "custom",
}  # fmt: skip
UNSAID = {
    "secara berkala": 1, "berkala": 1, "secara rutin": 1, "rutin": 1, "secara periodik": 1, "periodik": 1, "secara reguler": 1,
    "secara teratur": 1, "berulang": 1, "setiap saat": 1, "setiap waktu": 1, "sewaktu-waktu": 1, "secara berulang": 1,
    "secara kontinu": 1, "setiap kali diminta": 1,
}  # fmt: skip
BY_UNIT = {
    ("day", 1): "daily", ("working", 1): "daily", ("week", 1): "weekly", ("day", 7): "weekly", ("week", 2): "fortnightly",
    ("day", 14): "fortnightly", ("month", 1): "monthly", ("day", 30): "monthly", ("month", 3): "quarterly", ("quarter", 1): "quarterly",
    ("month", 12): "yearly", ("year", 1): "yearly", ("half", 2): "yearly", ("hour", 24): "daily", ("quarter", 4): "yearly",
}  # fmt: skip
TIMES_IN = {("week", 1): "weekly", ("month", 2): "fortnightly", ("year", 4): "quarterly", ("year", 12): "monthly"}
SAID = {
    "daily": "setiap hari", "weekly": "setiap minggu", "fortnightly": "setiap dua minggu", "monthly": "setiap bulan",
    "quarterly": "setiap triwulan", "yearly": "setiap tahun", "before_rakor": "sebelum setiap rakor", "custom": "jangka waktu sendiri",
}  # fmt: skip
EACH = {"setiap", "per", "masing-masing"}
RAKOR = {"rakor", "rapat"}


@dataclass(frozen=True)
class Periodic:
    """`period` is None where the words say "berkala" and no more. `sure`: nobody would take them for anything else.

    `is_once`: "sebelum rakor berikutnya", which comes once, on a day that is not known here.
    """

    end: int
    period: str | None
    sure: bool = True
    is_once: bool = False


def read(tokens: Tokens, i: int) -> Periodic | None:
    return _times(tokens, i) or _each(tokens, i) or _adjective(tokens, i)


def _adjective(tokens: Tokens, i: int) -> Periodic | None:
    start = i + 1 if tokens.word(i) == "secara" else i
    if found := tokens.phrase(start, ADJECTIVES):
        is_sure = start > i or tokens.word(i - 1) in (
            "laporan",
            "lapor",
            "laporkan",
            "melaporkan",
            "dilaporkan",
            "pelaporan",
        )
        return Periodic(found[0], found[1], sure=is_sure)
    if unsaid := tokens.phrase(i, UNSAID):
        return Periodic(unsaid[0], None, sure=tokens.word(i) != "rutin")
    return None


def _times(tokens: Tokens, i: int) -> Periodic | None:
    """ "dua minggu sekali", "sekali sebulan", "dua kali dalam seminggu", "3 bulan satu kali"."""
    if amount := _amount(tokens, i):
        unit, count, end = amount
        if tokens.word(end) == "sekali":
            return Periodic(end + 1, BY_UNIT.get((unit, count), "custom"))
        if (number := tokens.number(end)) and number[0] == 1 and tokens.word(number[1]) == "kali":
            return Periodic(number[1] + 1, BY_UNIT.get((unit, count), "custom"))
    how_often: tuple[int, int] | None = None
    if tokens.word(i) == "sekali":
        how_often = 1, i + 1
    elif (number := tokens.number(i)) and tokens.word(number[1]) in ("kali", "x"):
        how_often = number[0], number[1] + 1
    if how_often is None:
        return None
    often, at = how_often
    if (hours := tokens.number(at)) and tokens.word(hours[1]) == "jam":
        return None
    at = tokens.past(at, ("dalam", "setiap", "per", "tiap", "sehari-hari", "pada"))
    found = _amount(tokens, at) or _bare(tokens, at)
    if found is None:
        return None
    unit, count, end = found
    if often == 1:
        return Periodic(end, BY_UNIT.get((unit, count), "custom"))
    if count == 1:
        return Periodic(end, TIMES_IN.get((unit, often), "custom"))
    return Periodic(end, "custom")


def _amount(tokens: Tokens, i: int) -> tuple[str, int, int] | None:
    if one := tokens.phrase(i, ONE):
        return one[1], 1, one[0]
    number = tokens.number(i)
    unit = tokens.phrase(number[1], UNITS) if number else None
    return (unit[1], number[0], unit[0]) if number and unit else None


def _bare(tokens: Tokens, i: int) -> tuple[str, int, int] | None:
    unit = tokens.phrase(i, UNITS)
    return (unit[1], 1, unit[0]) if unit else None


def _each(tokens: Tokens, i: int) -> Periodic | None:
    """ "setiap hari kerja", "tiap Senin pertama", "per triwulan", "setiap tanggal 5", "setiap menjelang rakor"."""
    if tokens.word(i) not in EACH:
        return None
    at = i + 1
    is_per = tokens.word(i) == "per"
    if (
        tokens.word(at) in ("menjelang", "sebelum", "jelang", "kali", "pelaksanaan", "akan", "ada", "ke", "pada")
        and not is_per
    ):
        at = tokens.past(at, ("menjelang", "sebelum", "jelang", "kali", "pelaksanaan", "akan", "ada", "dengan", "pada"))
    if tokens.word(at) in RAKOR and not is_per:
        end = tokens.past(at + 1, ("koordinasi", "berikutnya", "evaluasi"))
        return Periodic(end, "before_rakor")
    part = tokens.phrase(at, PARTS) if not is_per else None
    if part and (of := _bare(tokens, part[0])):
        return Periodic(of[2], BY_UNIT.get((of[0], 1), "custom"))
    named = at + 1 if tokens.word(at) == "hari" else at
    is_sunday = tokens.word(named) == "minggu" and named > at
    if not is_per and (is_sunday or (tokens.word(named) in WEEKDAYS and tokens.word(named) != "minggu")):
        return _weekday(tokens, named + 1)
    if tokens.word(at) == "tanggal" and not is_per:
        number = tokens.number(at + 1)
        end = number[1] if number else at + 1
        if tokens.word(end) in MONTHS:
            return Periodic(end + 1, "yearly")
        if tokens.word(end) in ("dan", "sampai", "-", "–") and (second := tokens.number(end + 1)):
            return Periodic(second[1], "custom" if tokens.word(end) == "dan" else "monthly")
        if tokens.word(end) in EACH | {"bulan", "tiap"}:
            end = tokens.past(end, (*EACH, "bulan", "bulannya", "berikutnya"))
        return Periodic(end, "monthly")
    if tokens.word(at) in MONTHS and not is_per:
        return Periodic(at + 1, "yearly")
    if tokens.word(at) in ("pagi", "siang", "sore", "petang", "malam", "apel") and not is_per:
        return Periodic(at + 1, "daily" if tokens.word(at) != "apel" else None)
    found = _amount(tokens, at) or _bare(tokens, at)
    if found is None:
        return None
    unit, count, end = found
    order = tokens.ordinal(end)
    if unit == "week" and order and not is_per:
        return Periodic(tokens.past(order[1], ("setiap", "bulan", "dalam")), "monthly")
    return Periodic(tokens.past(end, ("sekali",)), BY_UNIT.get((unit, count), "custom"))


def _weekday(tokens: Tokens, at: int) -> Periodic:
    """Every Monday; every first Monday of the month; Mondays and Thursdays are twice a week."""
    if order := tokens.ordinal(at):
        return Periodic(tokens.past(order[1], ("setiap", "bulan", "dalam", "pada", "di", "tiap")), "monthly")
    end = at
    while tokens.word(end) in ("dan", ",", "sampai", "hingga", "-", "–", "serta") and tokens.word(end + 1) in WEEKDAYS:
        end += 2
    if end > at:
        return Periodic(end, "daily" if tokens.word(at) in ("sampai", "hingga", "-", "–") else "custom")
    if tokens.word(at) in ("minggu", "pekan"):
        step = tokens.ordinal(at + 1)
        return Periodic(step[1] if step else at + 1, "monthly" if step else "weekly")
    if tokens.phrase(at, {"dua minggu sekali": 1, "dua pekan sekali": 1}):
        return Periodic(at + 3, "fortnightly")
    return Periodic(at, "weekly")
