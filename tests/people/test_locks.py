# Refusing to serve with a role or a table that would leave a lock open.
import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from rakor.people import locks


def as_owner(statement):
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        cursor.execute(statement)
        cursor.execute("SET ROLE rakor_app")


def test_a_table_without_its_policy_is_named(db):
    as_owner("DROP POLICY same_government ON people_unit")
    assert locks.unsafe() == ["tabel people_unit tanpa kebijakan baris"]


def test_a_table_with_row_security_switched_off_is_named(db):
    as_owner("ALTER TABLE directives_report DISABLE ROW LEVEL SECURITY")
    with pytest.raises(ImproperlyConfigured, match="directives_report"):
        locks.refuse_unsafe_role()


def test_the_owner_of_the_tables_may_not_serve(db):
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
        reasons = locks.unsafe()
        cursor.execute("SET ROLE rakor_app")
    assert [reason for reason in reasons if reason.startswith("peran basis data ini memiliki")] != []
