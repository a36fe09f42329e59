# Who is told that a report or a target is due or has passed: the steps of ladder.py, taken once each and in order.
# climb() is the whole daily scan of one government; the beat and `manage.py send_reminders` both run scan().
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db import connection, transaction
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject

from directives.ladder import DEFAULT, Clock, Policy, Rung, Step, steps
from directives.models import Assignment, Ladder, LadderStep, Period
from directives.models.choices import Kind
from directives.schedule import Due, Terms, lay_out
from directives.states import UNITS_TURN
from meetings.models import Meeting
from rakor.calendar import Calendar
from rakor.notify import outbox
from rakor.people import scope
from rakor.people.calendars import calendar_of
from rakor.people.models import Coordination, Government, Holding, Membership, Post, User

# What a step is told as: (before and on the day, after it).
KINDS = {Clock.REPORT: ("report_due", "report_missing"), Clock.TARGET: ("target_due", "target_passed")}
TAKE = """
    INSERT INTO directives_ladderstep (government_id, assignment_id, clock, due_on, rung, taken_at)
    SELECT %s, step.assignment, step.clock, step.due_on, step.rung, %s
      FROM unnest(%s::bigint[], %s::text[], %s::date[], %s::smallint[]) AS step (assignment, clock, due_on, rung)
        ON CONFLICT ON CONSTRAINT ladder_step_once DO NOTHING
    RETURNING assignment_id, clock, due_on, rung
"""


@dataclass
class Running:
    """One open assignment under way, as stored, and as its clocks stand on a day."""

    row: dict
    dues: list[Due]
    laid: list[Due]
    ringing: list[Step]

    @property
    def pk(self) -> int:
        return self.row["pk"]

    @property
    def report_due_on(self) -> date | None:
        return min((due.due_on for due in self.laid), default=None)

    @property
    def is_changed(self) -> bool:
        return bool(self.ringing) or self.laid != self.dues or self.row["report_due_on"] != self.report_due_on


def scan(*, at: datetime, on: date | None = None, government: str = "") -> dict[Government, int]:
    """climb() for every government (or the one of that slug), each in its own scope and by its own date, or by `on`."""
    reminded = {}
    every = Government.objects.filter(slug=government) if government else Government.objects.all()
    for one in every.order_by("name"):
        with scope.government(one.pk), transaction.atomic():
            reminded[one] = climb(on=on or one.today(at), at=at)
    return reminded


@transaction.atomic
def climb(*, on: date, at: datetime) -> int:
    """Lay out the clocks of the current government as they stand on that day, and take the steps that are due.

    Returns how many were taken. Each is a row of its own in the transaction that writes its outbox rows, so it is
    taken once, however many run this at a time; a day on which nothing ran is caught up, in order. One statement finds
    the work; only where something has changed is it locked and read again.
    """
    government = Government.objects.get(pk=scope.required())
    policy = policy_here()
    calendars = _calendars(government)
    waiting = [one.pk for one in _running(government, calendars, policy, on) if one.is_changed]
    if not waiting:
        return 0
    rows = Assignment.objects.filter(pk__in=waiting).order_by("pk").select_for_update(of=("self",), skip_locked=True)
    locked = list(rows.values_list("pk", flat=True))
    changed = [one for one in _running(government, calendars, policy, on, locked) if one.is_changed]
    _keep(changed)
    taken = _take(changed, at)
    outbox.post_all(_told(taken, {one.pk: one.row["unit_id"] for one in changed}, on), at=at)
    return len(taken)


def policy_here() -> Policy:
    """The ladder of the government in scope. One statement."""
    own = Ladder.objects.first()
    return own.policy if own else DEFAULT


def _calendars(government: Government) -> dict[int, Calendar]:
    """By the days of a working week, government's own first. One statement."""
    own = calendar_of(government)
    return {days: Calendar(days, own.overrides) for days in (5, 6)} | {government.days_per_week: own}


def _running(
    government: Government, calendars: dict[int, Calendar], policy: Policy, on: date, pks: Iterable[int] | None = None
) -> list[Running]:
    """All open work under way whose next step is the unit's. One statement."""
    rows = Assignment.objects.under_way().filter(status__in=UNITS_TURN)
    rows = rows if pks is None else rows.filter(pk__in=pks)
    periods = Period.objects.filter(assignment=OuterRef("pk")).order_by("starts_on")
    rakor = Meeting.objects.filter(series=OuterRef("directive__meeting__series"), held_on__gt=OuterRef("newest"))
    taken = LadderStep.objects.filter(assignment=OuterRef("pk"))
    unreported = periods.filter(reported_on=None).values(due=JSONObject(starts_on="starts_on", due_on="due_on"))
    rows = rows.annotate(
        newest=Subquery(periods.order_by("-starts_on").values("starts_on")[:1]),
        dues=ArraySubquery(unreported),
        taken=ArraySubquery(taken.values(step=JSONObject(clock="clock", due_on="due_on", rung="rung"))),
        rakor=ArraySubquery(rakor.order_by("held_on").values("held_on")),
        days=F("unit__days_per_week"),
        period=F("directive__period"),
        ends_on=F("directive__ends_on"),
        tracked_from=F("directive__tracked_from"),
    )
    fields = (
        "pk", "unit_id", "kind", "due_on", "given_on", "report_due_on", "newest", "dues", "taken", "rakor",
        "days", "period", "ends_on", "tracked_from",
    )  # fmt: skip
    found = rows.order_by("pk").values(*fields)
    return [_as_of(row, government, calendars[row["days"] or government.days_per_week], on, policy) for row in found]


def _as_of(row: dict, government: Government, calendar: Calendar, on: date, policy: Policy = DEFAULT) -> Running:
    terms = Terms(
        period=row["period"], within_days=government.report_within_days, anchor_on=row["tracked_from"],
        ends_on=row["ends_on"] if row["kind"] == Kind.PERIODIC else None, rakor=row["rakor"],
    )  # fmt: skip
    dues = [Due(date.fromisoformat(due["starts_on"]), date.fromisoformat(due["due_on"])) for due in row["dues"]]
    if row["newest"] is None and row["report_due_on"]:
        dues = [Due(row["given_on"], row["report_due_on"])]  # no period was ever written down: nothing to lay out
    laid = lay_out(dues, row["newest"], terms, calendar, on)
    ladder: dict[Step, date] = {}
    for due in laid:
        ladder |= steps(Clock.REPORT, due.due_on, max(due.starts_on, row["given_on"]), policy, calendar)
    if row["due_on"]:
        ladder |= steps(Clock.TARGET, row["due_on"], row["given_on"], policy, calendar)
    reached = _reached(row["taken"])
    ringing = [step for step, day in ladder.items() if day <= on and step[2] > reached.get(step[:2], Rung.BEFORE - 1)]
    return Running(row, dues, laid, sorted(ringing))


def _reached(taken: Iterable[dict]) -> dict[tuple[Clock, date], int]:
    """The highest step of each due date. Nobody goes down again, also where the ladder or the days off have changed."""
    found: dict[tuple[Clock, date], int] = {}
    for one in taken:
        due = Clock(one["clock"]), date.fromisoformat(one["due_on"])
        found[due] = max(one["rung"], found.get(due, one["rung"]))
    return found


def _keep(changed: list[Running]) -> None:
    """Write the periods and the clocks as they now stand."""
    moved = [
        Period(assignment_id=one.pk, starts_on=due.starts_on, due_on=due.due_on)
        for one in changed
        for due in one.laid
        if due not in one.dues
    ]
    Period.objects.bulk_create(
        moved, update_conflicts=True, unique_fields=["assignment", "starts_on"], update_fields=["due_on"]
    )
    clocks = [
        Assignment(pk=one.pk, report_due_on=one.report_due_on)
        for one in changed
        if one.report_due_on != one.row["report_due_on"]
    ]
    Assignment.objects.bulk_update(clocks, ["report_due_on"], batch_size=500)


def _take(changed: list[Running], at: datetime) -> list[tuple[int, Step]]:
    """The steps that nobody had taken: (assignment, step), in order. One statement."""
    wanted = [(one.pk, *step) for one in changed for step in one.ringing]
    if not wanted:
        return []
    works, clocks, days, rungs = map(list, zip(*wanted, strict=True))
    with connection.cursor() as cursor:
        cursor.execute(TAKE, [scope.required(), at, works, clocks, days, rungs])
        return sorted((work, (Clock(clock), due_on, Rung(rung))) for work, clock, due_on, rung in cursor.fetchall())


def _told(taken: list[tuple[int, Step]], units: dict[int, int], on: date) -> Iterable[outbox.Told]:
    """What each step tells, and whom. Nobody is told of the last one: it stands on a list."""
    rungs = {rung for _, (_, _, rung) in taken}
    asked = {units[work] for work, _ in taken}
    people = of_units(asked, on) if rungs & {Rung.BEFORE, Rung.DAY, Rung.UNIT} else {}
    asisten = coordinators(asked, on) if Rung.ASISTEN in rungs else {}
    sekda = holders_of_sekda(on) if Rung.SEKDA in rungs else []
    for work, (clock, due_on, rung) in taken:
        match rung:
            case Rung.ASISTEN:
                recipients = asisten.get(units[work], [])
            case Rung.SEKDA:
                recipients = sekda
            case Rung.REGION:
                recipients = []
            case _:
                recipients = people.get(units[work], [])
        yield outbox.Told(
            KINDS[clock][rung > Rung.DAY], f"assignment:{work}", recipients, step=rung, period=due_on.isoformat()
        )


def of_units(units: set[int], on: date) -> dict[int, list[User]]:
    """Whoever signs in for each of these units on that day. One statement."""
    rows = Membership.objects.on(on).filter(unit__in=units, role=Membership.Role.OPD, user__is_active=True)
    return _by_unit((row.unit_id, row.user) for row in rows.select_related("user"))


def coordinators(units: set[int], on: date) -> dict[int, list[User]]:
    """Whoever signs in as the Asisten who coordinates each of these units on that day. Two statements."""
    pairs = list(Coordination.objects.on(on).filter(unit__in=units).values_list("unit", "asisten"))
    rows = Membership.objects.on(on).filter(
        unit__in={asisten for _, asisten in pairs}, role=Membership.Role.ASISTEN, user__is_active=True
    )
    of_asisten = _by_unit((row.unit_id, row.user) for row in rows.select_related("user"))
    return _by_unit((unit, user) for unit, asisten in pairs for user in of_asisten.get(asisten, []))


def holders_of_sekda(on: date) -> list[User]:
    """Whoever holds or acts in the post of Sekretaris Daerah on that day, and has an account. One statement."""
    rows = Holding.objects.on(on).filter(post__rank_kind=Post.Rank.SEKDA, user__is_active=True)
    return [row.user for row in rows.select_related("user")]


def _by_unit(pairs: Iterable[tuple[int, User]]) -> dict[int, list[User]]:
    found: dict[int, list[User]] = defaultdict(list)
    for unit, user in pairs:
        found[unit].append(user)
    return found
