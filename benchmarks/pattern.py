# One meeting's work as plain lists: which directives, given to how many, how far each has come. Every meeting repeats it
# with other units and dates.
from collections.abc import Iterator
from itertools import chain, cycle, islice
from typing import NamedTuple

from benchmarks.sizes import Size
from directives.models.choices import Kind
from directives.states import END_STATES, Status

# Numbers of the directives with a part of their own; LOOSE is a konsep without a meeting.
KONSEP, LOOSE, STANDING, UNASSIGNED, RECORDED, GROUP = range(1, 7)
PARTS, AREAS, SITES, CORRECTED, PERIODIC = range(7, 12)
LATE = 13  # due, and to be reported on, the day after the meeting
# Each state once, on directives without a part of their own; all other work is as most of it. Groups are done.
STATES = (
    Status.DONE, Status.IN_PROGRESS, Status.BLOCKED, Status.AWAITING, Status.RETURNED, Status.NOT_STARTED,
    Status.NOT_OURS, Status.REOPENED, Status.INFEASIBLE, Status.WITHDRAWN, Status.SUPERSEDED,
)  # fmt: skip
MOSTLY = (
    *[Status.DONE] * 6, Status.IN_PROGRESS, *[Status.DONE] * 5, Status.AWAITING, *[Status.DONE] * 5, Status.NOT_STARTED,
    Status.IN_PROGRESS,
)  # fmt: skip
VERDICTS = {Status.DONE: "verified", Status.AWAITING: "waiting", Status.RETURNED: "returned"}


class Given(NamedTuple):
    """A directive: its number in the meeting, and to how many units it is given."""

    number: int
    kind: str
    issued: bool
    tracked: bool
    fan: int


class Work(NamedTuple):
    """An assignment: its number in the meeting, its directive's, its place among that directive's units."""

    number: int
    directive: int
    place: int
    kind: str
    role: str
    status: str
    tracked: bool
    reports: int


class Said(NamedTuple):
    """A report: its number in the meeting, its assignment's, the which of how many."""

    number: int
    work: int
    turn: int
    turns: int
    verdict: str


def given(size: Size, settled: bool = False) -> list[Given]:
    """Of a `settled` meeting every konsep was issued, everything tracked, all work has ended."""
    kinds = {STANDING: Kind.STANDING, PERIODIC: Kind.PERIODIC}
    untracked = (STANDING,) if settled else (STANDING, RECORDED, KONSEP, LOOSE)
    return [
        Given(n, kinds.get(n, Kind.ONE_OFF).value, settled or n > LOOSE, n not in untracked, fan)
        for n, fan in enumerate(size.fans, 1)
    ]


def work(size: Size, settled: bool = False) -> list[Work]:
    mostly = cycle(MOSTLY)
    plain = chain(STATES, mostly)
    rows = [
        (one, place, _state(one, plain if one.number > PERIODIC else mostly))
        for one in given(size, settled)
        for place in range(one.fan)
    ]
    if settled:
        rows = [(one, place, state if state in END_STATES else Status.DONE.value) for one, place, state in rows]
    reports = _reports([status != Status.NOT_STARTED for _, _, status in rows], size.reports)
    return [
        Work(n, one.number, place, one.kind, "supporting" if place > 1 else "lead", status, one.tracked, count)
        for n, ((one, place, status), count) in enumerate(zip(rows, reports, strict=True), 1)
    ]


def said(size: Size, settled: bool = False) -> list[Said]:
    rows = (
        (one, turn, VERDICTS.get(one.status, "accepted") if turn == one.reports else "accepted")
        for one in work(size, settled)
        for turn in range(1, one.reports + 1)
    )
    return [Said(n, one.number, turn, one.reports, verdict) for n, (one, turn, verdict) in enumerate(rows, 1)]


def _state(one: Given, states: Iterator[Status]) -> str:
    if not one.tracked:
        return Status.NOT_STARTED.value
    return Status.DONE.value if one.number == GROUP else next(states).value


def _reports(begun: list[bool], each: int) -> Iterator[int]:
    """As many for each that has begun, and what the others do not have to the first of these once more."""
    missing = islice(cycle(n for n, has in enumerate(begun) if has), begun.count(False))
    more = list(missing)
    return (each * (1 + more.count(n)) if has else 0 for n, has in enumerate(begun))
