# First of all: the tests use the database as the app does.
from django.db import connection

from rakor.people import locks


def test_the_tests_run_as_rakor_app(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("rakor_app",)


def test_the_role_may_serve(db):
    assert locks.unsafe() == []
