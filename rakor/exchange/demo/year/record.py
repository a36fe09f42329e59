# One unit's work as it is kept: its state and moves, its report clock, decisions about it. The same rules as the
# actions (states.after, schedule.next_report); rows stay unsaved until rows.py writes them.
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random

from directives.models import Assignment, Decision, Move, Part, Period, Report
from directives.models.choices import Kind
from directives.schedule import next_report
from directives.states import END_STATES, after
from directives.states import Move as Step
from rakor.calendar import Calendar
from rakor.exchange.demo.year.days import moment
from rakor.exchange.demo.year.orders import Order
from rakor.exchange.demo.year.rows import Rows
from rakor.exchange.demo.year.words import Words
from rakor.people.models import Post, User

WITHIN_DAYS = 10
BASES = ("lisan", "disposisi", "surat")


@dataclass(frozen=True)
class Stage:
    """Who acts and when it is now: what every life of a year shares."""

    today: date
    calendar: Calendar
    next_rakor: Callable[[str, date], date | None]
    users: dict[str, User]
    of_unit: dict[int, User]
    coordinated: frozenset[int]  # units of the Asisten who has an account
    posts: dict[str, Post]
    words: Words
    rows: Rows


class Record:
    def __init__(self, stage: Stage, order: Order, work: Assignment, parts: list[Part], seed: str) -> None:
        self.stage, self.order, self.work, self.parts = stage, order, work, parts
        self.chance, self.seed = Random(seed), seed
        self.on = work.given_on
        self.periods: dict[date, Period] = {}
        self.reports: list[Report] = []
        self.oral: list[tuple[date, Report]] = []
        self.until = min(stage.today, order.replaced_by.day.on) if order.replaced_by else stage.today
        place = f" ({work.unit.called})" if len(order.lead) + len(order.supporting) != 1 else ""
        self.about = order.work + place
        self.slack = 0.03 + Random(f"tabiat {work.unit.called}").random() ** 2 * 0.4
        self.is_wide = not order.lead
        self.in_office = self.is_wide or order.kind == Kind.PERIODIC

    def _reach(self, day: date) -> bool:
        if day >= self.until:
            return False
        self.on = day
        return True

    def _reach_working(self, low: int, high: int) -> bool:
        return self._reach(self.stage.calendar.add_working_days(self.on, self.chance.randint(low, high)))

    def _clock(self, *, reported: bool = False) -> None:
        order, work = self.order, self.work
        clock = next_report(
            since=self.on, calendar=self.stage.calendar, within_days=WITHIN_DAYS, period=order.period,
            reported=reported, next_rakor_on=self.stage.next_rakor(order.day.sort.series, self.on),
            anchor_on=work.directive.tracked_from,
        )  # fmt: skip
        self._forget_coming(self.on)
        period = self.periods.setdefault(clock.starts_on, Period(assignment=work, starts_on=clock.starts_on))
        period.due_on, period.reported_on = clock.due_on, None
        work.report_due_on = clock.due_on

    def _close_periods(self) -> Period | None:
        """All that had run out, else the one that is running; the latest of them is the report's."""
        unreported = sorted((p for p in self.periods.values() if p.reported_on is None), key=lambda p: p.starts_on)
        begun = [period for period in unreported if period.starts_on <= self.on]
        closed = [period for period in begun if period.due_on < self.on] or begun[-1:] or unreported[:1]
        for period in closed:
            period.reported_on = self.on
        return closed[-1] if closed else None

    def _forget_coming(self, on: date) -> None:
        for starts_on, period in list(self.periods.items()):
            if period.reported_on is None and period.due_on >= on:
                del self.periods[starts_on]

    def _stop(self, on: date | None = None) -> None:
        self._forget_coming(on or self.on)
        self.work.report_due_on = None

    def _decision(self, step: Step, post: str, reason: str, *, is_by_order: bool | None = None, **fields) -> Decision:
        by_order = self.chance.random() < 0.6 if is_by_order is None else is_by_order
        held = self.stage.posts[post]
        leader = self.stage.users["bupati" if post == "head" else "sekda"]
        decision = Decision(
            directive=self.work.directive, assignment=self.work, move=step, post=held, title=held.title,
            decided_on=self.on, is_by_order=by_order, basis=self.chance.choice(BASES) if by_order else "",
            reason=reason, entered_by=self.stage.users["setda"] if by_order else leader,
            entered_at=moment(self.on, 13), **fields,
        )  # fmt: skip
        return self.stage.rows.add(decision)

    def _move(self, step: Step, on: date, hour: int | None, by: User, *, at=None, **fields) -> None:
        before = self.work.status
        self.work.status = after(before, step)
        self.work.ended_on = on if self.work.status in END_STATES else None
        report = fields.get("report")
        at = at or (report.entered_at if report and hour is None else moment(on, hour or 14))
        self.stage.rows.add(
            Move(assignment=self.work, move=step, from_status=before, to_status=self.work.status, by=by, at=at,
                 **fields)
        )  # fmt: skip
