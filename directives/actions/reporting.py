# What a unit reports, and what is decided about it. Whoever entered a report never verifies it.
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from dataclasses import fields as dataclass_fields
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives.access import why_not_verify
from directives.actions.clocks import close_periods, restart_clock, stop_clock
from directives.actions.moves import step
from directives.actions.storing import evidence_fields
from directives.actions.tracking import heads_of, people_of
from directives.models import Assignment, Evidence, Part, PartDone, Report, ReportLink
from directives.models.choices import Kind, Source
from directives.states import Move as Step
from directives.states import NotAllowed
from meetings.models import Block
from rakor.files.store import Stored
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import User


@dataclass(frozen=True)
class Handed:
    """What was typed into the report form; only `done` is required. How far: `percent`, or so many of so many.

    `parts`: the sub-items and milestones it calls finished. `block`: the minutes' sentence of an oral report.
    """

    done: str
    percent: int | None = None
    done_count: int | None = None
    total_count: int | None = None
    obstacle: str = ""
    help_asked: str = ""
    is_claim: bool = False
    is_unchanged: bool = False
    parts: tuple[Part, ...] = ()
    block: Block | None = None

    @property
    def columns(self) -> dict:
        """What stands in the report's own row."""
        return {field.name: getattr(self, field.name) for field in dataclass_fields(self) if field.name != "parts"}

    @property
    def reached(self) -> int | None:
        """How far, in percent; n of N counts where no percent was said."""
        if self.is_claim:
            return 100
        if self.percent is None and self.done_count is not None and self.total_count:
            return 100 * self.done_count // self.total_count
        return self.percent


@transaction.atomic
def hand_in(
    *,
    by: Member,
    assignment: Assignment,
    report: Handed,
    on: date,
    at: datetime,
    files: Sequence[Stored] = (),
    source: str = Source.OWN,
    client_id: UUID | None = None,
    written_by: User | None = None,
    link: ReportLink | None = None,
) -> Report:
    """A report comes in. Progress is accepted at once; a claim of completion waits for somebody else's verification.

    `written_by`: the operator, where `by` is the head who sends it. `link`: the one its writer came by.
    The same `client_id` again gives the report it made the first time. Raises NotAllowed where the state refuses.
    """
    assignment = _locked(assignment)
    if client_id and (made := Report.objects.filter(client_id=client_id).first()):
        return made
    if report.block and source != Source.ORAL:
        raise NotAllowed("Hanya laporan lisan dalam rakor yang bertaut dengan catatan notula.")
    directive = assignment.directive
    if directive.tracked_from is None:
        raise NotAllowed("Arahan ini baru tercatat; laporan dibuka setelah Setda mulai memantau.")
    period = close_periods(assignment=assignment, on=on)
    made = Report.objects.create(
        assignment=assignment, period=period, source=source, entered_at=at, client_id=client_id, link=link,
        entered_by=written_by or by.user, approved_by=by.user if written_by else None,
        verdict=Report.Verdict.WAITING if report.is_claim else Report.Verdict.ACCEPTED, **report.columns,
    )  # fmt: skip
    _tick(made, report.parts)
    Evidence.objects.bulk_create(Evidence(report=made, **evidence_fields(file)) for file in files)
    if report.reached is not None:
        assignment.percent = report.reached
    move = Step.CLAIM if report.is_claim else Step.REPORT_OBSTACLE if report.obstacle else Step.REPORT
    step(assignment, move, by=by, at=at, report=made)
    if source == Source.OWN:
        heads = [user for user in heads_of(assignment.unit_id, on) if user.pk != by.user.pk]
        outbox.post(kind="unit_reported", subject=f"report:{made.pk}", recipients=heads, at=at)
    if report.is_claim:
        stop_clock(assignment=assignment, on=on)
    else:
        # A late report answers what had run out; the period that is running is still to be reported.
        on_time = period is None or not period.is_late
        restart_clock(assignment=assignment, directive=directive, on=on, reported=on_time)
    return made


@transaction.atomic
def verify(*, by: Member, report: Report, on: date, at: datetime) -> Report:
    """Accept a claim of completion. Raises NotAllowed for whoever may not, or when it no longer waits."""
    report = _judged(report, by, at, Report.Verdict.VERIFIED, expects={Report.Verdict.WAITING})
    assignment = report.assignment
    step(assignment, Step.VERIFY, by=by, at=at, report=report)
    if assignment.kind == Kind.ONE_OFF:
        stop_clock(assignment=assignment)
    return report


@transaction.atomic
def send_back(*, by: Member, report: Report, reason: str, on: date, at: datetime) -> Report:
    """Return a report with a reason: the unit's turn again, its clock starts anew, and its people are told."""
    if not reason.strip():
        raise NotAllowed("Tulis alasannya, agar unit tahu apa yang perlu dilengkapi.")
    expected = {Report.Verdict.WAITING, Report.Verdict.ACCEPTED}
    report = _judged(report, by, at, Report.Verdict.RETURNED, expects=expected, reason=reason.strip())
    assignment = report.assignment
    step(assignment, Step.RETURN, by=by, at=at, report=report, reason=report.reason)
    restart_clock(assignment=assignment, directive=assignment.directive, on=on)
    outbox.post(
        kind="report_returned", subject=f"report:{report.pk}", recipients=people_of(assignment.unit_id, on), at=at
    )
    return report


@transaction.atomic
def accept(*, by: Member, reports: Iterable[Report], at: datetime) -> int:
    """Progress reports have been read and stand. Returns how many; what has changed meanwhile is left as it is.

    Raises NotAllowed, and accepts none, where one of them is not this member's to judge.
    """
    reports = list(reports)
    if refusal := next(filter(None, (why_not_verify(by, report) for report in reports)), ""):
        raise NotAllowed(refusal)
    rows = Report.objects.filter(pk__in=[report.pk for report in reports], judged_at=None)
    return rows.filter(verdict=Report.Verdict.ACCEPTED).update(judged_by=by.user, judged_at=at)


@transaction.atomic
def send_back_many(*, by: Member, reports: Iterable[Report], reason: str, on: date, at: datetime) -> list[Report]:
    """send_back() for the same reason, all or none. Raises NotAllowed with the unit whose report refuses."""
    made = []
    for report in sorted(reports, key=lambda report: report.assignment_id):  # locked in one order
        try:
            made.append(send_back(by=by, report=report, reason=reason, on=on, at=at))
        except NotAllowed as refusal:
            raise NotAllowed(f"{report.assignment.unit}: {refusal}") from refusal
    return made


def _tick(report: Report, parts: Sequence[Part]) -> None:
    if any(part.directive_id != report.assignment.directive_id for part in parts):
        raise ValueError("A part of another directive.")
    PartDone.objects.bulk_create(PartDone(report=report, part=part) for part in parts)


def _locked(assignment: Assignment) -> Assignment:
    rows = Assignment.objects.select_for_update(of=("self",))
    return rows.select_related("directive__meeting", "unit__kind").get(pk=assignment.pk)


def _judged(report: Report, by: Member, at: datetime, verdict: str, *, expects: set[str], reason: str = "") -> Report:
    assignment = _locked(report.assignment)
    report = Report.objects.get(pk=report.pk)
    report.assignment = assignment
    if refusal := why_not_verify(by, report):
        raise NotAllowed(refusal)
    if report.verdict not in expects or assignment.reports.filter(pk__gt=report.pk).exists():
        raise NotAllowed("Laporan ini sudah diperiksa atau sudah ada laporan yang lebih baru. Muat ulang halaman.")
    report.verdict, report.judged_by, report.judged_at, report.reason = verdict, by.user, at, reason
    report.save(update_fields=["verdict", "judged_by", "judged_at", "reason"])
    return report
