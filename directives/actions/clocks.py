# The report clock of an assignment: started, started anew, stopped, and its periods closed by a report. The daily scan
# that lays running clocks out again is directives/escalation.py; the rules are directives/schedule.py's.
from datetime import date, timedelta

from django.db.models import Max, Min

from directives.models import Assignment, Directive, Period
from directives.models.choices import Kind
from directives.schedule import Clock, next_report
from directives.states import UNITS_TURN, Status
from meetings.models import Meeting
from rakor.people.calendars import calendar_of
from rakor.people.models import Government

ONE_DAY = timedelta(days=1)


def begin_clocks(*, directive: Directive, on: date) -> None:
    """Start the report clock of every open assignment that has none running."""
    idle = directive.assignments.filter(is_open=True, report_due_on=None, status__in=UNITS_TURN)
    for assignment in idle.select_related("unit"):
        restart_clock(assignment=assignment, directive=directive, on=on)


def restart_clock(*, assignment: Assignment, directive: Directive, on: date, reported: bool = False) -> Clock | None:
    """The unit's turn again from `on`: a new period, due by the directive's own period or the default.

    What was missed before stays missing, and due. None where a periodic directive has ended before: nothing new is due.
    Call it too after a change of the directive's period or of its end; a period that was reported is not asked again.
    """
    government = Government.objects.get(pk=directive.government_id)
    calendar = calendar_of(government, assignment.unit)
    since = (reported and _rakor_reported_for(assignment, directive, on)) or on
    coming = next_of_series(directive.meeting, since)

    def clock_from(reported: bool) -> Clock:
        return next_report(
            since=since, calendar=calendar, within_days=government.report_within_days, period=directive.period,
            reported=reported, next_rakor_on=coming, anchor_on=directive.tracked_from,
        )  # fmt: skip

    clock = clock_from(reported)
    if not reported and _is_reported(assignment, clock):
        clock = clock_from(True)
    is_over = directive.kind == Kind.PERIODIC and directive.ends_on and clock.starts_on > directive.ends_on
    _forget_coming(assignment, on, besides=None if is_over else clock.starts_on)
    if not is_over:
        Period.objects.update_or_create(
            assignment=assignment, starts_on=clock.starts_on, defaults={"due_on": clock.due_on, "reported_on": None}
        )
    assignment.report_due_on = assignment.periods.filter(reported_on=None).aggregate(first=Min("due_on"))["first"]
    assignment.save(update_fields=["report_due_on"])
    return None if is_over else clock


def stop_clock(*, assignment: Assignment, on: date | None = None) -> None:
    """No report is due from the unit: the work is done, or it is somebody else's turn.

    With `on`, the day it stops, periods still to come are forgotten.
    """
    if on:
        _forget_coming(assignment, on)
    assignment.report_due_on = None
    assignment.save(update_fields=["report_due_on"])


def close_periods(*, assignment: Assignment, on: date) -> Period | None:
    """A report has come: all periods that had run out are reported, late, else the one that is running.

    Returns the latest of them, which is the report's.
    """
    open_ones = list(assignment.periods.filter(reported_on=None, starts_on__lte=on).order_by("starts_on"))
    passed = [period for period in open_ones if period.due_on < on]
    closed = passed or open_ones[-1:] or list(assignment.periods.filter(reported_on=None).order_by("starts_on")[:1])
    Period.objects.filter(pk__in=[period.pk for period in closed]).update(reported_on=on)
    for period in closed:
        period.reported_on = on
    return closed[-1] if closed else None


def next_of_series(meeting: Meeting | None, after: date) -> date | None:
    """The date of the next known meeting of the same series."""
    if meeting is None or meeting.series_id is None:
        return None
    coming = Meeting.objects.filter(series=meeting.series_id, held_on__gt=after).order_by("held_on")
    return coming.values_list("held_on", flat=True).first()


def _rakor_reported_for(assignment: Assignment, directive: Directive, on: date) -> date | None:
    """Before every rakor one report is asked: the rakor that today's report was for, where that is known."""
    if directive.period != "before_rakor":
        return None
    period = assignment.periods.filter(reported_on=on).order_by("starts_on").last()
    return next_of_series(directive.meeting, period.due_on - ONE_DAY) if period else None


def _is_reported(assignment: Assignment, clock: Clock) -> bool:
    """Whether the unit has reported for that period, and nobody has asked it to do so again."""
    if assignment.status not in (Status.IN_PROGRESS, Status.BLOCKED):
        return False
    return assignment.periods.filter(starts_on=clock.starts_on, reported_on__isnull=False).exists()


def _forget_coming(assignment: Assignment, on: date, besides: date | None = None) -> None:
    """Takes away periods that have not run out: they are laid out anew when the clock runs again.

    One that has a report, which was returned or followed by a new clock on the same day, counts as reported that day.
    """
    coming = assignment.periods.filter(reported_on=None, due_on__gte=on).exclude(starts_on=besides)
    for period in coming.annotate(came_at=Max("reports__entered_at")).select_related("government"):
        if period.came_at is None:
            period.delete()
        else:
            period.reported_on = period.government.today(period.came_at)
            period.save(update_fields=["reported_on"])
