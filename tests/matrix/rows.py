# Rows of every government, past the policies: what the world is numbered with and what a smuggled id may have touched.
from contextlib import contextmanager

from django.apps import apps
from django.db import connection, transaction

from rakor.people import locks


def as_owner(sql: str, params=()) -> list[tuple]:
    """Rows of every government: the statement runs as rakor_owner, whom the policies do not hold."""
    with transaction.atomic(), connection.cursor() as cursor:  # a rollback gives the role back too
        cursor.execute("RESET ROLE")
        cursor.execute(sql, params)
        rows = cursor.fetchall() if cursor.description else []
        cursor.execute("SET ROLE rakor_app")
    return rows


def ids_from(start: int) -> None:
    names = as_owner("SELECT sequencename FROM pg_sequences WHERE schemaname = 'public'")
    as_owner("SELECT " + ", ".join(f"setval('\"{name}\"', {start}, false)" for (name,) in names))


def keep_users_apart() -> None:
    """Users and governments already have rows from NEIGHBOUR on."""
    for table in ("people_user", "people_government"):
        as_owner(f"SELECT setval('{table}_id_seq', (SELECT max(id) FROM {table}))")


def state(government: int) -> list[tuple]:
    """A fingerprint of every row of a government."""
    owned = [
        f"SELECT '{table}', md5(string_agg(t::text, '|' ORDER BY t::text)) FROM {table} t "
        f"WHERE government_id = {government}"
        for table in locks.owned_tables()
    ]
    users = f"SELECT 'users', md5(string_agg(t::text, '|' ORDER BY id)) FROM people_user t WHERE home_id = {government}"
    return as_owner(" UNION ALL ".join([*owned, users]))


def references(government: int, pk: int) -> list[str]:
    """Where a row of a government holds the number `pk` as a reference."""
    asked = [
        f"SELECT '{model._meta.db_table}.{field.column}' FROM {model._meta.db_table} "
        f"WHERE government_id = {government} AND {field.column} = {pk}"
        for model in apps.get_models(include_auto_created=True)
        if model._meta.db_table in locks.owned_tables()
        for field in model._meta.concrete_fields
        if field.remote_field and field.name != "government"
    ]
    return [place for (place,) in as_owner(" UNION ALL ".join(asked))]


@contextmanager
def undone():
    """Whatever is written inside is taken back at the end."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
