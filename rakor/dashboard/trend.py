# Twelve months: what was issued and what came to an end in each, and what was open when it was over.
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

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


# One unit's share: open from one day to before another, or still.
Life = tuple[int, date, date | None, date | None, date | None]
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
    lives = [(row.directive, row.given_on, None, row.due_on, row.tracked_from) for row in now.work]
    lives += work_of(member, now.on, of).filter(ended_on__gte=first).order_by().values_list(*READ)
    open_, overdue = _open_at(ends, lives)
    last: dict[int, date] = {}
    for directive, _, ended_on, _, _ in lives:
        last[directive] = max(ended_on or date.max, last.get(directive, date.min))
    ended = sorted(day for day in last.values() if day < date.max)
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
    """How many directives were open at the end of each day, and how many of them with their target behind them.

    Of each directive the ends are kept as the bits of a number: thousands of shares are laid over one another.
    """
    open_: dict[int, int] = defaultdict(int)
    overdue: dict[int, int] = defaultdict(int)
    for directive, given_on, ended_on, due_on, tracked_from in lives:
        begins, past = bisect_left(ends, given_on), bisect_left(ends, ended_on) if ended_on else len(ends)
        if begins < past:
            open_[directive] |= (1 << past) - (1 << begins)
            late = max(begins, bisect_right(ends, due_on)) if due_on and tracked_from else past
            if late < past:
                overdue[directive] |= (1 << past) - (1 << late)
    return _each(len(ends), open_), _each(len(ends), overdue)


def _each(count: int, found: dict[int, int]) -> list[int]:
    alike = Counter(found.values())
    return [sum(number for bits, number in alike.items() if bits >> n & 1) for n in range(count)]


def _within(days: list[date], start: date, end: date) -> int:
    return bisect_left(days, end + timedelta(days=1)) - bisect_left(days, start)
