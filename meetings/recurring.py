# When a series meets: its rule in words and as RFC 5545 writes it, and its next days with days off skipped or moved. Pure;
# which meetings are there already is not known here.
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice

from dateutil.rrule import rrulestr

from rakor.calendar import Calendar

WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
DAY_NAMES = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
PLACES = {1: "pertama", 2: "kedua", 3: "ketiga", 4: "keempat", -1: "terakhir"}
WEEKLY, FORTNIGHTLY, MONTHLY, ON_DATE = "weekly", "fortnightly", "monthly", "on_date"
A_MONDAY = date(2024, 1, 1)  # pairs of weeks count from here where a series has no first day
MOST_SKIPPED = 60  # so many days of the rule in a row may be days off


@dataclass(frozen=True)
class Rule:
    """`weekday` 0 is Monday; `place` is which one in the month (-1 the last), `day` the day of the month."""

    every: str
    weekday: int = 0
    place: int = 1
    day: int = 1


@dataclass(frozen=True)
class Occurrence:
    """A day the rule means, the day it is held (none: skipped), and the name of the day off in between."""

    meant_on: date
    held_on: date | None
    day_off: str = ""


def as_rrule(rule: Rule | None) -> str:
    """In RFC 5545, without DTSTART; "" without a rule."""
    if rule is None:
        return ""
    weekday = WEEKDAYS[rule.weekday]
    return {
        WEEKLY: f"FREQ=WEEKLY;BYDAY={weekday}",
        FORTNIGHTLY: f"FREQ=WEEKLY;INTERVAL=2;BYDAY={weekday}",
        MONTHLY: f"FREQ=MONTHLY;BYDAY={rule.place}{weekday}",
        ON_DATE: f"FREQ=MONTHLY;BYMONTHDAY={rule.day}",
    }[rule.every]


def read(text: str) -> Rule | None:
    """The rule that as_rrule() would write so; None for no rule and for one that no form here can show."""
    parts = dict(part.partition("=")[::2] for part in text.split(";"))
    by_day, weekday = parts.get("BYDAY", ""), parts.get("BYDAY", "")[-2:]
    index = WEEKDAYS.index(weekday) if weekday in WEEKDAYS else 0
    place, day = by_day[:-2], parts.get("BYMONTHDAY", "1")
    found = Rule(
        every={"WEEKLY": WEEKLY, "MONTHLY": MONTHLY if by_day else ON_DATE}.get(parts.get("FREQ", ""), WEEKLY),
        weekday=index,
        place=int(place) if place.removeprefix("-").isdecimal() else 1,
        day=int(day) if day.removeprefix("-").isdecimal() else 1,
    )
    candidates = (found, Rule(FORTNIGHTLY, index))
    return next((rule for rule in candidates if as_rrule(rule) == text), None)


def in_words(text: str) -> str:
    """ "Senin pertama setiap bulan"; "" without a rule."""
    rule = read(text)
    if rule is None:
        return f"Menurut aturan khusus ({text})" if text else ""
    day = DAY_NAMES[rule.weekday]
    return {
        WEEKLY: f"Setiap {day}",
        FORTNIGHTLY: f"Setiap dua pekan, hari {day}",
        MONTHLY: f"{day} {PLACES.get(rule.place, '')} setiap bulan",
        ON_DATE: f"Tanggal {rule.day} setiap bulan" if rule.day > 0 else "Hari terakhir setiap bulan",
    }[rule.every]


def coming(
    text: str, *, since: date, calendar: Calendar, on_day_off: str, starts_on: date | None, ends_on: date | None
) -> Iterator[Occurrence]:
    """The days of the rule from `since` on, in order, as held. Ends with the series, or where only days off are left."""
    if not text:
        return
    first = datetime.combine(starts_on or A_MONDAY, time())
    skipped = 0
    # A day just before `since` may have been moved behind it.
    for moment in rrulestr(text, dtstart=first).xafter(datetime.combine(since - timedelta(14), time()), inc=True):
        if (ends_on and moment.date() > ends_on) or skipped > MOST_SKIPPED or moment.year > 2100:
            return
        found = _held(moment.date(), calendar, on_day_off)
        skipped = skipped + 1 if found.held_on is None else 0
        if (found.held_on or found.meant_on) >= since:
            yield found


def first_held(occurrences: Iterator[Occurrence], count: int) -> list[Occurrence]:
    """The first so many that are held, with the skipped ones between them."""
    found: list[Occurrence] = []
    held = 0
    for occurrence in islice(occurrences, 40 * count):
        found.append(occurrence)
        held += occurrence.held_on is not None
        if held == count:
            break
    return found


def _held(meant_on: date, calendar: Calendar, on_day_off: str) -> Occurrence:
    day_off = calendar.reason_off(meant_on)
    if day_off is None:
        return Occurrence(meant_on, meant_on)
    held_on = {
        "skip": None,
        "next": calendar.next_working_day(meant_on),
        "previous": calendar.last_working_day_before(meant_on),
    }.get(on_day_off, meant_on)
    return Occurrence(meant_on, held_on, day_off)
