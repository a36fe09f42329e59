# What a unit says about work that came to it, beside reporting: it is not ours, we need more time. And the answers.
from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives import rights
from directives.access import why_not_for_unit
from directives.actions.clocks import stop_clock
from directives.actions.deciding import Decided, decide
from directives.actions.moves import is_repeated, locked, resume, step
from directives.actions.tracking import people_of
from directives.models import Assignment, Decision, Extension
from directives.states import Move, NotAllowed
from rakor import files
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import Membership, User
from rakor.web.templatetags.rakor import tanggal

RECORDED = "Arahan ini baru tercatat; Setda belum mulai memantau, jadi belum ada yang ditunggu dari unit."


@transaction.atomic
def disown(*, by: Member, assignment: Assignment, reason: str, on: date, at: datetime) -> Assignment:
    """Bukan kewenangan unit kami: back to Setda with a reason. Nothing is due from the unit until Setda answers."""
    [assignment] = locked([assignment])
    reason = reason.strip()
    if is_repeated(assignment, Move.DISOWN, by, reason):
        return assignment
    _refuse_for_unit(by, assignment)
    if not reason:
        raise NotAllowed("Tulis alasannya, dan bila tahu, unit mana yang berwenang.")
    made = step(assignment, Move.DISOWN, by=by, at=at, reason=reason)
    stop_clock(assignment=assignment, on=on)
    outbox.post(kind="disowned", subject=f"move:{made.pk}", recipients=people_of_setda(on), at=at)
    return assignment


@transaction.atomic
def keep(*, by: Member | None, assignment: Assignment, reason: str, on: date, at: datetime) -> Assignment:
    """Setda's answer to a disown: it stays with the unit, and why. Its clock starts anew and it is told."""
    [assignment] = locked([assignment])
    reason = reason.strip()
    if is_repeated(assignment, Move.KEEP, by, reason):
        return assignment
    if by and (refusal := rights.why_not(by, Move.KEEP)):
        raise NotAllowed(refusal)
    if not reason:
        raise NotAllowed("Tulis alasannya, agar unit tahu mengapa ini tetap tugasnya.")
    made = step(assignment, Move.KEEP, by=by, at=at, reason=reason)
    resume(assignment, on)
    if assignment.directive.tracked_from:
        outbox.post(kind="kept", subject=f"move:{made.pk}", recipients=people_of(assignment.unit_id, on), at=at)
    return assignment


@transaction.atomic
def ask_extension(
    *,
    by: Member,
    assignment: Assignment,
    until: date,
    reason: str,
    on: date,
    at: datetime,
    client_id: UUID | None = None,
) -> Extension:
    """Minta perpanjangan: until when and why. No date moves before the answer; one question at a time.

    The same `client_id` again gives the question it made the first time.
    """
    [assignment] = locked([assignment])
    if client_id and (made := Extension.objects.filter(client_id=client_id).first()):
        return made
    _refuse_for_unit(by, assignment)
    if not reason.strip():
        raise NotAllowed("Tulis alasannya; pimpinan membacanya sebelum memutuskan.")
    if until <= on:
        raise NotAllowed("Pilih tanggal sesudah hari ini.")
    if assignment.due_on and until <= assignment.due_on:
        raise NotAllowed("Tanggal itu tidak melewati batas waktu yang sekarang.")
    if assignment.extensions.filter(verdict=Extension.Verdict.WAITING).exists():
        raise NotAllowed("Permintaan perpanjangan sebelumnya masih menunggu keputusan.")
    made = Extension.objects.create(
        assignment=assignment, until=until, reason=reason.strip(), asked_by=by.user, asked_at=at, client_id=client_id
    )
    step(assignment, Move.ASK_TIME, by=by, at=at, reason=f"Sampai {tanggal(until)}. {made.reason}")
    outbox.post(kind="extension_asked", subject=f"extension:{made.pk}", recipients=people_of_setda(on), at=at)
    return made


@transaction.atomic
def answer_extension(
    *,
    by: Member | None,
    extension: Extension,
    granted: bool,
    decision: Decided,
    on: date,
    at: datetime,
    checked: Sequence[files.Checked] = (),
    client_id: UUID | None = None,
) -> Decision:
    """Granted, the due date moves to `decision.due_on` and the first date stays beside it; refused, with a reason."""
    if client_id and (made := Decision.objects.filter(client_id=client_id).first()):
        return made
    extension = Extension.objects.select_for_update(of=("self",)).select_related("assignment__directive").get(
        pk=extension.pk
    )  # fmt: skip
    if extension.verdict != Extension.Verdict.WAITING:
        raise NotAllowed("Permintaan ini sudah dijawab. Muat ulang halaman.")
    work = extension.assignment
    made = decide(
        by=by, directive=work.directive, move=Move.EXTEND if granted else Move.REFUSE_TIME, decision=decision,
        assignments=[work], on=on, at=at, checked=checked, client_id=client_id, tell=False,
    )  # fmt: skip
    extension.verdict = Extension.Verdict.GRANTED if granted else Extension.Verdict.REFUSED
    extension.decision = made
    extension.save(update_fields=["verdict", "decision"])
    outbox.post(
        kind="extension_answered", subject=f"extension:{extension.pk}", recipients=people_of(work.unit_id, on), at=at
    )
    return made


def people_of_setda(on: date) -> list[User]:
    rows = Membership.objects.on(on).filter(role=Membership.Role.SETDA, user__is_active=True)
    return list(User.objects.filter(pk__in=rows.values("user")))


def _refuse_for_unit(by: Member, work: Assignment) -> None:
    if refusal := why_not_for_unit(by, work):
        raise NotAllowed(refusal)
    if work.directive.tracked_from is None:
        raise NotAllowed(RECORDED)
