# The three locks, each on its own, below any view.
import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from rakor.people import scope
from rakor.people.models import Unit
from tests import make


def raw(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


def test_an_unscoped_manager_refuses(cast):
    with pytest.raises(scope.NoScope):
        Unit.objects.count()


def test_a_manager_outside_a_transaction_refuses(transactional_db):
    with scope.government(1), pytest.raises(scope.NoScope):
        Unit.objects.count()


def test_the_manager_shows_one_government(cast):
    with scope.government(cast.neighbour.pk):
        assert [unit.name for unit in Unit.objects.all()] == ["Dinas Kesehatan Kota Tetangga"]


def test_raw_sql_without_scope_sees_nothing(cast):
    assert raw("SELECT count(*) FROM people_unit") == [(0,)]


def test_raw_sql_sees_its_own_government_only(inside):
    assert raw("SELECT DISTINCT government_id FROM people_unit") == [(inside.government.pk,)]


def test_scopes_nest_and_come_back(cast):
    with scope.government(cast.government.pk):
        with scope.government(cast.neighbour.pk):
            assert raw("SELECT count(*) FROM people_unit") == [(1,)]
        assert raw("SELECT count(*) FROM people_unit") == [(5,)]


def test_a_rollback_inside_does_not_leave_the_inner_scope(cast):
    with scope.government(cast.government.pk):
        with pytest.raises(IntegrityError), scope.government(cast.neighbour.pk), transaction.atomic():
            make.unit("Dinas Kesehatan Kota Tetangga")
        assert raw("SELECT count(*) FROM people_unit") == [(5,)]


def test_raw_sql_cannot_write_a_neighbours_row(inside):
    sql = "INSERT INTO people_dayoff (government_id, \"on\", name, is_off) VALUES (%s, '2026-01-01', 'x', true) RETURNING 1"
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        raw(sql, inside.neighbour.pk)


def test_a_child_cannot_point_into_another_government(inside):
    with scope.government(inside.neighbour.pk):
        foreign = Unit.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        make.unit("Unit Pelaksana", parent_id=foreign.pk)
        raw("SET CONSTRAINTS ALL IMMEDIATE; SELECT 1")
