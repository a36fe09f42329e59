# What holds of all work of a government at any time, and of each scan of the ladder. Read from the rows themselves; only
# the days of the steps are ladder.py's word, which test_alarms.py and paper lives hold to a count of their own.
from collections import Counter
from datetime import date

from django.db import connection

from directives.escalation import KINDS
from directives.ladder import DEFAULT, Clock, Rung, Step, steps
from directives.models import Assignment, Ladder, LadderStep
from directives.states import END_STATES, RULES, UNITS_TURN, Status
from directives.states import Move as Moves
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.calendars import calendar_of
from rakor.people.models import Coordination, Government, Holding, Membership

LADDER = [kind for kinds in KINDS.values() for kind in kinds]


class Laws:
    """Kept through one life: first due dates, the steps there were before a scan, whom each told, what was done."""

    def __init__(self):
        self.first_due: dict[int, date | None] = {}
        self.told: Counter = Counter()
        self.taken: Counter = Counter()
        self.scans = 0
        self.done: Counter = Counter()

    def of_rows(self, on: date) -> None:
        connection.check_constraints()
        for work in _everything():
            self.first_due.setdefault(work.pk, work.first_due_on)
            assert work.first_due_on == self.first_due[work.pk]
            assert work.is_open == (work.status not in END_STATES)
            assert not work.taken_off_on or work.status == Status.WITHDRAWN
            assert [report.pk for report in work.reports.all() if report.verdict == "waiting"] == (
                [max(report.pk for report in work.reports.all())] if work.status == Status.AWAITING else []
            )
            _moves_follow_the_rules(work)
            _clock_agrees_with_its_periods(work, on)

    def before_scan(self) -> None:
        self.scans += 1
        self.taken = _taken()

    def after_scan(self, on: date) -> None:
        government = Government.objects.get(pk=scope.required())
        own, calendar = Ladder.objects.first(), calendar_of(government)
        policy, expected = own.policy if own else DEFAULT, Counter()
        for work in _everything():
            for step in sorted(_due(work, policy, calendar, on)) if is_asked(work) else ():
                clock, due_on, rung = step
                if not any(self.taken[work.pk, clock, due_on, higher] for higher in Rung if higher >= rung):
                    expected[work.pk, clock, due_on, rung] += 1
                    self.told.update(_told(work, step, on))
        assert _taken() - self.taken == expected
        assert max(_taken().values(), default=1) == 1
        posted = Message.objects.filter(kind__in=LADDER)
        assert Counter(posted.values_list("kind", "subject", "step", "period", "recipient", "channel")) == self.told
        _steps_go_up()


def is_asked(work: Assignment) -> bool:
    """Whether anything at all is asked of the unit now."""
    return work.status in UNITS_TURN and work.taken_off_on is None and work.directive.tracked_from is not None


def _everything() -> list[Assignment]:
    rows = Assignment.objects.select_related("directive", "unit").order_by("pk")
    return list(rows.prefetch_related("moves", "periods", "reports"))


def _moves_follow_the_rules(work: Assignment) -> None:
    status = Status.NOT_STARTED
    for move in work.moves.all():
        rule = RULES[Moves(move.move)]
        assert (move.from_status, move.from_status in rule.froms) == (status, True)
        status = rule.to or status
        assert move.to_status == status
    assert work.status == status


def _clock_agrees_with_its_periods(work: Assignment, on: date) -> None:
    periods = list(work.periods.all())
    waiting = [period for period in periods if period.reported_on is None]
    assert all(period.reported_on <= on for period in periods if period.reported_on)
    if not is_asked(work):
        assert work.report_due_on is None
        assert [period for period in waiting if period.due_on > on] == []
        return
    assert work.report_due_on == min((period.due_on for period in waiting), default=None)
    ends_on = work.directive.ends_on if work.kind == "periodic" else None
    assert work.report_due_on or ends_on
    if ends_on:
        assert [period for period in waiting if period.starts_on > max(ends_on, on)] == []


def _taken() -> Counter:
    rows = LadderStep.objects.values_list("assignment", "clock", "due_on", "rung")
    return Counter((work, Clock(clock), due_on, Rung(rung)) for work, clock, due_on, rung in rows)


def _due(work, policy, calendar, on) -> list[Step]:
    found = {}
    for period in work.periods.all():
        if period.reported_on is None:
            since = max(period.starts_on, work.given_on)
            found |= steps(Clock.REPORT, period.due_on, since, policy, calendar)
    if work.due_on:
        found |= steps(Clock.TARGET, work.due_on, work.given_on, policy, calendar)
    return [step for step, day in found.items() if day <= on]


def _told(work: Assignment, step: Step, on: date) -> list[tuple]:
    """A row for everybody whom this step tells today, once in the app and once by e-mail where there is an address."""
    clock, due_on, rung = step
    what = (KINDS[clock][rung > Rung.DAY], f"assignment:{work.pk}", int(rung), due_on.isoformat())
    return [
        (*what, user.pk, way)
        for user in _people(work, rung, on)
        for way in ("inbox", "email")
        if user.email or way == "inbox"
    ]


def _people(work: Assignment, rung: Rung, on: date) -> set:
    if rung == Rung.REGION:
        return set()
    if rung == Rung.SEKDA:
        rows = Holding.objects.filter(post__rank_kind="sekda", user__isnull=False).select_related("user")
    elif rung == Rung.ASISTEN:
        over = {row.asisten_id for row in Coordination.objects.filter(unit=work.unit) if row.is_on(on)}
        rows = Membership.objects.filter(role="asisten", unit__in=over).select_related("user")
    else:
        rows = Membership.objects.filter(role="opd", unit=work.unit).select_related("user")
    return {row.user for row in rows if row.is_on(on)}


def _steps_go_up() -> None:
    last: dict[tuple, int] = {}
    for work, clock, due_on, rung in LadderStep.objects.order_by("pk").values_list(
        "assignment", "clock", "due_on", "rung"
    ):
        assert rung > last.get((work, clock, due_on), -2), "a step came after a higher one"
        last[work, clock, due_on] = rung
