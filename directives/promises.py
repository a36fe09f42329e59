# Janji dan kenyataan: the first date of a unit's share, every date it was put off to, and the one that holds now. Pure
# reading of the moves; nothing is written.
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from directives.models import Assignment, Decision, Move
from directives.states import Move as Step


@dataclass(frozen=True)
class Shift:
    """One time more was given: until when, on which day, by whose decision."""

    due_on: date
    at: datetime
    decision: Decision


@dataclass(frozen=True)
class Promise:
    """`first` is empty where the date came only later, and so is `now` where there is none."""

    work: Assignment
    first: date | None
    shifts: tuple[Shift, ...]
    now: date | None

    @property
    def has_moved(self) -> bool:
        return bool(self.shifts) or (self.first is not None and self.now is not None and self.first != self.now)

    @property
    def days(self) -> int:
        """By how many days the date that holds now lies after the first."""
        return (self.now - self.first).days if self.first and self.now else 0

    @property
    def between(self) -> tuple[Shift, ...]:
        """Those that no longer hold."""
        return self.shifts[:-1] if self.shifts and self.shifts[-1].due_on == self.now else self.shifts


def promises(works: Iterable[Assignment]) -> dict[int, Promise]:
    """Of each share, by its key. One statement for all."""
    works, found = list(works), {}
    moves = Move.objects.filter(assignment__in=[work.pk for work in works], move=Step.EXTEND, decision__isnull=False)
    for move in moves.select_related("decision").order_by("at", "pk"):
        if move.decision.due_on:
            shift = Shift(move.decision.due_on, move.at, move.decision)
            found.setdefault(move.assignment_id, []).append(shift)
    return {work.pk: Promise(work, work.first_due_on, tuple(found.get(work.pk, ())), work.due_on) for work in works}
