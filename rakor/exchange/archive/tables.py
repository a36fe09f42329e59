# The rows of the government in scope as plain values and back, table by table, whatever tables there are. Keys become
# the row's place in its table, users their names to sign in by, stored files their checksum.
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from graphlib import TopologicalSorter
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models

from rakor.people.models import User
from rakor.people.owned import Owned

LEFT_OUT = {"notify"}  # what was sent is the old installation's
STORED = {"path": "sha256", "official_path": "official_sha256"}  # where a file lies, and its checksum beside it
LOCKING = {"meetings.meeting": "status"}  # written last: final minutes take no more rows
Rows = list[dict[str, Any]]


def owned() -> list[type[models.Model]]:
    """Every table of a government, those that others refer to first. History stays where it was written."""
    found = [
        model
        for model in apps.get_models()
        if issubclass(model, Owned)
        and model._meta.app_label not in LEFT_OUT
        and not hasattr(model, "pgh_tracked_model")
    ]
    graph = {
        model: {field.related_model for field in references(model) if field.related_model is not model} & set(found)
        for model in sorted(found, key=lambda model: model._meta.label)
    }
    return list(TopologicalSorter(graph).static_order())


def references(model: type[models.Model]) -> list[models.ForeignKey]:
    return [field for field in model._meta.concrete_fields if field.is_relation and field.name != "government"]


def columns(model: type[models.Model]) -> list[models.Field]:
    """What a row says of itself; its key, its government and what is computed are not carried."""
    return [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key and not field.generated and field.name != "government"
    ]


def dump() -> tuple[dict[str, Rows], dict[str, str], dict[str, str]]:
    """(rows by table, names of the users they mention by username, archive name → stored path of their files)."""
    tables: dict[str, Rows] = {}
    places: dict[type[models.Model], dict[int, int]] = {}
    users: dict[int, User] = {}
    stored: dict[str, str] = {}
    for model in owned():
        rows = list(model._base_manager.order_by("pk"))
        places[model] = {row.pk: place for place, row in enumerate(rows, start=1)}
        _meet(users, model, rows)
        tables[model._meta.label_lower] = [_plain(row, places, users, stored) for row in rows]
    people = {user.username: user.name for user in sorted(users.values(), key=lambda user: user.username)}
    return tables, people, stored


def _meet(users: dict[int, User], model: type[models.Model], rows: list) -> None:
    keys = [field.attname for field in references(model) if field.related_model is User]
    new = {getattr(row, key) for row in rows for key in keys} - users.keys() - {None}
    users |= {user.pk: user for user in User.objects.filter(pk__in=new)}


def _plain(row, places: dict, users: dict[int, User], stored: dict[str, str]) -> dict[str, Any]:
    found = {}
    for field in columns(type(row)):
        value = getattr(row, field.attname)
        if value is None:
            continue
        if field.is_relation:
            value = users[value].username if field.related_model is User else places[field.related_model][value]
        elif field.name in STORED and value:
            name = file_name(value, getattr(row, STORED[field.name]))
            stored[name], value = value, name
        found[field.name] = said(value)
    return found


def file_name(path: str, sha256: str) -> str:
    return f"files/{sha256}.{path.rpartition('.')[2]}"


def said(value: Any) -> Any:
    """A column's value as JSON can carry it."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, Decimal | UUID) else value


def fill(tables: dict[str, Rows], users: dict[str, User], store: Callable[[str, dict], str]) -> dict[str, int]:
    """Rows into empty tables of the government in scope; `store(name, row)` puts the row's file down and says where.

    How many were made, by table. Raises KeyError, ValueError or what the database says where they do not fit together.
    """
    made: dict[type[models.Model], list] = {}
    known = owned()
    if strange := tables.keys() - {model._meta.label_lower for model in known}:
        raise ValueError(f"tabel yang tidak dikenal: {', '.join(sorted(strange))}")
    for model in known:
        rows = tables.get(model._meta.label_lower, [])
        made[model] = model._base_manager.bulk_create(_row(model, row, made, users, store) for row in rows)
        _settle(model, rows, made[model])
    for model in known:
        if last := LOCKING.get(model._meta.label_lower):
            for row, one in zip(tables.get(model._meta.label_lower, []), made[model], strict=True):
                setattr(one, last, row.get(last, model._meta.get_field(last).default))
            model._base_manager.bulk_update(made[model], [last], batch_size=500)
    return {model._meta.label_lower: len(rows) for model, rows in made.items() if rows}


def _row(model, row: dict, made: dict, users: dict[str, User], store: Callable[[str, dict], str]):
    by_name = {field.name: field for field in columns(model)}
    if strange := row.keys() - by_name.keys():
        raise ValueError(f"kolom yang tidak dikenal di {model._meta.label_lower}: {', '.join(sorted(strange))}")
    values = {}
    for name, value in row.items():
        field = by_name[name]
        if (field.is_relation and field.related_model is model) or name == LOCKING.get(model._meta.label_lower):
            continue
        if field.is_relation:
            one = users[value] if field.related_model is User else _at(made[field.related_model], value)
            values[field.attname] = one.pk
        elif name in STORED and value:
            values[name] = store(value, row)
        else:
            values[name] = value if isinstance(field, models.JSONField) else field.to_python(value)
    return model(**values)


def _at(rows: list, place: int):
    if not isinstance(place, int) or not 1 <= place <= len(rows):
        raise ValueError(f"rujukan ke baris {place} yang tidak ada")
    return rows[place - 1]


def _settle(model: type[models.Model], rows: Rows, made: list) -> None:
    """What can be written only once the rows are there: references among themselves, and when they were made."""
    own = [field for field in references(model) if field.related_model is model]
    late = [field for field in columns(model) if getattr(field, "auto_now_add", False)]
    for row, one in zip(rows, made, strict=True):
        for field in own:
            setattr(one, field.attname, _at(made, row[field.name]).pk if field.name in row else None)
        for field in late:
            setattr(one, field.attname, field.to_python(row[field.name]) if field.name in row else None)
    if made and (own or late):
        model._base_manager.bulk_update(made, [field.name for field in (*own, *late)], batch_size=500)
