# Fills an empty database with a country of a given size: set-based statements as rakor_owner, one transaction for each
# government, in its scope. The same size gives the same rows. History is written by the tables' own triggers.
from collections.abc import Callable
from contextlib import contextmanager
from datetime import datetime

from django.apps import apps
from django.db import connection, transaction

from benchmarks import minutes, orders, people, work
from benchmarks.house import House, lay_patterns, meetings
from benchmarks.moment import AT
from benchmarks.sizes import Size
from rakor.people import scope

# The history's triggers ask for this setting and where it is missing each row raises and catches an error, which looks
# through all foreign keys that are still to be checked: without it time grows with the square of the rows.
QUICK_HISTORY = "SELECT set_config('pgtrigger.ignore', '{}', true)"


@contextmanager
def as_owner():
    """A cursor of rakor_owner, whom the policies do not hold, in a transaction."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        yield cursor
        cursor.execute("SET ROLE rakor_app")


def generate(size: Size, at: datetime = AT, done: Callable[[int], None] = lambda number: None) -> None:
    """All governments of that size; `done` hears the number of each that is finished."""
    for number in range(1, size.governments + 1):
        with scope.nothing(), as_owner() as cursor:
            house = House(cursor, size, number, at)
            people.found(house)
            with scope.government(house.government):
                cursor.execute(QUICK_HISTORY)
                people.fill(house)
                minutes.fill(house)
                orders.begin(house)
                for first, last, settled in size.eras:
                    lay_patterns(cursor, size, settled)
                    orders.fill(house, meetings(first, last))
                    work.fill(house, meetings(first, last))
                work.finish(house)
                cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("DROP TABLE given, work, said")
        done(number)
    with as_owner() as cursor:
        count_on(cursor)
        cursor.execute("ANALYZE")


def count_on(cursor) -> None:
    """What the app writes next gets an id that is not taken."""
    for model in apps.get_models():
        if model._meta.pk.get_internal_type() == "BigAutoField":
            name = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name} HAVING max(id) > 0"
            )
