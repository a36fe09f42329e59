# Which meetings the year has and on which days, counted back from today. Pure: no table, no words of minutes.
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from uuid import NAMESPACE_URL, UUID, uuid5
from zoneinfo import ZoneInfo

from rakor.calendar import Calendar

LENGTH = timedelta(days=364)
MEETINGS = 50
ZONE = "Asia/Jakarta"
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


@dataclass(frozen=True)
class Sort:
    """A sort of meeting: its type and series, how many directives, and how many of a hundred are arahan umum."""

    type: str
    series: str
    title: str
    directives: int
    standing: int
    starts_at: time = time(9)
    mode: str = "tatap_muka"
    place: str = ""


MONDAY = Sort("Rakor rutin", "Rakor Senin", "Rakor Senin", 19, 46)
SORTS = {
    "senin": MONDAY,
    "apel": Sort("Apel gabungan", "Rakor Senin", "Apel gabungan ASN", 14, 88, time(7, 30), "lapangan",
                 "Halaman kantor bupati"),
    "triwulan": Sort("Rakor triwulanan", "Rakor triwulanan", "Rakor triwulanan", 25, 40, time(8, 30), "hibrida"),
    "tpid": Sort("Rakor TPID", "Rakor TPID", "Rakor TPID", 11, 30, time(13, 30), place="Ruang rapat Asisten II"),
    "darurat": Sort("Rakor darurat", "", "Rakor darurat", 9, 25, time(19, 30), place="Posko utama BPBD"),
    "evaluasi": Sort("Rapat evaluasi", "", "Evaluasi program prioritas", 22, 40),
}  # fmt: skip


@dataclass(frozen=True)
class Day:
    """One meeting to be: `number` counts from the oldest."""

    number: int
    on: date
    kind: str

    @property
    def sort(self) -> Sort:
        return SORTS[self.kind]

    @property
    def key(self) -> UUID:
        return key("rapat", self.number)


def key(*parts) -> UUID:
    """The client_id of a row of the demonstration: the same at every start, so nothing is written twice."""
    return uuid5(NAMESPACE_URL, "rakor:contoh:" + ":".join(map(str, parts)))


def days(today: date, calendar: Calendar, scale: float = 1.0) -> list[Day]:
    """The meetings before today, oldest first. A smaller scale keeps the latest ones."""
    last_monday = today - timedelta(days=today.weekday() or 7)
    found = []
    for week in range(52):
        monday = last_monday - timedelta(weeks=week)
        if calendar.is_working(monday) and week % 6 != 3:
            found.append((monday, "apel" if week % 17 == 5 else "senin"))
        if week % 13 == 6:
            found.append((_working(monday + timedelta(days=3), calendar), "triwulan"))
        if week % 9 == 4:
            found.append((_working(monday + timedelta(days=2), calendar), "tpid"))
        if week in (8, 31):
            found.append((_working(monday + timedelta(days=4), calendar), "darurat"))
        if week == 25:
            found.append((_working(monday + timedelta(days=1), calendar), "evaluasi"))
    latest = sorted(found, reverse=True)[: max(2, round(MEETINGS * scale))]
    return [Day(number, on, kind) for number, (on, kind) in enumerate(reversed(latest), start=1)]


def coming(today: date) -> date:
    """The Monday of the next rakor: today, if today is one."""
    return today + timedelta(days=-today.weekday() % 7)


def moment(on: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(on, time(hour, minute), ZoneInfo(ZONE))


def said(on: date) -> str:
    """12 Mei 2026."""
    return f"{on.day} {MONTHS[on.month - 1]} {on.year}"


def month(on: date) -> str:
    return f"{MONTHS[on.month - 1]} {on.year}"


def quarter(on: date) -> str:
    return f"triwulan {('I', 'II', 'III', 'IV')[(on.month - 1) // 3]} {on.year}"


def _working(day: date, calendar: Calendar) -> date:
    return calendar.add_working_days(day, 0)
