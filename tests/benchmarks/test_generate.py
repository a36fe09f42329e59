# The generated country: as much as its size says, sound by every constraint, and the same each time.
import dataclasses
import hashlib

import pytest
from django.apps import apps

from benchmarks import clone
from benchmarks.databases import superuser
from benchmarks.generate import as_owner, generate
from benchmarks.sizes import SIZES, Size
from rakor.people import locks
from tests.matrix.rows import undone

# Two governments, two years: what the larger sizes are made of.
SMALL = Size(2, 2, 1, fans=(*SIZES["S"].fans,), reports=2, units=20, worked=20)


@pytest.fixture
def country(db):
    with undone():
        generate(SMALL)
        yield


def rows(sql: str) -> list[tuple]:
    with as_owner() as cursor:
        cursor.execute(sql)
        return cursor.fetchall()


def fingerprint() -> list[tuple]:
    """Of every owned table's rows, history without the moment of writing."""
    found = []
    for table in locks.owned_tables():
        kept = "(to_jsonb(t) - 'pgh_id' - 'pgh_created_at')::text"
        [(text,)] = rows(f"SELECT string_agg({kept}, '|' ORDER BY {kept}) FROM {table} t")
        found.append((table, hashlib.sha256((text or "").encode()).hexdigest()))
    return found


def test_there_is_as_much_of_everything_as_the_size_says(country):
    counts = {
        label: rows(f"SELECT count(*) FROM {apps.get_model(label)._meta.db_table}")[0][0] for label in SMALL.counts()
    }
    assert counts == SMALL.counts()


def test_size_s_is_a_year_of_one_government():
    assert SIZES["S"].counts() == {
        "people.Government": 1, "people.Unit": 45, "meetings.Meeting": 52, "meetings.Attendance": 2340,
        "directives.Directive": 1040, "directives.Assignment": 3120, "directives.Report": 18720,
    }  # fmt: skip


def test_every_constraint_holds(country):
    with as_owner() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    broken = """SELECT conrelid::regclass::text, conname FROM pg_constraint
                 WHERE connamespace = current_schema()::regnamespace AND NOT convalidated"""
    assert rows(broken) == []


NOT_MADE = {  # rows of one meeting's evening, not of a year: they weigh on no page that is measured
    "meetings_seriesinvitee", "meetings_seriesitem", "meetings_remark", "meetings_proposal", "meetings_paper", "notify_mute", "notify_chat",
    "directives_carried", "directives_ladder", "directives_note",
    "directives_prepared", "directives_reportlink",
    "directives_directiverelease", "directives_directivereleasestep", "meetings_meetingrelease", "meetings_meetingreleasestep",
}  # fmt: skip


def test_no_table_of_a_government_is_empty_but_what_is_not_made(country):
    empty = {table for table in locks.owned_tables() if not rows(f"SELECT 1 FROM {table} LIMIT 1")}
    assert {table for table in empty if not table.endswith("event")} == NOT_MADE


def test_history_has_as_many_rows_as_what_it_follows(country):
    for table in ("directives_report", "directives_assignment", "meetings_block"):
        assert rows(f"SELECT count(*) FROM {table}event") == rows(f"SELECT count(*) FROM {table}")


def test_the_same_size_gives_the_same_rows(db):
    found = []
    for _ in range(2):
        with undone():
            generate(dataclasses.replace(SMALL, governments=1, years=1))
            found.append(fingerprint())
    assert found[0] == found[1]


def test_every_state_has_work(country):
    states = {state for (state,) in rows("SELECT DISTINCT status FROM directives_assignment")}
    assert len(states) == 11


def test_the_fast_way_writes_the_same_rows(db):
    """Two governments of two years: the second one written again from the first, history by the table."""
    with superuser() as admin:
        admin.execute(clone.ALLOWED)
    size = dataclasses.replace(SMALL, meetings_per_year=2)
    with undone():
        generate(size)
        wanted = fingerprint()
    with undone(), as_owner() as cursor:
        first = dataclasses.replace(size, governments=1)
        clone.fill([cursor.connection.cursor()], lambda: generate_again(cursor, first), 2)
        cursor.execute("SET session_replication_role = origin")
        cursor.execute("SET statement_timeout = 0; SET maintenance_work_mem = '64MB'")
        found = fingerprint()
    assert found == wanted


def generate_again(cursor, size: Size) -> None:
    generate(size)
    cursor.execute("RESET ROLE")


def test_an_old_government_has_a_little_more_open_work_than_a_young_one(db):
    """Six years instead of one: its directives are six times as many, its open work is not twice as much."""
    found = []
    for years in (1, 6):
        with undone():
            generate(dataclasses.replace(SMALL, governments=1, years=years, meetings_per_year=4))
            found.append(rows("SELECT count(*), count(*) FILTER (WHERE is_open) FROM directives_assignment")[0])
    (young, young_open), (old, old_open) = found
    assert old == 6 * young
    assert young_open < old_open < 2 * young_open
