# Units on an issued directive and the clock that runs for them. Drafts are issuing.py's.
from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from directives.models import Addressee, Assignment, Directive, Period
from directives.models.choices import Kind, Role
from directives.schedule import Clock, next_report
from directives.states import UNITS_TURN, NotAllowed
from meetings.models import Meeting
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.calendars import calendar_of
from rakor.people.models import Government, Membership, Unit, User


@transaction.atomic
def name_units(
    *,
    by: Member | None,
    directive: Directive,
    on: date,
    at: datetime,
    lead: Iterable[Unit] = (),
    supporting: Iterable[Unit] = (),
) -> list[Assignment]:
    """Give an issued directive to further units. The minutes' words stay as they are; a unit already on it keeps its role.

    Where the directive is tracked, their clock starts today and they are told. Raises NotAllowed for a konsep or arahan umum.
    """
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.is_draft:
        raise NotAllowed("Arahan masih konsep; ubah konsepnya, lalu terbitkan.")
    if directive.kind == Kind.STANDING:
        raise NotAllowed("Arahan umum tidak memiliki penanggung jawab.")
    before = set(directive.assignments.values_list("unit_id", flat=True))
    made = []
    for role, units in ((Role.LEAD, lead), (Role.SUPPORTING, supporting)):
        new = [unit for unit in units if unit.pk not in before]
        Addressee.objects.bulk_create(
            (Addressee(directive=directive, unit=unit, role=role) for unit in new), ignore_conflicts=True
        )
        made += assign(directive=directive, units=new, role=role, on=on)
        before |= {unit.pk for unit in new}
    if directive.tracked_from:
        begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    return made


@transaction.atomic
def start_tracking(*, by: Member | None, directive: Directive, on: date, at: datetime) -> Directive:
    """Mulai pantau: the clock of a recorded directive starts today, and its units are told. Again changes nothing."""
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.is_draft or directive.kind == Kind.STANDING:
        raise NotAllowed("Hanya arahan terukur yang sudah tercatat yang dapat mulai dipantau.")
    if directive.tracked_from is None:
        directive.tracked_from = on
        directive.save(update_fields=["tracked_from"])
        directive.assignments.update(given_on=on)
        begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    return directive


def assign(*, directive: Directive, units: Iterable[Unit], role: str, on: date) -> list[Assignment]:
    """One assignment per unit, as part of an action that has locked the directive."""
    return Assignment.objects.bulk_create(
        Assignment(
            directive=directive, kind=directive.kind, unit=unit, role=role, given_on=on,
            due_on=directive.due_on, first_due_on=directive.due_on,
        )
        for unit in units
    )  # fmt: skip


def begin_clocks(*, directive: Directive, on: date) -> None:
    """Start the report clock of every open assignment that has none running."""
    idle = directive.assignments.filter(is_open=True, report_due_on=None, status__in=UNITS_TURN)
    for assignment in idle.select_related("unit"):
        restart_clock(assignment=assignment, directive=directive, on=on)


def restart_clock(*, assignment: Assignment, directive: Directive, on: date, reported: bool = False) -> Clock:
    """The unit's turn again from `on`: a new period, due by the directive's own period or the default."""
    government = Government.objects.get(pk=directive.government_id)
    clock = next_report(
        since=on,
        calendar=calendar_of(government, assignment.unit),
        within_days=government.report_within_days,
        period=directive.period,
        reported=reported,
        next_rakor_on=next_of_series(directive.meeting, on),
        anchor_on=directive.tracked_from,
    )
    Period.objects.update_or_create(
        assignment=assignment, starts_on=clock.starts_on, defaults={"due_on": clock.due_on, "reported_on": None}
    )
    assignment.report_due_on, assignment.next_alarm_on = clock.due_on, clock.alarm_on
    assignment.save(update_fields=["report_due_on", "next_alarm_on"])
    return clock


def stop_clock(*, assignment: Assignment) -> None:
    """Nothing is due from the unit: the work is done, or it is somebody else's turn."""
    assignment.report_due_on = assignment.next_alarm_on = None
    assignment.save(update_fields=["report_due_on", "next_alarm_on"])


def next_of_series(meeting: Meeting | None, after: date) -> date | None:
    """The date of the next known meeting of the same series."""
    if meeting is None or meeting.series_id is None:
        return None
    coming = Meeting.objects.filter(series=meeting.series_id, held_on__gt=after).order_by("held_on")
    return coming.values_list("held_on", flat=True).first()


def notify_issued(*, directive: Directive, on: date, at: datetime) -> None:
    """Tell each unit's people once that a directive has come to them."""
    for unit in directive.assignments.values_list("unit", flat=True) if directive.kind != Kind.STANDING else ():
        outbox.post(kind="directive_issued", subject=f"directive:{directive.pk}", recipients=people_of(unit, on), at=at)


def people_of(unit: int, on: date) -> list[User]:
    """Whoever signs in for a unit on that day."""
    rows = Membership.objects.on(on).filter(unit=unit, role=Membership.Role.OPD, user__is_active=True)
    return list(User.objects.filter(pk__in=rows.values("user")))
