# A small government at random: every kind of directive in every state, written as rows and not through the actions, so
# that there is also what no ordinary day brings about. What each list must hold is said once more here, in plain Python.
import random
from dataclasses import dataclass
from datetime import date, timedelta

from directives.ladder import Rung
from directives.lists import Asked
from directives.models import Addressee, Assignment, Directive, Extension, LadderStep, Period, Report, Theme
from directives.models.directive import ThemeLink
from directives.states import END_STATES, UNITS_TURN, Status
from rakor.calendar import Calendar
from rakor.people.models import Coordination, Unit
from tests import make

TODAY = date(2026, 3, 4)
KINDS = ("one_off", "one_off", "periodic", "standing")
WORDS = ("jalan", "posko", "dapur", "pasar", "irigasi")
ISSUERS = ("Bupati", "Sekda", "")


@dataclass
class World:
    """What was made, as plain rows: the oracle asks these and no queryset."""

    directives: list[Directive]
    works: dict[int, list[Assignment]]
    named: dict[int, set[int]]
    themes: dict[int, set[int]]
    late: set[int]
    asking: set[int]
    top: set[tuple[int, str, date]]
    coordinated: dict[int, set[int]]

    def choices(self, dice: random.Random) -> Asked:
        """A question at random, with any number of its parts."""
        units = [pk for rows in self.coordinated.values() for pk in rows] + [0]
        offers = {
            "state": [*LISTS, "tidak-ada"], "unit": units, "theme": [*{t for s in self.themes.values() for t in s}, 0],
            "kind": KINDS, "issuer": ISSUERS[:2], "q": WORDS, "coordinator": [*self.coordinated, 0],
            "meeting": [d.meeting_id for d in self.directives if d.meeting_id] or [0],
            "since": [TODAY - timedelta(days=20)], "until": [TODAY - timedelta(days=10)],
            "age": ["1-5", "6-10", "11-20", "lebih-20", "tidak-ada"], "as_of": [TODAY - timedelta(days=8)],
            "ended_since": [TODAY - timedelta(days=12)], "ended_until": [TODAY - timedelta(days=5)],
        }  # fmt: skip
        parts = dice.sample(sorted(offers), dice.randint(0, 3))
        return Asked(**{part: dice.choice(list(offers[part])) for part in parts})

    def expects(self, what: Asked, sees_drafts: bool) -> set[int]:
        """The directives that a list asked for this must show to whoever reads the whole government."""
        units = None
        if what.unit is not None:
            units = {what.unit}
        if what.coordinator is not None:
            own = self.coordinated.get(what.coordinator, set())
            units = own if units is None else units & own
        return {
            one.pk
            for one in self.directives
            if (sees_drafts or one.issued_on) and self._fits(one, what) and self._of(one, what, units)
        }

    def _fits(self, one: Directive, what: Asked) -> bool:
        return (
            what.meeting in (None, one.meeting_id)
            and (what.theme is None or what.theme in self.themes[one.pk])
            and what.kind in ("", one.kind)
            and what.issuer in ("", one.issuer_title)
            and (what.since is None or bool(one.issued_on and one.issued_on >= what.since))
            and (what.until is None or bool(one.issued_on and one.issued_on <= what.until))
            and what.q in one.text
        )

    def _of(self, one: Directive, what: Asked, units: set[int] | None) -> bool:
        given = [work for work in self.works[one.pk] if work.taken_off_on is None]
        if what.age or what.as_of or what.ended_since or what.ended_until:
            return self._in_time(given, what, units)
        state = what.state
        if units is not None:
            mine = [work for work in given if work.unit_id in units]
            named = bool(self.named[one.pk] & units) and (one.issued_on is None or one.kind == "standing")
            if not mine and not named:
                return False
            if state in OF_WORK:
                return any(OF_WORK[state](self, work) for work in mine)
        if not state:
            return True
        if state in OF_ALL:
            return OF_ALL[state](one, given)
        return state in OF_WORK and any(OF_WORK[state](self, work) for work in given)

    def _in_time(self, given: list[Assignment], what: Asked, units: set[int] | None) -> bool:
        mine = [work for work in given if units is None or work.unit_id in units]
        since, until = what.ended_since or date.min, what.ended_until or date.max
        if what.as_of:
            if what.age or what.state not in WAS:
                return False
            mine = [work for work in mine if was_open(work, what.as_of) and WAS[what.state](work, what.as_of)]
        elif what.state not in OF_WORK:
            return False
        else:
            mine = [work for work in mine if OF_WORK[what.state](self, work)]
        if what.age:
            mine = [work for work in mine if what.age == age_of(work, what.state)]
        if not (what.ended_since or what.ended_until):
            return bool(mine)
        looked_at = [work for work in given if units is None or work.unit_id in units]
        if any(map(is_open, looked_at)) or any(work.ended_on and work.ended_on > until for work in looked_at):
            return False
        return any(work.ended_on and since <= work.ended_on <= until for work in mine)


WAS = {
    "belum-tuntas": lambda work, day: True,
    "melewati-batas-waktu": lambda work, day: bool(work.directive.tracked_from and work.due_on and work.due_on < day),
}


def was_open(work: Assignment, day: date) -> bool:
    return work.given_on <= day and (is_open(work) or bool(work.ended_on and work.ended_on > day))


def age_of(work: Assignment, state: str) -> str | None:
    """How late it is by the clock of that list: working days of the national calendar, counted one by one."""
    due_on = {"belum-lapor": work.report_due_on, "melewati-batas-waktu": work.due_on}.get(state)
    if due_on is None:
        return None
    calendar = Calendar(5)
    gone = sum(calendar.is_working(due_on + timedelta(days=n)) for n in range(1, (TODAY - due_on).days + 1))
    return "1-5" if gone <= 5 else "6-10" if gone <= 10 else "11-20" if gone <= 20 else "lebih-20"


def is_open(work: Assignment) -> bool:
    return work.status not in END_STATES


def is_measurable(one: Directive) -> bool:
    return one.issued_on is not None and one.kind != "standing"


def is_unresolved(one: Directive, given: list[Assignment]) -> bool:
    return is_measurable(one) and (not given or any(map(is_open, given)))


OF_WORK = {  # asked of a unit's work
    "belum-tuntas": lambda world, work: is_open(work),
    "belum-lapor": lambda world, work: (
        work.status in UNITS_TURN and work.report_due_on is not None and work.report_due_on < TODAY
    ),
    "terlambat-lapor": lambda world, work: is_open(work) and work.pk in world.late,
    "melewati-batas-waktu": lambda world, work: (
        is_open(work) and bool(work.directive.tracked_from) and bool(work.due_on and work.due_on < TODAY)
    ),
    "daftar-kepala-daerah": lambda world, work: (
        work.status in UNITS_TURN
        and bool(work.directive.tracked_from)
        and any(
            due_on is not None and due_on < TODAY and (work.pk, clock, due_on) in world.top
            for clock, due_on in (("report", work.report_due_on), ("target", work.due_on))
        )
    ),
    "bergeser": lambda world, work: (
        is_open(work) and bool(work.due_on and work.first_due_on and work.due_on > work.first_due_on)
    ),
    "menunggu-verifikasi": lambda world, work: work.status == Status.AWAITING,
    "terkendala": lambda world, work: work.status == Status.BLOCKED,
    "bukan-kewenangan": lambda world, work: work.status == Status.NOT_OURS,
    "minta-perpanjangan": lambda world, work: is_open(work) and work.pk in world.asking,
    "tanpa-batas-waktu": lambda world, work: is_open(work) and work.due_on is None,
    "tuntas": lambda world, work: not is_open(work),
}
OF_ALL = {  # asked of the directive as a whole
    "belum-tuntas": is_unresolved,
    "tanpa-penanggung-jawab": lambda one, given: is_measurable(one) and not given,
    "tanpa-batas-waktu": lambda one, given: is_unresolved(one, given) and one.due_on is None,
    "tercatat": lambda one, given: is_measurable(one) and one.tracked_from is None,
    "tuntas": lambda one, given: is_measurable(one) and bool(given) and not any(map(is_open, given)),
    "arahan-umum": lambda one, given: one.issued_on is not None and one.kind == "standing",
    "konsep": lambda one, given: one.issued_on is None,
}
LISTS = OF_WORK.keys() | OF_ALL.keys()


def build(cast, dice: random.Random, many: int = 14) -> World:
    """In the scope of the cast's government."""
    units = list(Unit.objects.order_by("pk"))
    asisten = next(unit for unit in units if unit.short_name == "Asisten II")
    Coordination.objects.create(asisten=units[0], unit=units[2])
    themes = [Theme.objects.create(name=name) for name in ("Asta Cita 4", "MBG", "100 hari")]
    meetings = [make.meeting("Rakor"), make.meeting("Rapat rahasia", is_closed=True), None]
    world = World([], {}, {}, {}, set(), set(), set(), {})
    for row in Coordination.objects.all():
        world.coordinated.setdefault(row.asisten_id, set()).add(row.unit_id)
    assert asisten.pk in world.coordinated
    for number in range(many):
        one = _directive(dice, number, dice.choice(meetings))
        chosen = dice.sample(units, dice.choice((0, 1, 1, 2, 4)))
        Addressee.objects.bulk_create(Addressee(directive=one, unit=unit) for unit in chosen)
        picked = dice.sample(themes, dice.choice((0, 1, 2)))
        ThemeLink.objects.bulk_create(ThemeLink(directive=one, theme=theme) for theme in picked)
        is_given = is_measurable(one)
        world.directives.append(one)
        world.named[one.pk] = {unit.pk for unit in chosen}
        world.themes[one.pk] = {theme.pk for theme in picked}
        world.works[one.pk] = [_work(cast, dice, world, one, unit) for unit in chosen] if is_given else []
    return world


def _directive(dice: random.Random, number: int, meeting) -> Directive:
    kind = dice.choice(KINDS)
    issued_on = dice.choice((None, *(TODAY - timedelta(days=dice.randint(0, 40)) for _ in range(4))))
    tracked = issued_on if kind != "standing" and dice.random() < 0.8 else None
    return Directive.objects.create(
        text=f"Arahan {number} {dice.choice(WORDS)} {dice.choice(WORDS)}", kind=kind, meeting=meeting, number=number,
        issuer_title=dice.choice(ISSUERS), issued_on=issued_on, tracked_from=tracked, due_on=_day(dice),
    )  # fmt: skip


def _work(cast, dice: random.Random, world: World, one: Directive, unit: Unit) -> Assignment:
    status = dice.choice(list(Status)) if one.tracked_from else Status.NOT_STARTED
    off = TODAY if status == Status.WITHDRAWN and dice.random() < 0.5 else None
    due = _day(dice, 45) if one.tracked_from and status in UNITS_TURN else None
    ended = status in END_STATES and dice.random() < 0.8
    work = Assignment.objects.create(
        directive=one, kind=one.kind, unit=unit, status=status, given_on=one.issued_on, taken_off_on=off,
        due_on=dice.choice((one.due_on, _day(dice))), first_due_on=one.due_on, report_due_on=due,
        ended_on=one.issued_on + timedelta(days=dice.randint(0, 30)) if ended else None,
    )  # fmt: skip
    by, at = cast.notulis.user, make.moment(TODAY)
    if status in (Status.AWAITING, Status.BLOCKED):
        verdict = "waiting" if status == Status.AWAITING else "accepted"
        words = dice.choice(("", "Minta alat"))
        Report.objects.create(
            assignment=work, done="Sudah", entered_by=by, entered_at=at, verdict=verdict, help_asked=words
        )
    on_time = [dice.random() < 0.5 for _ in range(dice.randint(0, 2))]
    for number, is_on_time in enumerate(on_time):
        starts_on = TODAY - timedelta(days=30 - 10 * number)
        reported_on = starts_on + timedelta(days=3 if is_on_time else 8)
        Period.objects.create(
            assignment=work, starts_on=starts_on, due_on=starts_on + timedelta(days=5), reported_on=reported_on
        )
    if on_time and not on_time[-1]:
        world.late.add(work.pk)
    if dice.random() < 0.2:
        Extension.objects.create(assignment=work, until=TODAY, reason="Hujan", asked_by=by, asked_at=at)
        world.asking.add(work.pk)
    for clock, due_on in (("report", work.report_due_on), ("target", work.due_on)):
        if due_on and dice.random() < 0.4:
            LadderStep.objects.create(assignment=work, clock=clock, due_on=due_on, rung=Rung.REGION, taken_at=at)
            world.top.add((work.pk, clock, due_on))
    return work


def _day(dice: random.Random, ago: int = 10) -> date | None:
    return dice.choice((None, TODAY + timedelta(days=dice.randint(-ago, 10))))
