# What is unresolved now, read once for a whole page: figures, matrix, groups and the oldest are counted in it.
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

from directives.lists import STATES, Asked, asked
from directives.open_work import Open, open_work
from rakor.people.access import Member

NOBODYS = "tanpa-penanggung-jawab"


class Alone(NamedTuple):
    """An unresolved directive that nobody has."""

    pk: int
    due_on: date | None
    issuer: str
    meeting: int | None


@dataclass(frozen=True)
class Now:
    """`work` is what is open of `of`, what an Asisten coordinates or all; `alone` what nobody has: a unit's is somebody's."""

    member: Member
    on: date
    of: Asked
    work: list[Open]
    alone: list[Alone]

    @cached_property
    def directives(self) -> dict[str, set[int]]:
        """State → the directives with such work."""
        found = defaultdict(set)
        for row in self.work:
            for state in row.states:
                found[state].add(row.directive)
        return found

    def work_in(self, state: str) -> list[int]:
        return [row.pk for row in self.work if state in row.states]


def read(member: Member, on: date, of: Asked | None = None, states: Iterable[str] = tuple(STATES)) -> Now:
    """`of` narrows everything alike. Two statements, and one for the units of a coordinator not yet looked up."""
    of = (of or Asked()).looked_up(on)
    alone: list[Alone] = []
    if of.within is None:
        rows = asked(member, on, Asked(state=NOBODYS)).order_by("pk")
        alone = [Alone(*row) for row in rows.values_list("pk", "due_on", "issuer_title", "meeting")]
    return Now(member, on, of, open_work(member, on, states, of.within), alone)
