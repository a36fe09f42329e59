# A directive's whole story in the order of time: issued, reached, reported, returned, decided, put right, reminded,
# ended. Of the shares it is given, and no other; as many statements for one as for all. Reads only.
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from directives.ladder import Clock, Rung
from directives.models import Assignment, Correction, Decision, Directive, LadderStep, Move, Note
from directives.models.choices import Kind
from rakor.notify.models import Message
from rakor.people.access import Member
from rakor.people.models import Unit

ABOUT = {Clock.REPORT: "laporan", Clock.TARGET: "batas waktu"}
TOLD = {
    Rung.BEFORE: "Pengingat sebelum {about} jatuh tempo",
    Rung.DAY: "Pengingat pada hari {about} jatuh tempo",
    Rung.UNIT: "Unit diingatkan: {about} terlewat",
    Rung.ASISTEN: "Diteruskan ke Asisten: {about} terlewat",
    Rung.SEKDA: "Diteruskan ke Sekretaris Daerah: {about} terlewat",
    Rung.REGION: "Masuk daftar kepala daerah: {about} terlewat",
}


@dataclass(frozen=True)
class Event:
    """What is no step of one unit: `day` alone where no hour is on record. `event` tells the template which kind."""

    event: str
    icon: str
    word: str
    day: date
    at: datetime | None = None
    tone: str = ""
    units: tuple[Unit, ...] = field(default=())
    correction: Correction | None = None
    decision: Decision | None = None
    directive: Directive | None = None


def story(member: Member, directive: Directive, works: list[Assignment], offers: dict, own: bool) -> list:
    """Moves, notes and events. `works` have their units; `own`: they are chosen out of several."""
    keys = [work.pk for work in works]
    units = {work.pk: work.unit for work in works}
    zone = ZoneInfo(member.government.zone)
    found = [*_moves(keys), *Note.objects.filter(assignment__in=keys).select_related("by", "assignment__unit")]
    found += _issued(directive, works) + _corrections(offers, zone) + _reminders(units, zone) + _ends(directive, works)
    if not own:
        found += _ended_as_a_whole(member, offers, zone)
    return sorted(found, key=lambda row: _moment(row, zone))


def _moves(keys: list[int]) -> Iterable[Move]:
    """By their keys: beside so many joins PostgreSQL would read all moves first and look for the directive last."""
    rows = Move.objects.filter(assignment__in=keys).select_related(
        "by", "assignment__unit", "report__entered_by", "report__period", "report__block__meeting",
        "decision__entered_by", "decision__block__meeting",
    )  # fmt: skip
    return rows.prefetch_related("report__evidence", "report__parts_done__part", "decision__papers")


def _moment(row, zone: ZoneInfo) -> tuple:
    """What has only its day stands before what has an hour on it, except the end, which stands after."""
    day = row.day if isinstance(row, Event) else row.at.astimezone(zone).date()
    if row.at is not None:
        return day, 1, row.at, row.pk if hasattr(row, "pk") else 0
    midnight = datetime.combine(day, time.min, zone)
    return day, 2 if row.event == "ended" else 0, midnight, 0


def _issued(directive: Directive, works: list[Assignment]) -> list[Event]:
    """Issued once; each day on which units got it, with their names; the clock where it began later."""
    found = []
    if directive.issued_on:
        is_old = directive.tracked_from is None or directive.tracked_from != directive.issued_on
        word = "Tercatat dari dokumen" if is_old and directive.kind != Kind.STANDING else "Diterbitkan"
        found.append(Event("issued", "send", word, directive.issued_on))
    by_day: dict[date, list[Unit]] = {}
    for work in works:
        by_day.setdefault(work.given_on, []).append(work.unit)
    for day, units in by_day.items():
        names = tuple(sorted(units, key=lambda unit: unit.name))
        found.append(Event("given", "building-2", f"Sampai ke {len(names)} unit", day, units=names))
    if directive.tracked_from and directive.tracked_from != directive.issued_on:
        found.append(Event("tracked", "play", "Mulai dipantau", directive.tracked_from))
    return found


def _corrections(offers: dict, zone: ZoneInfo) -> list[Event]:
    return [
        Event(
            "correction", "pencil-line", f"Ralat {row.number}", row.at.astimezone(zone).date(), row.at, correction=row
        )
        for row in offers["corrections"]
    ]


def _reminders(units: dict[int, Unit], zone: ZoneInfo) -> list[Event]:
    """Steps of the ladder and reminders pressed by hand, one line a day for all units together."""
    found: dict[tuple, list[Unit]] = {}
    for step in LadderStep.objects.filter(assignment__in=units):
        key = (
            step.taken_at.astimezone(zone).date(),
            TOLD[Rung(step.rung)].format(about=ABOUT[Clock(step.clock)]),
            step.rung,
        )
        found.setdefault(key, []).append(units[step.assignment_id])
    asked = {f"assignment:{pk}": unit for pk, unit in units.items()}
    pressed = Message.objects.filter(kind="reminded", subject__in=asked).values_list("subject", "period").distinct()
    for subject, period in pressed:
        key = (date.fromisoformat(period), "Diingatkan langsung", Rung.UNIT)
        found.setdefault(key, []).append(asked[subject])
    return [
        Event(
            "reminder",
            "bell",
            word,
            day,
            tone="is-late" if rung >= Rung.SEKDA else "",
            units=tuple(dict.fromkeys(told)),
        )
        for (day, word, rung), told in found.items()
    ]


def _ended_as_a_whole(member: Member, offers: dict, zone: ZoneInfo) -> list[Event]:
    """Ended by a decision while nobody had it, or by the directive that replaces it."""
    found = [
        Event("decision", "gavel", "Diputuskan", row.entered_at.astimezone(zone).date(), row.entered_at, decision=row)
        for row in offers["ended_by"]
    ]
    newer = offers["newer"]
    if newer and newer.issued_on:
        shown = newer if member.sees_all else None
        found.append(Event("replaced", "replace", "Diganti arahan baru", newer.issued_on, directive=shown))
    return found


def _ends(directive: Directive, works: list[Assignment]) -> list[Event]:
    """The day on which the last of several shares came to an end; of one share its own last step says so."""
    given = [work for work in works if work.taken_off_on is None]
    if len(given) < 2 or any(work.is_open or work.ended_on is None for work in given):
        return []
    return [
        Event("ended", "flag", f"Tuntas di {len(given)} unit", max(work.ended_on for work in given), tone="is-done")
    ]
