# What each lock must do alone, as functions that give the problems they find. The tests expect none; the mutants, which
# take a lock away first, expect some.
import json

import pgtrigger
from django.apps import apps
from django.db import DatabaseError, connection, models

from rakor.people import locks, scope
from rakor.people.models import Membership
from tests.matrix.rows import as_owner, undone
from tests.matrix.world import NEIGHBOUR, World


def owned_models() -> list[type[models.Model]]:
    tables = set(locks.owned_tables())
    return [model for model in apps.get_models(include_auto_created=True) if model._meta.db_table in tables]


def is_history(table: str) -> bool:
    return table.endswith("event")


def key(table: str) -> str:
    return "pgh_id" if is_history(table) else "id"


def raw(statement: str, params=()) -> list[tuple] | int:
    """The rows, or how many were written."""
    with connection.cursor() as cursor:
        cursor.execute(statement, params)
        return cursor.fetchall() if cursor.description else cursor.rowcount


def refusal(statement: str, params=()) -> str:
    """Why PostgreSQL refuses the statement; "" when it does not. Taken back either way."""
    try:
        with undone():
            raw(statement, params)
    except DatabaseError as error:
        return str(error)
    return ""


def policy_problems(world: World, table: str) -> list[str]:
    """The third lock alone: raw SQL as rakor_app."""
    found = []
    if rows := raw(f"SELECT count(*) FROM {table}")[0][0]:
        found.append(f"{table}: {rows} rows without scope")
    with scope.government(world.home.pk):
        seen = raw(f"SELECT DISTINCT government_id FROM {table}")
        if seen != [(world.home.pk,)]:
            found.append(f"{table}: in home's scope the rows of {seen}")
        found += _write_problems(world, table)
    return found


def _write_problems(world: World, table: str) -> list[str]:
    found, here = [], f"{key(table)} = {NEIGHBOUR}"
    copy, columns = _neighbours_row(table)
    insert = f"INSERT INTO {table} ({columns}) SELECT {columns} FROM json_populate_record(NULL::{table}, %s)"
    by_policy = f'row-level security policy for table "{table}"'  # its own, not its history's
    with pgtrigger.ignore():  # what a trigger guards it would refuse before its policy could
        taken = refusal(insert, [copy])
        moved = refusal(f"UPDATE {table} SET government_id = %s", [world.neighbour.pk])
    if by_policy not in taken:
        found.append(f"{table}: takes a row for the neighbour ({taken})")
    if ("permission denied" if is_history(table) else by_policy) not in moved:
        found.append(f"{table}: gives its row to the neighbour ({moved})")
    for statement in (
        f"UPDATE {table} SET government_id = {world.home.pk} WHERE {here}",
        f"DELETE FROM {table} WHERE {here}",
    ):
        if is_history(table):
            if "permission denied" not in refusal(statement):
                found.append(f"{table}: history changes: {statement}")
        elif written := _written(statement):
            found.append(f"{table}: {written} by {statement}")
    if "permission denied" not in refusal(f"TRUNCATE {table} CASCADE"):
        found.append(f"{table}: TRUNCATE")
    return found


def _written(statement: str) -> str:
    """How many rows it wrote, or by what else than the policy it was stopped; "" for no row at all."""
    try:
        with undone():
            return f"{rows} rows" if (rows := raw(statement)) else ""
    except DatabaseError as error:
        return str(error)


def _neighbours_row(table: str) -> tuple[str, str]:
    """The neighbour's row under a new id, as JSON, and the columns that can be written."""
    ((row,),) = as_owner(f"SELECT to_json(t) FROM {table} t WHERE {key(table)} = {NEIGHBOUR}")
    written = as_owner(
        "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND is_generated = 'NEVER'", [table]
    )
    return json.dumps(row | {key(table): 9_000_009}), ", ".join(f'"{name}"' for (name,) in written)


def mine_problems(world: World) -> list[str]:
    """The one row read across governments: a person's own memberships, and nobody else's."""
    user = world.people["dinkes"].pk
    with scope.user(user):
        rows = raw("SELECT DISTINCT user_id FROM people_membership")
        own = list(Membership.mine.values_list("user_id", flat=True))
    return [] if (rows, own) == ([(user,)], [user]) else [f"mine: {rows}, {own}"]


def manager_problems(world: World, model: type[models.Model]) -> list[str]:
    """The second lock alone: every manager of a model, with the policies open."""
    found = []
    with undone():
        open_policies()
        for manager in (*model._meta.managers, model._meta.base_manager):
            name = f"{model._meta.label}.{manager.name}"
            try:
                if manager.exists():
                    found.append(f"{name}: rows without scope")
            except scope.NoScope:
                pass
            else:
                found.append(f"{name}: no NoScope")
            with scope.government(world.home.pk), scope.user(world.people["dinkes"].pk):
                seen = set(manager.values_list("government", flat=True))
            if seen != {world.home.pk}:
                found.append(f"{name}: the rows of {seen}")
    return found


def policies() -> list[tuple[str, str, str]]:
    """(table, policy, command) of every policy there is."""
    return as_owner("SELECT polrelid::regclass::text, polname::text, polcmd::text FROM pg_policy ORDER BY 1, 2")


def open_policies() -> None:
    """Every policy lets everything through, until the transaction is taken back."""
    for table, policy, command in policies():
        check = "" if command == "r" else " WITH CHECK (true)"
        as_owner(f"ALTER POLICY {policy} ON {table} USING (true){check}")
