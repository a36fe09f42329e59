# Ingatkan: a person reminds a unit, beside what the ladder does by itself.
from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from directives.escalation import of_units
from directives.models import Assignment
from directives.states import UNITS_TURN, NotAllowed
from rakor.notify import outbox
from rakor.people.access import Member


@transaction.atomic
def remind(*, by: Member, assignment: Assignment, on: date, at: datetime) -> int:
    """Tell the unit's people that somebody waits; once a day, whoever presses. Returns how many people were told.

    Raises NotAllowed where it is not the unit's turn, or nobody signs in for the unit.
    """
    work = Assignment.objects.under_way().filter(pk=assignment.pk, status__in=UNITS_TURN).first()
    if work is None:
        raise NotAllowed("Arahan ini tidak sedang menunggu unit; tidak ada yang perlu diingatkan.")
    people = of_units({work.unit_id}, on).get(work.unit_id, [])
    if not people:
        raise NotAllowed("Belum ada pengguna untuk unit ini. Hubungi unitnya, lalu catat laporannya.")
    new = outbox.post(
        by=by, kind="reminded", subject=f"assignment:{work.pk}", recipients=people, at=at, period=on.isoformat()
    )
    return len(people) if new else 0


@transaction.atomic
def remind_all(*, by: Member, assignments: Iterable[Assignment], on: date, at: datetime) -> tuple[set[int], set[int]]:
    """The same for many at once. Returns the units that were told now, and those that nobody signs in for."""
    works = list(assignments)
    people, told, silent = of_units({work.unit_id for work in works}, on), set(), set()
    for work in works:
        if not people.get(work.unit_id):
            silent.add(work.unit_id)
        elif outbox.post(
            by=by, kind="reminded", subject=f"assignment:{work.pk}", recipients=people[work.unit_id], at=at,
            period=on.isoformat(),
        ):  # fmt: skip
            told.add(work.unit_id)
    return told, silent
