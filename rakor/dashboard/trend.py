# Twelve months: what was issued and what came to an end in each, and what was open when it was over.
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NamedTuple

from django.db.models import Count

from directives.lists import Asked
from directives.models import Directive
from rakor.dashboard.figures import Figure, figure, work_of
from rakor.dashboard.now import Now
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


class Life(NamedTuple):
    """One unit's share: open from one day to before another, or still; `due_on` only where its clock runs."""

    directive: int
    given_on: date
    ended_on: date | None
    due_on: date | None


READ = ("directive", "given_on", "ended_on", "due_on", "directive__tracked_from")


@dataclass(frozen=True)
class Year:
    """`issued` and `ended`: the days of the twelve months on which a directive was, in order."""

    months: list[Month]
    issued: list[date]
    ended: list[date]

    @property
    def is_empty(self) -> bool:
        return not any(month.issued.count or month.open.count or month.ended.count for month in self.months)


def year(now: Now) -> Year:
    """Counts directives: one has ended with the last of its units. Those nobody has are not among them. Two statements."""
    member, of = now.member, now.of
    spans = months(now.on)
    first, ends = spans[0][0], [end for _, end in spans]
    lives = [Life(row.directive, row.given_on, None, row.due_on if row.tracked_from else None) for row in now.work]
    rows = work_of(member, now.on, of).filter(ended_on__gte=first).order_by()
    for directive, given_on, ended_on, due_on, tracked_from in rows.values_list(*READ):
        lives.append(Life(directive, given_on, ended_on, due_on if tracked_from else None))
    open_, overdue = _open_at(ends, lives)
    last = {life.directive: life.ended_on for life in sorted(lives, key=lambda life: life.ended_on or date.max)}
    ended = sorted(day for day in last.values() if day)
    issued = _issued(member, of, first)
    return Year(
        [
            Month(
                start, end,
                issued=figure(member, replace(of, since=start, until=end), _within(issued, start, end)),
                ended=figure(member, replace(of, state="tuntas", ended_since=start, ended_until=end), _within(ended, start, end)),
                open=figure(member, replace(of, state="belum-tuntas", as_of=end), open_[n]),
                overdue=figure(member, replace(of, state="melewati-batas-waktu", as_of=end), overdue[n]),
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


def _open_at(ends: list[date], lives: list[Life]) -> tuple[list[int], list[int]]:
    """How many directives were open at the end of each day, and how many of them with their target behind them."""
    open_: list[set[int]] = [set() for _ in ends]
    overdue: list[set[int]] = [set() for _ in ends]
    for life in lives:
        begins = bisect_left(ends, life.given_on)
        past = bisect_left(ends, life.ended_on) if life.ended_on else len(ends)
        late = bisect_right(ends, life.due_on) if life.due_on else past
        for n in range(begins, past):
            open_[n].add(life.directive)
            if n >= late:
                overdue[n].add(life.directive)
    return [len(found) for found in open_], [len(found) for found in overdue]


def _within(days: list[date], start: date, end: date) -> int:
    return bisect_left(days, end + timedelta(days=1)) - bisect_left(days, start)
