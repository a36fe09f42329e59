# The world of the matrix can leak: every table has a neighbour's row under the one number that is smuggled.
from rakor.people import locks
from tests.matrix.rows import as_owner
from tests.matrix.world import MISSING, NEIGHBOUR


def key(table):
    return "pgh_id" if table.endswith("event") else "id"


def test_every_table_has_the_neighbours_row_and_home_has_not(world):
    for table in locks.owned_tables():
        rows = as_owner(f"SELECT government_id FROM {table} WHERE {key(table)} IN ({NEIGHBOUR}, {MISSING})")
        assert (table, rows) == (table, [(world.neighbour.pk,)])


def test_both_governments_have_the_same(world):
    for table in locks.owned_tables():
        rows = as_owner(f"SELECT government_id, count(*) FROM {table} GROUP BY 1")
        counts = dict(rows)
        assert (table, counts[world.home.pk]) >= (table, counts[world.neighbour.pk]) > (table, 0)
