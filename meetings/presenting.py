# Who has presented: n of N units of the group that was to, counted afresh on each reading and never stored.
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, Value, prefetch_related_objects

from meetings.models import Block, Presenter
from rakor.people.models import Group, Unit


@dataclass(frozen=True)
class Told:
    """`presented` and `missing` make up the group; `besides` have presented without belonging to it."""

    presented: list[Unit]
    missing: list[str]
    besides: list[Unit]

    @property
    def expected(self) -> int:
        return len(self.presented) + len(self.missing)


def told(blocks: Iterable[Block], on: date) -> None:
    """Gives each report its `told`. Two statements for all of them; blocks need their `group` loaded.

    `on` is the day whose members of the group count.
    """
    reports = [block for block in blocks if block.kind == Block.Kind.REPORT]
    units = Presenter.objects.select_related("unit").order_by("unit__name")
    prefetch_related_objects(reports, Prefetch("presenters", units))
    members = _members({block.group for block in reports if block.group_id}, on)
    for block in reports:
        there = [row.unit for row in block.presenters.all()]
        named = members.get(block.group_id, {})
        ticked = {unit.pk for unit in there}
        block.told = Told(
            presented=[unit for unit in there if unit.pk in named],
            missing=[name for pk, name in named.items() if pk not in ticked],
            besides=[unit for unit in there if unit.pk not in named],
        )


def _members(groups: Iterable[Group], on: date) -> dict[int, dict[int, str]]:
    """Group → unit → name, by name, in one statement."""
    parts = [
        group.members(on).order_by().annotate(of=Value(group.pk)).values_list("of", "pk", "name") for group in groups
    ]
    if not parts:
        return {}
    found: dict[int, dict[int, str]] = {}
    for group, pk, name in parts[0].union(*parts[1:], all=True).order_by("name"):
        found.setdefault(group, {})[pk] = name
    return found
