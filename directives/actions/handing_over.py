# Reorganisation: a unit's open work goes to another unit, with its reports, its first date and its running clocks.
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from directives import rights
from directives.actions.moves import close, locked, resume, step
from directives.actions.tracking import people_of
from directives.models import Addressee, AreaLead, Assignment, Directive, Site
from directives.models.choices import Role
from directives.states import Move, NotAllowed
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import Unit


@dataclass(frozen=True)
class HandedOver:
    """How many assignments went over, and how many were joined with the other unit's own."""

    moved: int
    joined: int


@transaction.atomic
def hand_over(*, by: Member, unit: Unit, to: Unit, reason: str, on: date, at: datetime) -> HandedOver:
    """All open work of `unit` is `to`'s from now on; what has ended stays where it was. Konsep are readdressed too.

    Where `to` is on the same directive already, the two become one: `to`'s. Its people are told once. Raises NotAllowed.
    """
    reason = reason.strip()
    if refusal := rights.why_not(by, Move.HAND_OVER):
        raise NotAllowed(refusal)
    if unit.pk == to.pk:
        raise NotAllowed("Pilih unit lain sebagai penerima.")
    if not reason:
        raise NotAllowed("Tulis dasarnya, misalnya peraturan yang mengubah susunan perangkat daerah.")
    said = f"Dari {unit} kepada {to}. {reason}"
    open_work = Assignment.objects.unresolved().given()
    directives = list(open_work.filter(unit=unit).values_list("directive", flat=True))
    rows = locked(Assignment.objects.filter(directive__in=directives, unit__in=[unit, to]))
    theirs = {row.directive_id: row for row in rows if row.unit_id == to.pk}
    leaving = [row for row in rows if row.unit_id == unit.pk and row.is_open]
    _readdress(unit, to, directives)
    for work in leaving:
        if other := theirs.get(work.directive_id):
            _join(work, other, by=by, on=on, at=at, reason=said)
        else:
            work.unit, work.acknowledged_on = to, None
            work.save(update_fields=["unit", "acknowledged_on"])
            step(work, Move.HAND_OVER, by=by, at=at, reason=said)
    joined = sum(work.directive_id in theirs for work in leaving)
    if leaving:
        outbox.post(
            by=by, kind="handed_over", subject=f"unit:{to.pk}", recipients=people_of(to.pk, on), at=at,
            period=on.isoformat(),
        )  # fmt: skip
    return HandedOver(len(leaving) - joined, joined)


def _join(work: Assignment, other: Assignment, *, by: Member, on: date, at: datetime, reason: str) -> None:
    """One of the two goes on: `other`, in the lead where either led, open again where it had ended."""
    close(work, Move.JOIN, by=by, on=on, at=at, reason=reason)
    work.taken_off_on = on
    work.save(update_fields=["taken_off_on"])
    other.taken_off_on = None
    other.role = Role.LEAD if Role.LEAD in (work.role, other.role) else other.role
    other.save(update_fields=["taken_off_on", "role"])
    if other.is_open:
        step(other, Move.HAND_OVER, by=by, at=at, reason=reason)
    else:
        step(other, Move.REOPEN, by=by, at=at, reason=reason)
        resume(other, on)


def _readdress(unit: Unit, to: Unit, directives: list[int]) -> None:
    """Whoever is named on open directives and konsep, in their kecamatan and at their sites."""
    drafts = Directive.objects.filter(issued_on=None).values("pk")
    named = Addressee.objects.filter(unit=unit)
    named = named.filter(directive__in=directives) | named.filter(directive__in=drafts)
    both = Addressee.objects.filter(unit=to).values("directive")
    named.filter(directive__in=both).delete()
    named.update(unit=to)
    AreaLead.objects.filter(directive__in=directives, unit=unit).update(unit=to)
    Site.objects.filter(directive__in=directives, unit=unit).update(unit=to)
