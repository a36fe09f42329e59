# What leadership decides about work that was given: made by a post itself, or recorded atas perintah. And reopening.
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives import rights
from directives.actions.clocks import stop_clock
from directives.actions.moves import close, is_repeated, locked, resume, step
from directives.actions.releasing import look_again
from directives.actions.storing import evidence_fields, storing
from directives.actions.tracking import people_of
from directives.models import Assignment, Decision, Directive, Evidence, Extension, Report
from directives.models.choices import Kind
from directives.states import DECIDED, ENDING, Move, NotAllowed, Status
from meetings.models import Block
from rakor import files
from rakor.notify import outbox
from rakor.people.access import Member, Role
from rakor.people.models import Holding, Post

WITH_REASON = (Move.GIVE_UP, Move.WITHDRAW, Move.REFUSE_TIME)


@dataclass(frozen=True)
class Decided:
    """Who decided what, when and how it was said. Without a name, the holder on that day; `basis` when atas perintah."""

    decided_on: date
    post: Post | None = None
    title: str = ""
    name: str = ""
    basis: str = ""
    reason: str = ""
    due_on: date | None = None
    block: Block | None = None


@transaction.atomic
def decide(
    *,
    by: Member | None,
    directive: Directive,
    move: Move,
    decision: Decided,
    on: date,
    at: datetime,
    assignments: Sequence[Assignment] | None = None,
    checked: Sequence[files.Checked] = (),
    client_id: UUID | None = None,
    tell: bool = True,
) -> Decision:
    """One decision about some units' work, or all that is open (for VERIFY: all that waits). All of it or nothing.

    The same `client_id` again gives the decision it made the first time. Raises NotAllowed with the reason.
    """
    directive = Directive.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=directive.pk)
    if client_id and (made := Decision.objects.filter(client_id=client_id).first()):
        return made
    _refuse(by, directive, move, decision, on)
    works = _meant(directive, move, assignments)
    with storing(checked, prefix=f"{directive.government_id}/{on:%y%m}") as papers:
        made = _written(by, directive, move, decision, on, at, works if assignments is not None else (), client_id)
        Evidence.objects.bulk_create(Evidence(decision=made, **evidence_fields(file)) for file in papers)
        for work in works:
            _carry_out(work, move, made, by=by, on=on, at=at)
        if move == Move.EXTEND and assignments is None:
            directive.first_due_on = directive.first_due_on or directive.due_on
            directive.due_on = decision.due_on
            directive.save(update_fields=["first_due_on", "due_on"])
    if move in ENDING:
        look_again(directive=directive, change=f"keputusan {made.pk}", on=on, at=at)
    if tell and directive.tracked_from:
        for work in works:
            outbox.post(
                kind="decided", subject=f"decision:{made.pk}", recipients=people_of(work.unit_id, on), at=at
            )  # fmt: skip
    return made


@transaction.atomic
def reopen(*, by: Member | None, assignment: Assignment, reason: str, on: date, at: datetime) -> Assignment:
    """Dibuka kembali: what had ended is the unit's turn again, with a reason; its clock starts anew and it is told."""
    [assignment] = locked([assignment])
    reason = reason.strip()
    if is_repeated(assignment, Move.REOPEN, by, reason):
        return assignment
    if by and (refusal := rights.why_not(by, Move.REOPEN)):
        raise NotAllowed(refusal)
    if not reason:
        raise NotAllowed("Tulis alasannya, agar unit tahu mengapa pekerjaan ini dibuka kembali.")
    if assignment.taken_off_on:
        raise NotAllowed("Unit ini ditarik dengan ralat. Bila arahannya memang untuk unit ini, buat ralat lagi.")
    assignment.percent = None
    made = step(assignment, Move.REOPEN, by=by, at=at, reason=reason)
    resume(assignment, on)
    if assignment.directive.tracked_from:
        outbox.post(kind="reopened", subject=f"move:{made.pk}", recipients=people_of(assignment.unit_id, on), at=at)
    return assignment


def is_own_word(by: Member, post: Post | None, on: date) -> bool:
    """Whether this member decides for themselves: a pimpinan who holds that post, or of whom no post is recorded."""
    if not by.has(Role.PIMPINAN):
        return False
    held = set(Holding.objects.on(on).filter(user=by.user).values_list("post", flat=True))
    return not held or (post is not None and post.pk in held)


def _refuse(by: Member | None, directive: Directive, move: Move, decision: Decided, on: date) -> None:
    if move not in DECIDED:
        raise TypeError(f"Bukan keputusan: {move}")
    if by and (refusal := rights.why_not(by, move)):
        raise NotAllowed(refusal)
    if directive.is_draft:
        raise NotAllowed("Arahan ini masih konsep; ubah atau buang konsepnya.")
    if directive.kind == Kind.STANDING:
        raise NotAllowed("Arahan umum tidak memiliki pekerjaan yang dapat diputuskan.")
    if not decision.post and not decision.title.strip():
        raise NotAllowed("Pilih jabatan yang memutuskan, atau tulis jabatannya.")
    if decision.post and not _may_lead(decision.post, directive, decision.block):
        raise NotAllowed(f"{decision.post} bukan pimpinan, pemberi arahan ini, atau pemimpin rapatnya.")
    if decision.decided_on > on:
        raise NotAllowed("Tanggal keputusan belum tiba.")
    if by and not decision.basis and not is_own_word(by, decision.post, decision.decided_on):
        raise NotAllowed("Keputusan ini dicatat atas perintah; pilih dasarnya: lisan, disposisi, atau surat.")
    if move in WITH_REASON and not decision.reason.strip():
        raise NotAllowed("Tulis alasannya; unit akan membacanya.")
    if move == Move.EXTEND and decision.due_on is None:
        raise NotAllowed("Isi batas waktu yang baru.")
    if move == Move.END and directive.kind != Kind.PERIODIC:
        raise NotAllowed("Hanya arahan berkala yang diakhiri. Arahan sekali selesai diterima laporannya atau dicabut.")


def _may_lead(post: Post, directive: Directive, block: Block | None) -> bool:
    if post.rank_kind in rights.LEADING or post.pk == directive.issuer_post_id:
        return True
    return bool(block and block.meeting.turns.filter(post=post).exists())


def _meant(directive: Directive, move: Move, chosen: Iterable[Assignment] | None) -> list[Assignment]:
    """The work that is decided about, locked. None at all only when all of a directive that nobody has is ended."""
    rows = directive.assignments.given()
    if chosen is not None:
        wanted = {row.pk for row in chosen}
        works = locked(rows.filter(pk__in=wanted))
        if len(works) != len(wanted) or not works:
            raise NotAllowed("Pilih paling sedikit satu unit dari arahan ini.")
        return works
    of_move = rows.awaiting_verification() if move == Move.VERIFY else rows.unresolved()
    works = locked(of_move)
    if not works and (move not in ENDING or rows.exists()):
        waiting = (
            "laporan selesai yang menunggu verifikasi" if move == Move.VERIFY else "unit yang masih mengerjakannya"
        )
        raise NotAllowed(f"Pada arahan ini tidak ada {waiting}.")
    return works


def _written(
    by: Member | None,
    directive: Directive,
    move: Move,
    decision: Decided,
    on: date,
    at: datetime,
    chosen: Sequence[Assignment],
    client_id: UUID | None,
) -> Decision:
    acting, holder = _holder(decision.post, decision.decided_on)
    own = is_own_word(by, decision.post, decision.decided_on) if by else not decision.basis
    return Decision.objects.create(
        directive=directive, assignment=chosen[0] if len(chosen) == 1 else None, move=move, post=decision.post,
        title=decision.title.strip() or f"{acting} {decision.post}".strip(), name=decision.name.strip() or holder,
        decided_on=decision.decided_on, basis=decision.basis, is_by_order=not own, reason=decision.reason.strip(),
        due_on=decision.due_on if move == Move.EXTEND else None, block=decision.block, entered_by=by and by.user,
        entered_at=at, client_id=client_id,
    )  # fmt: skip


def _holder(post: Post | None, on: date) -> tuple[str, str]:
    """How the post was held that day ("Plt" or nothing) and by whom; an acting holder goes before the definitive one."""
    found = list(Holding.objects.on(on).filter(post=post)) if post else []
    acting = [row for row in found if row.kind != Holding.Kind.DEFINITIVE]
    row = (acting or found or [None])[-1]
    if row is None:
        return "", ""
    return ("" if row.kind == Holding.Kind.DEFINITIVE else row.kind), row.name


def _carry_out(work: Assignment, move: Move, made: Decision, *, by: Member | None, on: date, at: datetime) -> None:
    of_move = {"by": by, "at": at, "decision": made, "reason": made.reason}
    if move in ENDING:
        close(work, move, on=on, **of_move)
    elif move == Move.VERIFY:
        _accept(work, made, by=by, on=on, at=at)
    else:
        step(work, move, **of_move)
    if move == Move.EXTEND:
        if work.due_on and made.due_on <= work.due_on:
            raise NotAllowed(f"Batas waktu {work.unit} sudah lebih lama dari itu. Isi tanggal sesudahnya.")
        work.due_on = made.due_on
        work.save(update_fields=["due_on"])
        work.extensions.filter(verdict=Extension.Verdict.WAITING).update(
            verdict=Extension.Verdict.GRANTED, decision=made
        )


def _accept(work: Assignment, made: Decision, *, by: Member | None, on: date, at: datetime) -> None:
    """A claim accepted in a post's name, also by whoever entered it; the record shows both."""
    if refusal := rights.why_not_verified_by(made.post, work):
        raise NotAllowed(refusal)
    report = work.reports.filter(verdict=Report.Verdict.WAITING).last()
    if report is None or work.status != Status.AWAITING:
        raise NotAllowed(f"{work.unit} tidak memiliki laporan selesai yang menunggu verifikasi.")
    report.verdict, report.judged_by, report.judged_at = Report.Verdict.VERIFIED, by and by.user, at
    report.decision = made
    report.save(update_fields=["verdict", "judged_by", "judged_at", "decision"])
    step(work, Move.VERIFY, by=by, at=at, report=report, decision=made, reason=made.reason)
    stop_clock(assignment=work, on=on)
