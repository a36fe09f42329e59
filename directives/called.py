# One unit called in the rakor: what it still has to do, the latest first, with what it has shown and said of it; and
# which unit has how much. Reads only.
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Case, F, Q, QuerySet, When
from django.db.models.functions import Least

from directives.lists import STATES, Asked
from directives.models import Assignment, Evidence, Extension, Report
from directives.open_work import OPEN
from directives.open_work import open_work as read
from directives.promises import Promise, promises
from meetings.models import Meeting
from rakor.people.access import Member
from rakor.people.models import Unit

SHOWN = 12  # what can be gone through in one call; the rest is one tap away, in the list
LATE, OVERDUE, CAME_LATE = "belum-lapor", "melewati-batas-waktu", "terlambat-lapor"
COUNTED = (OPEN, LATE, OVERDUE, CAME_LATE)


@dataclass(frozen=True)
class Number:
    """A number about one unit; `query` opens the list whose rows it counts."""

    state: str
    word: str
    count: int
    query: str


@dataclass(frozen=True)
class Called:
    """A unit with its numbers, in the order of COUNTED."""

    unit: Unit
    counts: tuple[Number, ...]

    def __getitem__(self, state: str) -> int:
        return self.counts[COUNTED.index(state)].count

    @property
    def is_calm(self) -> bool:
        return not any(one.count for one in self.counts[1:])


def with_work(member: Member, on: date) -> list[Called]:
    """Every unit with open work, the one with the most that is late first. Two statements."""
    counts: dict[int, Counter] = defaultdict(Counter)
    for row in read(member, on, COUNTED):
        counts[row.unit].update(row.states)
    units = Unit.objects.in_bulk(counts)
    rows = [called(units[pk], found) for pk, found in counts.items()]
    return sorted(rows, key=lambda row: (-row[LATE] - row[OVERDUE], -row[LATE], -row[OPEN], row.unit.name))


def called(unit: Unit, counts: dict[str, int] | None = None) -> Called:
    found = counts or {}
    return Called(
        unit,
        tuple(
            Number(name, STATES[name].word, found.get(name, 0), Asked(unit=unit.pk, state=name).query)
            for name in COUNTED
        ),
    )


def open_work(unit: Unit, meeting: Meeting, member: Member, on: date) -> QuerySet[Assignment]:
    """What the unit has not finished and may be spoken of in this meeting: the late first, the latest of them on top.

    What was ordered in a closed meeting is spoken of only in a closed one, before those who may read that one too.
    """
    rows = Assignment.objects.visible_to(member).given().unresolved().filter(unit=unit)
    if meeting.is_closed:
        readable = Meeting.objects.visible_to(member).values("pk")
        rows = rows.filter(Q(directive__meeting=None) | Q(directive__meeting__in=readable))
    else:
        rows = rows.exclude(directive__meeting__is_closed=True)
    is_late = Q(pk__in=rows.unreported(on).values("pk")) | Q(pk__in=rows.overdue(on).values("pk"))
    rows = rows.annotate(turn=Case(When(is_late, then=0), default=1))
    rows = rows.select_related("unit", "directive__meeting")
    return rows.order_by("turn", Least("due_on", "report_due_on").asc(nulls_last=True), "pk")


@dataclass(frozen=True)
class Item:
    """One share: `before` and `after` are its first and its last photo, `after` none where there is one only."""

    work: Assignment
    promise: Promise
    report: Report | None
    asked: Extension | None
    before: Evidence | None
    after: Evidence | None
    is_overdue: bool
    is_unreported: bool


def items(works: list[Assignment], on: date) -> list[Item]:
    """What is known of each. Five statements."""
    keys = [work.pk for work in works]
    reports = Report.objects.filter(assignment__in=keys).order_by("assignment_id", "-entered_at", "-pk")
    newest = {row.assignment_id: row for row in reports.distinct("assignment_id")}
    asked = {row.assignment_id: row for row in Extension.objects.waiting().filter(assignment__in=keys)}
    first, last = _photos(keys, "report__entered_at", "pk"), _photos(keys, "-report__entered_at", "-pk")
    told = promises(works)
    return [
        Item(
            work, told[work.pk], newest.get(work.pk), asked.get(work.pk), first.get(work.pk),
            last[work.pk] if work.pk in last and last[work.pk] != first[work.pk] else None,
            work.is_overdue(on), work.is_unreported(on),
        )
        for work in works
    ]  # fmt: skip


def _photos(keys: list[int], *order: str) -> dict[int, Evidence]:
    """The first photo of each share in that order."""
    rows = Evidence.objects.filter(report__assignment__in=keys, media_type__startswith="image/")
    rows = rows.select_related("report").annotate(work=F("report__assignment"))
    return {row.work: row for row in rows.order_by("report__assignment_id", *order).distinct("report__assignment_id")}


def last_promise(found: list[Item]) -> Promise | None:
    """The date that was put off last; where none was, the latest that was named."""
    moved = [item.promise for item in found if item.promise.shifts]
    if moved:
        return max(moved, key=lambda promise: promise.shifts[-1].at)
    dated = [item.promise for item in found if item.promise.now]
    return max(dated, key=lambda promise: promise.now, default=None)
