# Throw-away databases to measure in: migrated as the tests' are, on the embedded server or the one RAKOR_TEST_SERVER
# names, and gone with the process.
import os
from contextlib import contextmanager
from copy import deepcopy

from django.apps import apps
from django.db import connections

from benchmarks.generate import as_owner, generate
from benchmarks.sizes import SIZES
from tests import services


def made(size: str):
    """A connection to a new database that holds the country of that size, settled as after a night's autovacuum."""
    name = services.copy(f"rakor_bench_{size.lower()}_{os.getpid()}")
    template = connections["default"]
    told = deepcopy(template.settings_dict)
    told["NAME"] = name
    wrapper = type(template)(told, "default")
    with using(wrapper):
        generate(SIZES[size])
        with wrapper.cursor() as cursor:
            cursor.execute("RESET ROLE")
            cursor.execute("VACUUM (FREEZE, ANALYZE)")
            cursor.execute("SET ROLE rakor_app")
    return wrapper


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
