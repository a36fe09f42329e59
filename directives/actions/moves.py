# One step in an assignment's life and what goes with it: its row in the timeline, its clock, a claim that still waits.
from collections.abc import Iterable
from datetime import date, datetime

from directives.actions.clocks import restart_clock, stop_clock
from directives.models import Assignment, Decision, Move, Report
from directives.states import UNITS_TURN, after
from directives.states import Move as Step
from rakor.people.access import Member


def locked(assignments: Iterable[Assignment]) -> list[Assignment]:
    """The rows as they are now, held until the end of the transaction; always in the same order."""
    rows = Assignment.objects.select_for_update(of=("self",)).filter(pk__in=[row.pk for row in assignments])
    return list(rows.select_related("directive__meeting", "unit__kind").order_by("pk"))


def step(
    assignment: Assignment,
    move: Step,
    *,
    by: Member | None,
    at: datetime,
    report: Report | None = None,
    decision: Decision | None = None,
    reason: str = "",
) -> Move:
    """Raises NotAllowed where the state refuses."""
    before = assignment.status
    assignment.enter(after(before, move), at)
    assignment.save(update_fields=["status", "percent", "ended_on"])
    return Move.objects.create(
        assignment=assignment, move=move, from_status=before, to_status=assignment.status, by=by and by.user, at=at,
        reason=reason, report=report, decision=decision,
    )  # fmt: skip


def close(
    assignment: Assignment,
    move: Step,
    *,
    by: Member | None,
    on: date,
    at: datetime,
    decision: Decision | None = None,
    reason: str = "",
) -> Move:
    """A step into an end state that no report asked for: nothing is due any more, and a claim waits for nobody."""
    made = step(assignment, move, by=by, at=at, decision=decision, reason=reason)
    stop_clock(assignment=assignment, on=on)
    assignment.reports.filter(verdict=Report.Verdict.WAITING).update(
        verdict=Report.Verdict.ACCEPTED, judged_by=by and by.user, judged_at=at, decision=decision
    )
    return made


def resume(assignment: Assignment, on: date) -> None:
    """The unit's turn again: its clock starts today, where anybody keeps time at all."""
    if assignment.directive.tracked_from and assignment.status in UNITS_TURN:
        restart_clock(assignment=assignment, directive=assignment.directive, on=on)


def is_repeated(assignment: Assignment, move: Step, by: Member | None, reason: str) -> bool:
    """Whether the last step was this very one: a form that was sent twice."""
    last = assignment.moves.last()
    return bool(last and by and (last.move, last.by_id, last.reason) == (move, by.user.pk, reason))
