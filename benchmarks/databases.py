# Databases to measure in: migrated as the tests' are, on the embedded server or the one RAKOR_TEST_SERVER names. Gone with
# the process, or kept for the next run under a name that says by which migrations and which generator they were made.
import dataclasses
import hashlib
import os
from collections.abc import Callable
from contextlib import ExitStack, contextmanager
from copy import deepcopy
from pathlib import Path

import psycopg
from django.apps import apps
from django.db import connections
from psycopg import sql

from benchmarks import clone
from benchmarks.generate import as_owner, generate
from benchmarks.sizes import SIZES, Size
from tests import services

MANY = 10  # years of a government from which on triggers and indexes wait
MAKERS = ("clone", "generate", "house", "minutes", "orders", "pattern", "people", "sizes", "work")
HANDS = min(4, os.cpu_count() or 1)  # connections that fill one database

Done = Callable[[int], None]


def made(size: str):
    """A connection to a new database that holds the country of that size, settled as after a night's autovacuum."""
    wrapper = _wrapper(services.copy(f"rakor_bench_{size.lower()}_{os.getpid()}"))
    _fill(wrapper, SIZES[size], lambda rows: None)
    return wrapper


def kept(size: str, done: Done = lambda rows: None):
    """Like made(), and the next process finds it there. `done` hears how many rows more are written."""
    name = f"rakor_ukur_{size.lower()}_{_fingerprint()}"
    if name not in known():
        making = services.copy(f"{name}_making")
        wrapper = _wrapper(making)
        _fill(wrapper, SIZES[size], done)
        wrapper.close()
        with superuser() as admin:
            admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(*map(sql.Identifier, (making, name))))
    return _wrapper(name)


def known() -> list[str]:
    """The kept databases, also those of other migrations or generators."""
    with superuser() as admin:
        rows = admin.execute("SELECT datname FROM pg_database WHERE datname ~ '^rakor_ukur_'").fetchall()
        return [name for (name,) in rows]


def forget(names: list[str]) -> None:
    with superuser() as admin:
        for name in names:
            admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def stale() -> list[str]:
    """Kept ones that no run will use again."""
    return [name for name in known() if not name.endswith(_fingerprint())]


def expected(size: Size) -> int:
    """About how many rows are written: fourteen for each report with its assignment, move, period, history and message."""
    return size.counts()["directives.Report"] * 6


def counted(size: str) -> dict[str, int]:
    """How many rows there are of what the size names."""
    with as_owner() as cursor:
        found = {}
        for label in SIZES[size].counts():
            cursor.execute(f"SELECT count(*) FROM {apps.get_model(label)._meta.db_table}")
            found[label] = cursor.fetchone()[0]
        return found


@contextmanager
def using(wrapper):
    """Everything inside talks to that database."""
    before = connections["default"]
    connections["default"] = wrapper
    try:
        yield
    finally:
        connections["default"] = before


def _wrapper(name: str):
    template = connections["default"]
    told = deepcopy(template.settings_dict)
    told["NAME"] = name
    return type(template)(told, "default")


def _fill(wrapper, size: Size, done: Done) -> None:
    with using(wrapper):
        if size.governments * size.years >= MANY:
            _fast(wrapper, size, done)
        else:
            generate(size)
            with wrapper.cursor() as cursor:
                cursor.execute("RESET ROLE")
                cursor.execute("VACUUM (FREEZE, ANALYZE)")
                cursor.execute("SET ROLE rakor_app")


def _fast(wrapper, size: Size, done: Done) -> None:
    """By as many connections as there are processors; the wrapper's own ends, and with it what it was told."""

    def first() -> None:
        with wrapper.cursor() as cursor:
            cursor.execute("RESET ROLE")
            clone.quiet(cursor)
            cursor.execute("SET ROLE rakor_app")
        generate(dataclasses.replace(size, governments=1))
        wrapper.close()

    with superuser() as admin:
        admin.execute(clone.ALLOWED)
    owner = services.url(os.environ["RAKOR_TEST_SERVER"], "rakor_owner", wrapper.settings_dict["NAME"])
    with ExitStack() as stack:
        cursors = [stack.enter_context(psycopg.connect(owner, autocommit=True)).cursor() for _ in range(HANDS)]
        clone.fill(cursors, first, size.governments, done)
        names = [table.name for table in clone.tables(cursors[0])]
        vacuum = [lambda cursor, name=name: cursor.execute(f'VACUUM (FREEZE, ANALYZE) "{name}"') for name in names]
        clone.shared(cursors, vacuum)


def superuser() -> psycopg.Connection:
    return psycopg.connect(os.environ["RAKOR_TEST_SERVER"], autocommit=True)


def _fingerprint() -> str:
    digest = hashlib.sha256(services.fingerprint().encode())
    for name in MAKERS:
        digest.update(Path(__file__).with_name(f"{name}.py").read_bytes())
    return digest.hexdigest()[:12]
