# What makes a table a government's own: the base class, the manager that filters by scope, the
# constraint that keeps children in their parent's government.
from django.core.exceptions import ValidationError
from django.db import connection, models
from django.db.backends.ddl_references import Columns, Statement, Table

from rakor.people import scope


class OwnedManager(models.Manager):
    """Filters by the scope's government.

    Raises scope.NoScope when none is set or no transaction is open: then PostgreSQL has not been told either.
    """

    def get_queryset(self):
        pk = scope.required()
        if not connection.in_atomic_block:
            raise scope.NoScope("Tabel milik pemerintah dipakai di luar transaksi.")
        return super().get_queryset().filter(government_id=pk)


class SameGovernment(models.BaseConstraint):
    """A deferrable foreign key (government, field) → (government, id).

    Put it beside a ForeignKey with db_constraint=False: a row can then never point into another government.
    `also` names columns that must be equal on both sides as well.
    """

    def __init__(self, field: str, to: str, *, also: tuple[str, ...] = (), name: str | None = None):
        self.field, self.to, self.also = field, to, also
        super().__init__(name=name or f"%(class)s_{field}_same_government")

    def _create(self, model, schema_editor):
        target = model._meta.apps.get_model(self.to)
        field = model._meta.get_field(self.field)
        quote = schema_editor.quote_name
        return Statement(
            "ALTER TABLE %(table)s ADD CONSTRAINT %(name)s FOREIGN KEY (%(columns)s) "
            "REFERENCES %(to_table)s (%(to_columns)s) DEFERRABLE INITIALLY DEFERRED",
            table=Table(model._meta.db_table, quote),
            name=quote(self.name),
            columns=Columns(model._meta.db_table, ["government_id", field.column, *self.also], quote),
            to_table=Table(target._meta.db_table, quote),
            to_columns=Columns(target._meta.db_table, ["government_id", "id", *self.also], quote),
        )

    def constraint_sql(self, model, schema_editor):
        """Nothing now; written at the end of the migration: the key it refers to may be made by the same one."""
        schema_editor.deferred_sql.append(self._create(model, schema_editor))
        return ""

    create_sql = constraint_sql

    def remove_sql(self, model, schema_editor):
        return schema_editor._delete_constraint_sql(schema_editor.sql_delete_fk, model, self.name)

    def validate(self, model, instance, exclude=None, using="default"):
        if exclude and self.field in exclude:
            return
        related = instance._state.fields_cache.get(self.field)
        if related is not None and related.government_id != instance.government_id:
            raise ValidationError(self.get_violation_error_message())

    def deconstruct(self):
        path, _, kwargs = super().deconstruct()
        return path, (self.field, self.to), kwargs | ({"also": self.also} if self.also else {})

    def __eq__(self, other):
        return isinstance(other, SameGovernment) and self.deconstruct() == other.deconstruct()

    __hash__ = models.BaseConstraint.__hash__


class OwnedKey(models.ForeignKey):
    """A ForeignKey to an owned table; the key in the database is the SameGovernment constraint beside it."""

    def __init__(self, to, on_delete=models.PROTECT, **kwargs):
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)


def owned_constraints(**keys: str) -> list[models.BaseConstraint]:
    """UNIQUE(government, id) and one SameGovernment per key: `owned_constraints(meeting="meetings.Meeting")`."""
    return [
        models.UniqueConstraint(fields=["government", "id"], name="%(class)s_government_id"),
        *(SameGovernment(field, to) for field, to in keys.items()),
    ]


class Owned(models.Model):
    """A row that belongs to one government; the database refuses to show it to another (see policies.py)."""

    government = models.ForeignKey(
        "people.Government", models.PROTECT, related_name="+", default=scope.required, editable=False, db_index=False
    )

    objects = OwnedManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"
