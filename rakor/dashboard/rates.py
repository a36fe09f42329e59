# How well it goes, over a bounded time and the same time before: ended, how soon, on time, and reports when they were due.
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from statistics import median

from django.db.models import Count, F, Q

from directives.lists import Asked
from directives.models import Period
from directives.states import Status
from rakor.dashboard.figures import Figure, figure, work_of
from rakor.people.access import Member
from rakor.people.models import Unit

SPANS = {"30": "30 hari", "90": "90 hari", "365": "Setahun"}
ONE_DAY = timedelta(days=1)


@dataclass
class Rate:
    """What is counted of one unit, or of all, in one span. Days are those from being given to being verified.

    `on_time` of `dated`: done work that had a target. `reported` of `due`: reports that were to come in this span.
    """

    ended: int = 0
    days: list[int] = field(default_factory=list)
    on_time: int = 0
    dated: int = 0
    reported: int = 0
    late: int = 0
    due: int = 0

    @property
    def median(self) -> float | None:
        return median(self.days) if self.days else None

    @property
    def missing(self) -> int:
        return self.due - self.reported - self.late

    @property
    def share_on_time(self) -> int | None:
        """In percent; None where nothing had a target."""
        return round(100 * self.on_time / self.dated) if self.dated else None

    @property
    def share_reported(self) -> int | None:
        return round(100 * self.reported / self.due) if self.due else None


@dataclass(frozen=True)
class Row:
    """One unit in the span that is looked at; `ended` opens its list."""

    name: str
    now: Rate
    ended: Figure


@dataclass(frozen=True)
class Rates:
    """`since` to `until`, and as many days before that. Units with the poorest reporting first."""

    since: date
    until: date
    now: Rate
    before: Rate
    rows: list[Row]

    @property
    def is_empty(self) -> bool:
        return not (self.now.ended or self.now.due or self.before.ended or self.before.due)


def rates(member: Member, on: date, days: int, of: Asked | None = None) -> Rates:
    """Counts the work of units, not directives. Three statements."""
    since = on - timedelta(days=days - 1)
    first = since - timedelta(days=days)
    work = work_of(member, on, of)
    now, before, units = Rate(), Rate(), defaultdict(Rate)
    for unit, given_on, ended_on, due_on, status in _ended(work, first, on):
        for rate in (now, units[unit]) if ended_on >= since else (before,):
            rate.ended += 1
            if status == Status.DONE:
                rate.days.append((ended_on - given_on).days)
                rate.dated += due_on is not None
                rate.on_time += due_on is not None and ended_on <= due_on
    for row in _reports(work, first, since, on):
        for rate in (now, units[row["unit"]]) if row["is_now"] else (before,):
            rate.reported += row["reported"]
            rate.late += row["late"]
            rate.due += row["due"]
    names = dict(Unit.objects.filter(pk__in=units).values_list("pk", "name"))
    span = Asked(state="tuntas", ended_since=since, ended_until=on)
    rows = [
        Row(names[pk], rate, figure(member, replace(span, unit=pk), rate.ended)) for pk, rate in units.items()
    ]  # fmt: skip
    return Rates(since, on, now, before, sorted(rows, key=_poorest))


def _ended(work, first: date, until: date):
    rows = work.ended_between(first, until)
    return rows.order_by().values_list("unit", "given_on", "ended_on", "due_on", "status")


def _reports(work, first: date, since: date, on: date):
    """Per unit and span; a report due today may still come."""
    rows = Period.objects.filter(due_on__range=(first, on - ONE_DAY), assignment__in=work)
    rows = rows.order_by().values(unit=F("assignment__unit"), is_now=Q(due_on__gte=since))
    return rows.annotate(
        due=Count("pk"),
        reported=Count("pk", filter=Q(reported_on__lte=F("due_on"))),
        late=Count("pk", filter=Q(reported_on__gt=F("due_on"))),
    )


def _poorest(row: Row) -> tuple:
    share = row.now.share_reported
    return (share is None, share or 0, -row.now.due, row.name)
