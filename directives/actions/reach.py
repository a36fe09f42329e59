# Whom a directive reaches: the units named, those that lead in a kecamatan, the members of its group. Reads only.
import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from directives.models import Addressee, AreaLead, Directive
from directives.models.choices import Role
from rakor.people.models import Unit


@dataclass(frozen=True)
class Recipients:
    """Whom a directive will reach when issued on a day, by name, each unit once; lead wins over supporting."""

    lead: tuple[Unit, ...]
    supporting: tuple[Unit, ...]

    @property
    def all(self) -> tuple[Unit, ...]:
        return self.lead + self.supporting


def recipients(directive: Directive, on: date) -> Recipients:
    """The units a directive would reach on that day."""
    return reached([directive], on)[directive.pk]


def reached(directives: Sequence[Directive], on: date) -> dict[int, Recipients]:
    """recipients() of many, by their keys. As many statements for one as for all of one group."""
    named: dict[int, list[tuple[Unit, str]]] = {directive.pk: [] for directive in directives}
    for row in Addressee.objects.filter(directive__in=directives).select_related("unit").order_by("unit__name"):
        named[row.directive_id].append((row.unit, row.role))
    for lead in AreaLead.objects.filter(directive__in=directives).select_related("unit").order_by("unit__name"):
        named[lead.directive_id].append((lead.unit, Role.LEAD))
    groups = {directive.group_id: directive.group for directive in directives if directive.group_id}
    members = {pk: list(group.members(on).order_by("name")) for pk, group in groups.items()}
    return {d.pk: _together(named[d.pk], members.get(d.group_id, [])) for d in directives}


def seen(directive: Directive, reach: Recipients) -> str:
    """A short sum of kind and units: what a page said when it asked whether to issue."""
    who = [directive.kind, *(unit.pk for unit in reach.lead), "+", *(unit.pk for unit in reach.supporting)]
    return hashlib.sha256(repr(who).encode()).hexdigest()[:16]


def _together(named: Iterable[tuple[Unit, str]], members: Iterable[Unit]) -> Recipients:
    lead = {unit.pk: unit for unit, role in named if role == Role.LEAD}
    supporting = {unit.pk: unit for unit, role in named if role == Role.SUPPORTING and unit.pk not in lead}
    for unit in members:
        if unit.pk not in supporting:
            lead.setdefault(unit.pk, unit)
    return Recipients(tuple(lead.values()), tuple(supporting.values()))
