# No statement, lock or forgotten transaction of the app holds the others up for ever.
import pytest
from django.db import connection


@pytest.mark.parametrize(
    ("setting", "value"),
    [("statement_timeout", "15s"), ("lock_timeout", "5s"), ("idle_in_transaction_session_timeout", "60s")],
)
def test_the_apps_role_has_a_timeout(db, setting, value):
    with connection.cursor() as cursor:
        cursor.execute("SELECT unnest(rolconfig) FROM pg_roles WHERE rolname = 'rakor_app'")
        assert f"{setting}={value}" in [row for (row,) in cursor.fetchall()]


def test_the_owner_may_take_its_time(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolconfig FROM pg_roles WHERE rolname = 'rakor_owner'")
        assert cursor.fetchall() == [(None,)]
