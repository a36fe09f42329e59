# Units on an issued directive, and who is told. Drafts are issuing.py's, the clock is clocks.py's.
from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from directives.actions.clocks import begin_clocks
from directives.models import Addressee, Assignment, Directive
from directives.models.choices import Kind, Role
from directives.states import NotAllowed
from rakor.notify import outbox
from rakor.people.access import Member
from rakor.people.models import Holding, Membership, Unit, User


@transaction.atomic
def name_units(
    *,
    by: Member | None,
    directive: Directive,
    on: date,
    at: datetime,
    lead: Iterable[Unit] = (),
    supporting: Iterable[Unit] = (),
) -> list[Assignment]:
    """Give an issued directive to further units. The minutes' words stay as they are; a unit already on it keeps its role.

    Where the directive is tracked, their clock starts today and they are told. Raises NotAllowed for a konsep or arahan umum.
    """
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.is_draft:
        raise NotAllowed("Arahan masih konsep; ubah konsepnya, lalu terbitkan.")
    if directive.kind == Kind.STANDING:
        raise NotAllowed("Arahan umum tidak memiliki penanggung jawab.")
    before = set(directive.assignments.values_list("unit_id", flat=True))
    made = []
    for role, units in ((Role.LEAD, lead), (Role.SUPPORTING, supporting)):
        new = [unit for unit in units if unit.pk not in before]
        Addressee.objects.bulk_create(
            (Addressee(directive=directive, unit=unit, role=role) for unit in new), ignore_conflicts=True
        )
        made += assign(directive=directive, units=new, role=role, on=on)
        before |= {unit.pk for unit in new}
    if directive.tracked_from:
        begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    return made


@transaction.atomic
def start_tracking(*, by: Member | None, directive: Directive, on: date, at: datetime) -> Directive:
    """Mulai pantau: the clock of a recorded directive starts today, and its units are told. Again changes nothing."""
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.is_draft or directive.kind == Kind.STANDING:
        raise NotAllowed("Hanya arahan terukur yang sudah tercatat yang dapat mulai dipantau.")
    if directive.tracked_from is None:
        directive.tracked_from = on
        directive.save(update_fields=["tracked_from"])
        directive.assignments.update(given_on=on)
        begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    return directive


def assign(*, directive: Directive, units: Iterable[Unit], role: str, on: date) -> list[Assignment]:
    """One assignment per unit, as part of an action that has locked the directive."""
    return Assignment.objects.bulk_create(
        Assignment(
            directive=directive, kind=directive.kind, unit=unit, role=role, given_on=on,
            due_on=directive.due_on, first_due_on=directive.due_on,
        )
        for unit in units
    )  # fmt: skip


def notify_issued(*, directive: Directive, on: date, at: datetime) -> None:
    """Tell each unit's people once that a directive has come to them."""
    for unit in directive.assignments.values_list("unit", flat=True) if directive.kind != Kind.STANDING else ():
        outbox.post(kind="directive_issued", subject=f"directive:{directive.pk}", recipients=people_of(unit, on), at=at)


def heads_of(unit: int, on: date) -> list[User]:
    """Whoever heads a unit on that day, definitif or acting, and has an account."""
    rows = Holding.objects.on(on).heading().filter(post__unit=unit, user__is_active=True)
    return list(User.objects.filter(pk__in=rows.values("user")))


def people_of(unit: int, on: date) -> list[User]:
    """Whoever signs in for a unit on that day."""
    rows = Membership.objects.on(on).filter(unit=unit, role=Membership.Role.OPD, user__is_active=True)
    return list(User.objects.filter(pk__in=rows.values("user")))
