# Ralat: an issued directive is put right. What was written stays readable; whoever got the directive is told.
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from directives import rights
from directives.actions.clocks import begin_clocks
from directives.actions.moves import close, locked, resume, step
from directives.actions.releasing import look_again
from directives.actions.tracking import assign, notify_issued, people_of
from directives.models import Addressee, Assignment, Correction, Directive
from directives.models.choices import Kind, Role
from directives.states import Move, NotAllowed
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.web.templatetags.rakor import tanggal_saja

FIELDS = (
    "text", "verb", "addressed_to", "condition", "consequence", "depends_on", "due_text", "due_on", "starts_on",
    "ends_on", "period", "period_text", "site_object", "site_count", "site_unit", "issuer_title", "issuer_name",
    "issuer_acting",
)  # fmt: skip
OF_WORK = {"due_on", "starts_on", "ends_on", "period", "period_text"}  # which arahan umum have not
NOTHING = "tidak disebut"


@transaction.atomic
def correct(
    *,
    by: Member | None,
    directive: Directive,
    on: date,
    at: datetime,
    note: str = "",
    take_off: Iterable[Unit] = (),
    lead: Iterable[Unit] = (),
    supporting: Iterable[Unit] = (),
    client_id: UUID | None = None,
    **fields,
) -> Correction:
    """Change what of FIELDS is given, take units off and put others on, as ralat number n. The kind never changes.

    A new due date moves the work that still had the old one. A unit taken off learns that it is no longer theirs, the
    right one gets the directive, everybody else on it gets the ralat; of what is only recorded nobody is told.
    The same `client_id` again gives the ralat it made the first time. Raises NotAllowed, also where nothing changes.
    """
    if unknown := fields.keys() - set(FIELDS):
        raise TypeError(f"Bukan bagian ralat: {', '.join(sorted(unknown))}")
    directive = Directive.objects.select_for_update(of=("self",)).select_related("meeting").get(pk=directive.pk)
    if client_id and (made := Correction.objects.filter(client_id=client_id).first()):
        return made
    _refuse(by, directive, fields)
    known = dict(directive.assignments.values_list("unit", "is_open"))
    changes = _rewrite(directive, fields, by, on)
    off = _take_off(directive, list(take_off), by=by, on=on, at=at, note=note)
    put_on = _put_on(directive, lead=list(lead), supporting=list(supporting), by=by, on=on, at=at)
    if off:
        changes["Tidak lagi ditujukan kepada"] = [_names(off), ""]
    for role, units in put_on.items():
        if units:
            changes[f"Ditambahkan sebagai {Role(role).label.lower()}"] = ["", _names(units)]
    if not changes:
        raise NotAllowed("Belum ada yang diubah. Ubah yang keliru, lalu terbitkan ralatnya.")
    number = (directive.corrections.aggregate(last=Max("number"))["last"] or 0) + 1
    made = Correction.objects.create(
        directive=directive, number=number, changes=changes, note=note.strip(), by=by and by.user, at=at,
        client_id=client_id,
    )  # fmt: skip
    look_again(directive=directive, change=f"ralat {number}", on=on, at=at)
    if directive.tracked_from:
        begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
        gone = {unit.pk for unit in off}
        put = {unit.pk for units in put_on.values() for unit in units}
        _tell("taken_off", made, gone, on, at)
        _tell("corrected", made, {unit for unit, is_open in known.items() if is_open or unit in put} - gone, on, at)
    return made


def _refuse(by: Member | None, directive: Directive, fields: dict) -> None:
    if by and (refusal := rights.why_not(by, Move.CORRECT)):
        raise NotAllowed(refusal)
    if directive.is_draft:
        raise NotAllowed("Arahan ini masih konsep; ubah konsepnya saja.")
    if "text" in fields and not fields["text"].strip():
        raise NotAllowed("Kalimat arahannya tidak boleh kosong.")
    if directive.kind == Kind.STANDING and any(fields.get(name) for name in OF_WORK):
        raise NotAllowed("Arahan umum tidak memiliki batas waktu dan tidak berkala.")
    if directive.kind == Kind.ONE_OFF and fields.get("period"):
        raise NotAllowed("Arahan sekali selesai tidak berkala.")


def _rewrite(directive: Directive, fields: dict, by: Member | None, on: date) -> dict[str, list[str]]:
    """Sets what differs, and says it in words."""
    before = {name: getattr(directive, name) for name in fields}
    changed = [name for name, value in fields.items() if (value or None) != (before[name] or None)]
    old = {name: _said(directive, name) for name in changed}
    for name in changed:
        setattr(directive, name, fields[name])
    if "due_on" in changed:
        directive.due_rule, directive.due_fault = "ditetapkan dengan ralat", ""
        directive.due_confirmed_by = by and by.user
        changed_with_it = ["due_rule", "due_fault", "due_confirmed_by"]
        had = directive.assignments.filter(is_open=True, due_on=before["due_on"])
        had.filter(first_due_on=before["due_on"]).update(first_due_on=directive.due_on)
        had.update(due_on=directive.due_on)
    else:
        changed_with_it = []
    directive.save(update_fields=[*changed, *changed_with_it])
    if "period" in changed or "ends_on" in changed:
        for work in locked(directive.assignments.unresolved()):
            resume(work, on)
    words = {name: str(Directive._meta.get_field(name).verbose_name).capitalize() for name in changed}
    return {words[name]: [old[name], _said(directive, name)] for name in changed}


def _said(directive: Directive, name: str) -> str:
    value = getattr(directive, name)
    if isinstance(value, date):
        return tanggal_saja(value)
    if name == "period" and value:
        return directive.get_period_display()
    return str(value) if value else NOTHING


def _take_off(
    directive: Directive, units: list[Unit], *, by: Member | None, on: date, at: datetime, note: str
) -> list[Unit]:
    """Those that had it. Their open work is Dicabut; their reports stay readable."""
    works = locked(directive.assignments.unresolved().filter(unit__in=units))
    for work in works:
        close(work, Move.CORRECT, by=by, on=on, at=at, reason=note.strip())
        work.taken_off_on = on
        work.save(update_fields=["taken_off_on"])
    had = {work.unit_id for work in works} | set(
        directive.addressees.filter(unit__in=units).values_list("unit", flat=True)
    )
    directive.addressees.filter(unit__in=units).delete()
    return [unit for unit in units if unit.pk in had]


def _put_on(
    directive: Directive, *, lead: list[Unit], supporting: list[Unit], by: Member | None, on: date, at: datetime
) -> dict[str, list[Unit]]:
    """New units, those that an earlier ralat took off, and those whose role changes; each with its role."""
    works = {work.unit_id: work for work in locked(directive.assignments.all())}
    spoken = dict(directive.addressees.values_list("unit", "role"))
    found: dict[str, list[Unit]] = {Role.LEAD: [], Role.SUPPORTING: []}
    for role, units in ((Role.LEAD, lead), (Role.SUPPORTING, supporting)):
        for unit in units:
            work = works.get(unit.pk)
            is_there = spoken.get(unit.pk) == role if work is None else work.role == role and not work.taken_off_on
            if is_there and (work or directive.kind == Kind.STANDING):
                continue
            found[role].append(unit)
            Addressee.objects.update_or_create(directive=directive, unit=unit, defaults={"role": role})
            if work:
                _put_back(work, role, by=by, on=on, at=at)
            elif directive.kind != Kind.STANDING:
                assign(directive=directive, units=[unit], role=role, on=on)
    return found


def _put_back(work: Assignment, role: str, *, by: Member | None, on: date, at: datetime) -> None:
    was_off, work.role, work.taken_off_on = work.taken_off_on, role, None
    work.save(update_fields=["role", "taken_off_on"])
    if was_off:
        step(work, Move.REOPEN, by=by, at=at, reason="Dikembalikan kepada unit ini dengan ralat.")
        resume(work, on)


def _names(units: Iterable[Unit]) -> str:
    return ", ".join(sorted(unit.name for unit in units))


def _tell(kind: str, made: Correction, units: set[int], on: date, at: datetime) -> None:
    for unit in units:
        outbox.post(kind=kind, subject=f"correction:{made.pk}", recipients=people_of(unit, on), at=at)
