# Whom the words of a directive mean here: units by role, groups, and the names that mean nobody.
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from rakor.exchange.documents.order import JOINT
from rakor.exchange.documents.shape import Order
from rakor.exchange.documents.words import SCOPE, plain
from rakor.exchange.match import Found, Names, is_name
from rakor.people.models import Group, Unit

WIDE = ("all_opd", "all_camat", "all_units")


@dataclass(frozen=True)
class Target:
    """`group` is the widest of those named; the members of the others stand in `lead`."""

    group: Group | None = None
    lead: tuple[Unit, ...] = ()
    supporting: tuple[Unit, ...] = ()
    unmatched: tuple[str, ...] = ()

    def key(self, members: Iterable[int]) -> tuple:
        """What two targets are compared by; whoever the group already means is not named beside it."""
        inside = set(members)
        lead = frozenset(unit.pk for unit in self.lead) - inside
        return (self.group and self.group.pk, lead, frozenset(unit.pk for unit in self.supporting))


def target(order: Order, names: Names, on: date) -> Target:
    """An assignee that the document leaves open stays open; an illustration is never asked."""
    if order.is_unresolved:
        return Target()
    said = order.addressed_to.split(JOINT) if order.addressed_to else [order.group] if order.group else []
    lead, groups, unmatched = _meant(said, names, order.scope)
    if not said and not order.lead and order.scope in WIDE and (group := names.group_of_rule(order.scope)):
        groups = [group]
    if groups:
        groups += _also(order, names)
    more, more_groups, unknown = _meant(order.lead, names, order.scope)
    helpers, _, strange = _meant(order.supporting, names, order.scope)
    groups = _joined([*groups, *more_groups], names)
    if order.is_subset:
        groups = []
    for group in groups[1:]:
        lead += names.members.of(group, on)
    supporting = tuple(dict.fromkeys(unit for unit in helpers if unit not in more))
    return Target(
        group=groups[0] if groups else None,
        lead=tuple(dict.fromkeys(unit for unit in [*more, *lead] if unit not in supporting)),
        supporting=supporting,
        unmatched=tuple(dict.fromkeys(name[:300] for name in [*unmatched, *unknown, *strange])),
    )


def _meant(said: Iterable[str], names: Names, scope: str) -> tuple[list[Unit], list[Group], list[str]]:
    units, groups, unmatched = [], [], []
    for text in said:
        found: Found = names.of(text, scope)
        if found.groups:
            groups += found.groups
        elif found.works:
            units.append(found.works)
        elif found.post or is_name(text):
            unmatched.append(text)
    return units, groups, unmatched


def _also(order: Order, names: Names) -> list[Group]:
    found = []
    for text in order.also_scope:
        rule = SCOPE.get(plain(text), "")
        group = names.group_of_rule(rule) if rule in WIDE else None
        found += [group] if group else list(names.of(text).groups)
    return found


def _joined(groups: list[Group], names: Names) -> list[Group]:
    """OPD and camat together are one group where there is one; listed groups stay as they are."""
    ruled = [group.rule for group in groups if group.rule != Group.Rule.LISTED]
    listed = [group for group in groups if group.rule == Group.Rule.LISTED]
    return list(dict.fromkeys([*names.joined(ruled), *listed])) if groups else []
