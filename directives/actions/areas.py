# Who leads in which kecamatan, changed after the directive was written. Without it the lead units work everywhere.
from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from directives.actions.clocks import begin_clocks
from directives.actions.tracking import assign, notify_issued
from directives.models import AreaLead, Assignment, Directive
from directives.models.choices import Kind, Role
from directives.states import NotAllowed
from rakor.people.access import Member
from rakor.people.models import Unit


@transaction.atomic
def set_area_leads(
    *, by: Member | None, directive: Directive, leads: Mapping[Unit, Unit], on: date, at: datetime
) -> list[Assignment]:
    """Exactly these lead: {kecamatan: unit}; a kecamatan left out has the directive's own lead units.

    A unit that newly leads on an issued directive gets work, and where it is tracked a clock from today and a message;
    one that no longer leads anywhere keeps what it has. Returns the new work. Raises NotAllowed for arahan umum, and
    for a unit that a ralat took off: only a ralat gives it back.
    """
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.kind == Kind.STANDING:
        raise NotAllowed("Arahan umum tidak memiliki penanggung jawab.")
    before = {row.area_id: row.unit_id for row in directive.area_leads.all()}
    new = {unit.pk: unit for unit in leads.values() if unit.pk not in before.values()}
    has_work = _with_work(directive, new)
    _write(directive, before, leads)
    if directive.is_draft:
        return []
    made = assign(directive=directive, units=[new[pk] for pk in new if pk not in has_work], role=Role.LEAD, on=on)
    if made and directive.tracked_from:
        begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    return made


def _with_work(directive: Directive, units: Mapping[int, Unit]) -> set[int]:
    """Those of these units that are on the directive already."""
    there = directive.assignments.filter(unit__in=units.keys()).values_list("unit", "taken_off_on")
    if gone := sorted(units[pk].name for pk, taken_off_on in there if taken_off_on):
        raise NotAllowed(f"{', '.join(gone)} sudah dilepas dari arahan ini dengan ralat. Kembalikan dulu dengan ralat.")
    return {pk for pk, _ in there}


def _write(directive: Directive, before: Mapping[int, int], leads: Mapping[Unit, Unit]) -> None:
    wanted = {area.pk: unit for area, unit in leads.items()}
    changed = {area: unit for area, unit in wanted.items() if before.get(area) != unit.pk}
    directive.area_leads.filter(area__in=[*changed, *(before.keys() - wanted.keys())]).delete()
    AreaLead.objects.bulk_create(
        AreaLead(directive=directive, area_id=area, unit=unit) for area, unit in changed.items()
    )
