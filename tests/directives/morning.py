# One morning in many governments: each has late work, the scan takes its steps and writes its outbox; then the very
# statements again by bare psycopg. tests/campaigns/reminders.py runs it at full size, test_morning.py at a small one.
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import connection, transaction

from directives.escalation import climb
from directives.models import Assignment, Directive, Period
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import Government, Membership, Unit, User
from rakor.people.postgresql.base import TELL
from tests import make

MONDAY = date(2026, 2, 2)
AFTER = date(2026, 2, 19)  # every report was due the day before


@dataclass
class Times:
    """Seconds of both ways over all governments, and what they wrote."""

    rakor: float = 0.0
    bare: float = 0.0
    taken: int = 0
    messages: int = 0
    statements: set[int] = field(default_factory=set)


def settle(governments: int, works: int) -> list[Government]:
    """Governments with one unit, one person with an address, and so much open work each, given on MONDAY."""
    made = Government.objects.bulk_create(
        Government(name=f"Kabupaten {number}", slug=f"kab-{number}", level="kabupaten") for number in range(governments)
    )
    people = User.objects.bulk_create(
        User(username=f"opd.{one.pk}", name="Operator", email=f"opd{one.pk}@uji.example", home=one) for one in made
    )
    for one, person in zip(made, people, strict=True):
        with scope.government(one.pk), transaction.atomic():
            unit = Unit.objects.create(kind=make.kind("opd"), name="Dinas Uji")
            Membership.objects.create(user=person, role="opd", unit=unit)
            directives = Directive.objects.bulk_create(
                Directive(text=f"Arahan {number}", number=number, issued_on=MONDAY, tracked_from=MONDAY)
                for number in range(works)
            )
            due_on = AFTER - timedelta(days=1)
            rows = Assignment.objects.bulk_create(
                Assignment(directive=row, kind=row.kind, unit=unit, given_on=MONDAY, report_due_on=due_on)
                for row in directives
            )
            Period.objects.bulk_create(Period(assignment=row, starts_on=MONDAY, due_on=due_on) for row in rows)
    return made


def both_ways(governments: Iterable[Government], on: date = AFTER) -> Times:
    """The scan of each government on that day, then its statements bare, in turn. Both are undone."""
    times = Times()
    for one in governments:
        said: list[tuple[str, tuple]] = []

        def listen(execute, sql, params, many, context, said=said):
            said.append((sql, params))
            return execute(sql, params, many, context)

        with scope.government(one.pk), transaction.atomic():
            began = time.perf_counter()
            with connection.execute_wrapper(listen):
                times.taken += climb(on=on, at=make.moment(on))
            times.rakor += time.perf_counter() - began
            times.messages += Message.objects.count()
            told = scope.current().settings()
            transaction.set_rollback(True)
        times.statements.add(len(said))
        times.bare += _bare(said, told)
    return times


def _bare(said: list[tuple[str, tuple]], told: tuple) -> float:
    """Seconds that psycopg alone takes for the same in one transaction, every row fetched. Undone."""
    with connection.connection.cursor() as cursor:
        began = time.perf_counter()
        cursor.execute("BEGIN")
        cursor.execute(TELL, told)
        for sql, params in said:
            cursor.execute(sql, params)
            if cursor.description:
                cursor.fetchall()
        took = time.perf_counter() - began
        cursor.execute("ROLLBACK")
    return took
