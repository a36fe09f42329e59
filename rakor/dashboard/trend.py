# Twelve months: what was issued and what came to an end in each, and what was open when it was over.
from bisect import bisect_left
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.contrib.postgres.aggregates import BoolOr
from django.db.models import Count, Max, Q

from directives.lists import Asked
from directives.models import Directive
from directives.models.assignment import was_open, was_overdue
from rakor.dashboard.figures import Figure, figure, work_of
from rakor.people.access import Member

MONTHS = 12


@dataclass(frozen=True)
class Month:
    """From its first day to its last, the running one to today. `open` and `overdue` as they were on the last."""

    starts_on: date
    ends_on: date
    issued: Figure
    ended: Figure
    open: Figure
    overdue: Figure


@dataclass(frozen=True)
class Year:
    """`issued` and `ended`: the days of the twelve months on which a directive was, in order."""

    months: list[Month]
    issued: list[date]
    ended: list[date]

    @property
    def is_empty(self) -> bool:
        return not any(month.issued.count or month.open.count or month.ended.count for month in self.months)


def year(member: Member, on: date, of: Asked | None = None) -> Year:
    """Counts directives: one has ended with the last of its units. Those nobody has are not among them. Three statements."""
    spans, of = months(on), of or Asked()
    first = spans[0][0]
    work = work_of(member, on, of).filter(Q(is_open=True) | Q(ended_on__gte=first)).order_by()
    counts = work.aggregate(
        **{f"open_{n}": _directives(was_open(end)) for n, (_, end) in enumerate(spans)},
        **{f"overdue_{n}": _directives(was_overdue(end)) for n, (_, end) in enumerate(spans)},
    )
    last = work.values("directive").annotate(still=BoolOr("is_open"), last=Max("ended_on")).filter(still=False)
    ended = sorted(last.values_list("last", flat=True))
    issued = _issued(member, of, first)
    return Year(
        [
            Month(
                start, end,
                issued=figure(member, replace(of, since=start, until=end), _within(issued, start, end)),
                ended=figure(member, replace(of, state="tuntas", ended_since=start, ended_until=end), _within(ended, start, end)),
                open=figure(member, replace(of, state="belum-tuntas", as_of=end), counts[f"open_{n}"]),
                overdue=figure(member, replace(of, state="melewati-batas-waktu", as_of=end), counts[f"overdue_{n}"]),
            )
            for n, (start, end) in enumerate(spans)
        ],
        issued,
        ended,
    )  # fmt: skip


def since(member: Member, year: Year, day: date, of: Asked) -> tuple[Figure, ...]:
    """What was issued and what came to an end since a day of the year; nothing of a day before it."""
    if day < year.months[0].starts_on:
        return ()
    end = year.months[-1].ends_on
    return (
        figure(member, replace(of, since=day, until=end), _within(year.issued, day, end)),
        figure(member, replace(of, state="tuntas", ended_since=day, ended_until=end), _within(year.ended, day, end)),
    )


def months(on: date) -> list[tuple[date, date]]:
    """The first and the last day of twelve months, the running one up to this day."""
    found, end = [], on
    for _ in range(MONTHS):
        found.append((end.replace(day=1), end))
        end = end.replace(day=1) - timedelta(days=1)
    return found[::-1]


def _issued(member: Member, of: Asked, first: date) -> list[date]:
    rows = Directive.objects.visible_to(member).filter(issued_on__gte=first)
    rows = rows if of.within is None else rows.of_units(sorted(of.within))
    days = rows.order_by("issued_on").values("issued_on").annotate(count=Count("pk"))
    return [row["issued_on"] for row in days for _ in range(row["count"])]


def _directives(condition: Q) -> Count:
    return Count("directive", distinct=True, filter=condition)


def _within(days: list[date], start: date, end: date) -> int:
    return bisect_left(days, end + timedelta(days=1)) - bisect_left(days, start)
