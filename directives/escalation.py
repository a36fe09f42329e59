# Who is late and is told so: the unit, on the working day after its report was due and after its target has passed.
# climb() is the whole daily scan of one government; the beat and `manage.py send_reminders` both run scan().
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db import transaction
from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import JSONObject

from directives.models import Assignment, Period
from directives.models.choices import Kind
from directives.schedule import Due, Terms, lay_out, pending, target_alarm
from directives.states import UNITS_TURN
from meetings.models import Meeting
from rakor.calendar import Calendar
from rakor.notify import outbox
from rakor.people import scope
from rakor.people.calendars import calendar_of
from rakor.people.models import Government, Membership, User

STEP_UNIT = 1
REPORT, TARGET = "report_missing", "target_passed"


@dataclass
class Running:
    """One open assignment under way, as stored, and as its clocks stand on a day."""

    row: dict
    dues: list[Due]
    laid: list[Due]
    ringing: list[tuple[str, date]]
    next_alarm_on: date | None

    @property
    def pk(self) -> int:
        return self.row["pk"]

    @property
    def report_due_on(self) -> date | None:
        return min((due.due_on for due in self.laid), default=None)

    @property
    def is_changed(self) -> bool:
        kept = (self.row["report_due_on"], self.row["next_alarm_on"])
        return bool(self.ringing) or self.laid != self.dues or kept != (self.report_due_on, self.next_alarm_on)


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
    """Lay out the clocks of the current government as they stand on that day, and ring what is due.

    Returns how many alarms rang. Each is taken off the assignment in the transaction that writes its outbox rows, so
    it rings once, however many run this at a time; a day on which nothing ran is caught up. One statement finds the
    rows; only where something has changed are they locked and read again.
    """
    government = Government.objects.get(pk=scope.required())
    calendars = _calendars(government)
    waiting = [one.pk for one in _running(government, calendars, on) if one.is_changed]
    if not waiting:
        return 0
    rows = Assignment.objects.filter(pk__in=waiting).order_by("pk").select_for_update(of=("self",), skip_locked=True)
    locked = list(rows.values_list("pk", flat=True))
    changed = [one for one in _running(government, calendars, on, locked) if one.is_changed]
    _keep(changed)
    return _ring(changed, on=on, at=at)


def _calendars(government: Government) -> dict[int, Calendar]:
    """By the days of a working week, government's own first. One statement."""
    own = calendar_of(government)
    return {days: Calendar(days, own.overrides) for days in (5, 6)} | {government.days_per_week: own}


def _running(
    government: Government, calendars: dict[int, Calendar], on: date, pks: Iterable[int] | None = None
) -> list[Running]:
    """All open work under way whose next step is the unit's. One statement."""
    rows = Assignment.objects.under_way().filter(status__in=UNITS_TURN)
    rows = rows if pks is None else rows.filter(pk__in=pks)
    periods = Period.objects.filter(assignment=OuterRef("pk")).order_by("starts_on")
    rakor = Meeting.objects.filter(series=OuterRef("directive__meeting__series"), held_on__gt=OuterRef("newest"))
    unreported = periods.filter(reported_on=None).values(due=JSONObject(starts_on="starts_on", due_on="due_on"))
    rows = rows.annotate(
        newest=Subquery(periods.order_by("-starts_on").values("starts_on")[:1]),
        dues=ArraySubquery(unreported),
        rakor=ArraySubquery(rakor.order_by("held_on").values("held_on")),
        days=F("unit__days_per_week"),
        period=F("directive__period"),
        ends_on=F("directive__ends_on"),
        tracked_from=F("directive__tracked_from"),
    )
    fields = (
        "pk", "unit_id", "kind", "due_on", "given_on", "report_due_on", "next_alarm_on", "newest", "dues", "rakor",
        "days", "period", "ends_on", "tracked_from",
    )  # fmt: skip
    found = rows.order_by("pk").values(*fields)
    return [_as_of(row, government, calendars[row["days"] or government.days_per_week], on) for row in found]


def _as_of(row: dict, government: Government, calendar: Calendar, on: date) -> Running:
    terms = Terms(
        period=row["period"], within_days=government.report_within_days, anchor_on=row["tracked_from"],
        ends_on=row["ends_on"] if row["kind"] == Kind.PERIODIC else None, rakor=row["rakor"],
    )  # fmt: skip
    dues = [Due(date.fromisoformat(due["starts_on"]), date.fromisoformat(due["due_on"])) for due in row["dues"]]
    if row["newest"] is None and row["report_due_on"]:
        dues = [Due(row["given_on"], row["report_due_on"])]  # no period was ever written down: nothing to lay out
    laid = lay_out(dues, row["newest"], terms, calendar, on)
    alarms = {(REPORT, due.due_on): calendar.next_working_day(due.due_on) for due in laid}
    if row["due_on"]:
        alarms[TARGET, row["due_on"]] = target_alarm(row["due_on"], row["given_on"], calendar)
    known = {due.starts_on for due in dues}
    fresh = {(REPORT, due.due_on) for due in laid if due.starts_on not in known}
    waiting = pending(alarms, row["next_alarm_on"], on) | {key: alarms[key] for key in fresh}
    ringing = sorted(key for key, day in waiting.items() if day <= on)
    return Running(row, dues, laid, ringing, min((day for day in waiting.values() if day > on), default=None))


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
        Assignment(pk=one.pk, report_due_on=one.report_due_on, next_alarm_on=one.next_alarm_on) for one in changed
    ]
    Assignment.objects.bulk_update(clocks, ["report_due_on", "next_alarm_on"], batch_size=500)


def _ring(changed: list[Running], *, on: date, at: datetime) -> int:
    """Post every alarm to the people of its unit."""
    people = _people({one.row["unit_id"] for one in changed if one.ringing}, on)
    rung = [(one, kind, day) for one in changed for kind, day in one.ringing]
    for one, kind, day in rung:
        outbox.post(
            kind=kind,
            subject=f"assignment:{one.pk}",
            step=STEP_UNIT,
            period=day.isoformat(),
            recipients=people[one.row["unit_id"]],
            at=at,
        )
    return len(rung)


def _people(units: set[int], on: date) -> dict[int, list[User]]:
    """Whoever signs in for each of these units on that day. One statement."""
    people: dict[int, list[User]] = defaultdict(list)
    rows = Membership.objects.on(on).filter(unit__in=units, role=Membership.Role.OPD, user__is_active=True)
    for row in rows.select_related("user") if units else ():
        people[row.unit_id].append(row.user)
    return people
