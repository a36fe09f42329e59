# Where a government wants it: the operator writes, the head of the unit sends. Without a head who signs in, nobody waits.
from collections.abc import Sequence
from dataclasses import fields
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from directives.access import own_units
from directives.actions.reporting import Handed, hand_in
from directives.actions.storing import evidence_fields
from directives.actions.tracking import heads_of, people_of
from directives.models import Assignment, Evidence, Part, Prepared, Report
from directives.states import NotAllowed
from rakor.files.store import Stored
from rakor.notify import outbox
from rakor.people.access import Member

COLUMNS = [field.name for field in fields(Handed) if field.name not in ("parts", "block")]


def waits_for_head(by: Member, assignment: Assignment, on: date) -> bool:
    """Whether what this member writes for the own unit goes to its head first. No statement where nobody wants it so."""
    if not by.government.head_approves or assignment.unit_id not in own_units(by):
        return False
    heads = {user.pk for user in heads_of(assignment.unit_id, on)}
    return bool(heads) and by.user.pk not in heads


@transaction.atomic
def prepare(
    *,
    by: Member,
    assignment: Assignment,
    report: Handed,
    on: date,
    at: datetime,
    files: Sequence[Stored] = (),
    client_id: UUID | None = None,
) -> Prepared:
    """A report for the head to send; the unit's clock runs on until then. Raises NotAllowed while another one waits."""
    Assignment.objects.select_for_update().get(pk=assignment.pk)
    if client_id and (made := Prepared.objects.filter(client_id=client_id).first()):
        return made
    if assignment.prepared.filter(state=Prepared.State.WAITING).exists():
        raise NotAllowed("Laporan sebelumnya masih menunggu persetujuan pimpinan unit.")
    made = Prepared.objects.create(
        assignment=assignment, by=by.user, at=at, client_id=client_id, parts=[part.pk for part in report.parts],
        **{name: getattr(report, name) for name in COLUMNS},
    )  # fmt: skip
    Evidence.objects.bulk_create(Evidence(prepared=made, **evidence_fields(file)) for file in files)
    heads = heads_of(assignment.unit_id, on)
    outbox.post(by=by, kind="prepared", subject=f"prepared:{made.pk}", recipients=heads, at=at)
    return made


def same_as(made: Prepared, report: Handed) -> bool:
    """Whether a prepared report says these very words."""
    same = all(getattr(made, name) == getattr(report, name) for name in COLUMNS)
    return same and set(made.parts) == {part.pk for part in report.parts}


@transaction.atomic
def approve(*, by: Member, prepared: Prepared, on: date, at: datetime) -> Report:
    """The head sends it: a report as any other, entered by whoever wrote it. Raises NotAllowed."""
    prepared = _waiting(by, prepared, on)
    words = Handed(
        **{name: getattr(prepared, name) for name in COLUMNS},
        parts=tuple(Part.objects.filter(pk__in=prepared.parts, directive=prepared.assignment.directive_id)),
    )
    made = hand_in(by=by, assignment=prepared.assignment, report=words, on=on, at=at, written_by=prepared.by)
    Evidence.objects.filter(prepared=prepared).update(report=made, prepared=None)
    _answer(prepared, by, at, Prepared.State.SENT, report=made)
    return made


@transaction.atomic
def decline(*, by: Member, prepared: Prepared, reason: str, on: date, at: datetime) -> Prepared:
    """Back to whoever wrote it, with a reason. Raises NotAllowed."""
    if not reason.strip():
        raise NotAllowed("Tulis alasannya, agar operator tahu apa yang perlu diperbaiki.")
    prepared = _waiting(by, prepared, on)
    _answer(prepared, by, at, Prepared.State.RETURNED, reason=reason.strip())
    writer = [user for user in people_of(prepared.assignment.unit_id, on) if user.pk == prepared.by_id]
    outbox.post(by=by, kind="declined", subject=f"prepared:{prepared.pk}", recipients=writer, at=at)
    return prepared


def _waiting(by: Member, prepared: Prepared, on: date) -> Prepared:
    rows = Prepared.objects.select_for_update(of=("self",)).select_related("assignment__directive", "by")
    prepared = rows.get(pk=prepared.pk)
    if by.user.pk not in {user.pk for user in heads_of(prepared.assignment.unit_id, on)}:
        raise NotAllowed("Laporan ini disetujui oleh pimpinan unitnya.")
    if prepared.state != Prepared.State.WAITING:
        raise NotAllowed("Laporan ini sudah dijawab. Muat ulang halaman.")
    return prepared


def _answer(prepared: Prepared, by: Member, at: datetime, state: str, **fields) -> None:
    prepared.state, prepared.answered_by, prepared.answered_at = state, by.user, at
    for name, value in fields.items():
        setattr(prepared, name, value)
    prepared.save(update_fields=["state", "answered_by", "answered_at", *fields])
