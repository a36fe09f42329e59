# One government being filled: set-based inserts whose ids are counted on from what is there, so that rows can refer to
# each other by their numbers alone. What is inserted stands in the modules beside this one.
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.apps import apps
from django.db import models

from benchmarks import pattern
from benchmarks.sizes import Size


@dataclass
class House:
    """`number` counts governments from 1; `at` is the moment that everything has happened before."""

    cursor: object
    size: Size
    number: int
    at: datetime
    bases: dict[str, int] = field(default_factory=dict)

    def __post_init__(self):
        tables = [
            model._meta.db_table for model in apps.get_models() if model._meta.pk.get_internal_type() == "BigAutoField"
        ]
        self.cursor.execute(" UNION ALL ".join(f"SELECT '{name}', coalesce(max(id), 0) FROM {name}" for name in tables))
        self.bases = dict(self.cursor.fetchall())

    @property
    def slug(self) -> str:
        return f"ukur-{self.number}"

    @property
    def now(self) -> str:
        return f"'{self.at.isoformat()}'::timestamptz"

    @property
    def today(self) -> date:
        return self.at.date()

    def held(self, meeting: str) -> str:
        """The day of a meeting, counted from 1: a Monday, the last one in the week of `at`."""
        last = self.today - timedelta(days=self.today.weekday())
        return f"(date '{last}' - 7 * ({self.size.meetings} - {meeting}))"

    def id(self, model: type[models.Model], number: str) -> str:
        """The id of a government's `number`th row of a table."""
        return f"({self.bases[model._meta.db_table]} + {number})"

    def insert(self, model: type[models.Model], source: str, **columns: str) -> None:
        """INSERT … SELECT: expressions by column, for the rows of `source`; what is not said is the model's default.

        `id` is the row's number among this government's.
        """
        columns["id"] = self.id(model, columns["id"])
        names = {one.column: one for one in model._meta.concrete_fields if not one.generated}
        if "government_id" in names:
            columns.setdefault("government_id", str(self.government))
        if unknown := columns.keys() - names.keys():
            raise LookupError(f"{model.__name__} has no {', '.join(sorted(unknown))}")
        said = {name: columns.get(name) or self._default(one) for name, one in names.items()}
        table, into = model._meta.db_table, ", ".join(f'"{name}"' for name in said)
        order = " ORDER BY 1" if source else ""  # the id comes first: rows lie as they were written
        self.cursor.execute(f"INSERT INTO {table} ({into}) SELECT {', '.join(said.values())} {source}{order}")

    @property
    def government(self) -> int:
        return self.bases["people_government"] + 1

    def _default(self, one: models.Field) -> str:
        if getattr(one, "auto_now_add", False):
            return self.now
        if one.null and not one.has_default():
            return "NULL"
        value = one.get_default()
        if value in ([], {}):
            return "'{}'"
        if value is None or (one.has_default() and callable(one.default)):
            raise LookupError(f"{one} has no default that could be written for every row")
        return str(value) if isinstance(value, int) else f"'{value}'"


def lay_patterns(cursor, size: Size, settled: bool = False) -> None:
    """One meeting's work as temporary tables: given(n, …), work(n, …), said(n, …), as pattern.py names them."""
    for name, sort, rows in (
        ("given", pattern.Given, pattern.given(size, settled)),
        ("work", pattern.Work, pattern.work(size, settled)),
        ("said", pattern.Said, pattern.said(size, settled)),
    ):
        types = {int: "int", str: "text", bool: "boolean"}
        columns = ", ".join(f"{column} {types[kind]}" for column, kind in sort.__annotations__.items())
        cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{name}")
        cursor.execute(f"CREATE TEMP TABLE {name} ({columns}) ON COMMIT DROP")
        holes = f"({', '.join(['%s'] * len(sort._fields))})"
        cursor.execute(f"INSERT INTO {name} VALUES {', '.join([holes] * len(rows))}", [v for row in rows for v in row])
        cursor.execute(f"ANALYZE {name}")


def meetings(first: int, last: int) -> str:
    return f"generate_series({first}, {last}) m"


def numbers(most: int | str, name: str = "n") -> str:
    return f"generate_series(1, {most}) {name}"
