# Many threads, few pooled connections, many governments, faults on purpose: whose rows come back?
import os
import random
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field

import environ
from django.db import DatabaseError, connection, connections, transaction

from rakor.people import scope
from rakor.people.models import Unit
from tests import make

BLIND = "SELECT government_id FROM people_unit"  # no WHERE: only the policy holds


@dataclass
class Tally:
    queries: int = 0
    wrong: int = 0
    faults: Counter = field(default_factory=Counter)

    def saw(self, rows, *expected: int) -> None:
        """Count one query, and its rows that are of no expected government; no row at all is wrong where one is due."""
        seen = [pk for (pk,) in rows]
        self.queries += 1
        self.wrong += sum(pk not in expected for pk in seen) + (bool(expected) and not seen)

    def __iadd__(self, other: "Tally") -> "Tally":
        self.queries += other.queries
        self.wrong += other.wrong
        self.faults += other.faults
        return self


class Injected(Exception):
    """Raised on purpose in the middle of a transaction."""


def governments(number: int) -> list[int]:
    """Committed governments with two units each."""
    found = []
    with transaction.atomic():
        for index in range(number):
            government = make.government(f"Kabupaten {index}", f"kab-{index}")
            with scope.government(government.pk):
                make.unit("Dinas Kesehatan")
                make.unit("Dinas Perhubungan")
            found.append(government.pk)
    return found


@contextmanager
def pooled(size: int) -> Iterator[None]:
    """New threads connect as rakor_app, through a pool of `size` connections."""
    before = connections.settings["default"]
    database = environ.Env.db_url_config(os.environ["RAKOR_TEST_APP_URL"])
    options = database.get("OPTIONS", {}) | {"pool": {"min_size": 1, "max_size": size, "timeout": 60}}
    connections.settings["default"] = before | database | {
        "ENGINE": before["ENGINE"], "OPTIONS": options, "CONN_MAX_AGE": 0, "CONN_HEALTH_CHECKS": True,
    }  # fmt: skip
    try:
        yield
    finally:
        connections.settings["default"] = before
        connection._connection_pools.pop("default").close()


def hammer(*, threads: int, queries: int, owners: list[int], seed: int) -> Tally:
    """At least `queries` queries over all threads, each thread with its own seeded choice of faults."""
    total = Tally()
    with ThreadPoolExecutor(threads) as executor:
        share = -(-queries // threads)
        for tally in executor.map(lambda number: _work(share, owners, random.Random(seed + number)), range(threads)):
            total += tally
    return total


def _work(queries: int, owners: list[int], chance: random.Random) -> Tally:
    tally = Tally()
    while tally.queries < queries:
        act = chance.choices(ACTS, WEIGHTS)[0]
        mine, other = chance.sample(owners, 2)
        try:
            with scope.nothing():
                act(tally, mine, other)
        except (DatabaseError, Injected):
            tally.faults[act.__name__] += 1
        finally:
            connection.close()  # back into the pool, as at the end of a request
    return tally


def _rows(statement: str = BLIND) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return cursor.fetchall()


def _look(tally: Tally, *expected: int) -> None:
    tally.saw(_rows(), *expected)
    tally.saw(Unit.objects.values_list("government_id"), *expected)


def plain(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        _look(tally, mine)


def unscoped(tally, mine, other):
    tally.saw(_rows())
    with transaction.atomic():
        tally.saw(_rows())


def switched(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        _look(tally, mine)
        with scope.government(other):
            _look(tally, other)
        _look(tally, mine)


def savepoint_lost(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        try:
            with scope.government(other), transaction.atomic():
                _look(tally, other)
                raise Injected
        except Injected:
            tally.faults["savepoint_lost"] += 1
        _look(tally, mine)


def told_in_a_lost_savepoint(tally, mine, other):
    """PostgreSQL hears of `other` inside a savepoint only, and must hear it again once that is lost."""
    with scope.government(mine), transaction.atomic():
        _look(tally, mine)
        try:
            with transaction.atomic():
                scope.enter_government(other)
                _look(tally, other)
                raise Injected
        except Injected:
            tally.faults["told_in_a_lost_savepoint"] += 1
        _look(tally, other)


def key_taken_twice(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        try:
            with scope.government(other), transaction.atomic():
                make.unit("Dinas Kesehatan")
        except DatabaseError:
            tally.faults["key_taken_twice"] += 1
        _look(tally, mine)


def neighbours_row(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        _look(tally, mine)
        with connection.cursor() as cursor:
            cursor.execute("UPDATE people_unit SET government_id = %s", [other])


def raised(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        _look(tally, mine)
        raise Injected


def killed(tally, mine, other):
    with scope.government(mine), transaction.atomic():
        _look(tally, mine)
        with scope.government(other):
            _rows("SELECT pg_terminate_backend(pg_backend_pid())")


ACTS = (
    plain, unscoped, switched, savepoint_lost, told_in_a_lost_savepoint, key_taken_twice, neighbours_row, raised, killed,
)  # fmt: skip
WEIGHTS = (25, 15, 20, 10, 10, 8, 5, 6, 1)
