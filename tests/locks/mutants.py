# A mutant takes one lock away, inside a transaction that is taken back; its slice of the suite must notice.
# The locks of the database and of the managers; those of the access functions are in tests/locks/opened.py.
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import models
from django.db.models.manager import Manager

from rakor.people import locks, scope
from tests.locks import slices
from tests.matrix.rows import as_owner, undone
from tests.matrix.world import World


@dataclass(frozen=True)
class Mutant:
    name: str
    kind: str
    without: Callable  # a context manager: the lock is away inside
    notice: Callable[[World], list[str]]

    def survives(self, world: World) -> bool:
        """Whether nobody notices."""
        with undone(), self.without():
            return self.notice(world) == []


def _by_sql(*statements: str):
    @contextmanager
    def without() -> Iterator[None]:
        for statement in statements:
            as_owner(statement)
        yield

    return without


def of_policies() -> Iterator[Mutant]:
    """Each policy dropped, switched off, opened for reading, opened for writing."""
    for table in locks.owned_tables():

        def notice(world, table=table):
            return slices.policy_problems(world, table)

        alter = f"ALTER POLICY same_government ON {table}"
        for name, statement in {
            "dropped": f"DROP POLICY same_government ON {table}",
            "off": f"ALTER TABLE {table} DISABLE ROW LEVEL SECURITY",
            "open": f"{alter} USING (true) WITH CHECK (true)",
            "open to read": f"{alter} USING (true)",
            "open to write": f"{alter} WITH CHECK (true)",
        }.items():
            yield Mutant(f"{table}: {name}", "policy", _by_sql(statement), notice)
        if slices.is_history(table):
            for right in ("UPDATE", "DELETE", "TRUNCATE"):
                yield Mutant(f"{table}: {right}", "grant", _by_sql(f"GRANT {right} ON {table} TO rakor_app"), notice)
    mine = "people_membership"
    yield Mutant(f"{mine}: mine dropped", "policy", _by_sql(f"DROP POLICY mine ON {mine}"), slices.mine_problems)
    yield Mutant(
        f"{mine}: mine open", "policy", _by_sql(f"ALTER POLICY mine ON {mine} USING (true)"), slices.mine_problems
    )


def of_managers() -> Iterator[Mutant]:
    """Each model's managers without their filter, and without their refusal."""
    for model in slices.owned_models():

        def notice(world, model=model):
            return slices.manager_problems(world, model)

        for manager in model._meta.managers:
            name = f"{model._meta.label}.{manager.name}"
            yield Mutant(f"{name}: no filter", "manager", _replaced(manager, _unfiltered), notice)
            yield Mutant(f"{name}: no refusal", "manager", _replaced(manager, _unrefused), notice)


def _replaced(manager: models.Manager, make: Callable):
    @contextmanager
    def without() -> Iterator[None]:
        manager.get_queryset = make(manager)
        try:
            yield
        finally:
            del manager.get_queryset

    return without


def _unfiltered(manager: models.Manager) -> Callable:
    """Still refuses without scope, but filters nothing."""

    def get_queryset():
        scope.required()
        return Manager.get_queryset(manager)

    return get_queryset


def _unrefused(manager: models.Manager) -> Callable:
    """Filters where there is a scope, and shows everything where there is none."""
    before = type(manager).get_queryset

    def get_queryset():
        try:
            return before(manager)
        except scope.NoScope:
            return Manager.get_queryset(manager)

    return get_queryset
