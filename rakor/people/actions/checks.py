# Rules that several actions share. They raise ValidationError naming the field, for forms and sheets alike.
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import models


def words(texts: Iterable[str]) -> list[str]:
    """Aliases as they are kept: small letters, single spaces, each once."""
    return sorted({" ".join(text.split()).lower() for text in texts if text.strip()})


def tidy(text: str) -> str:
    return " ".join(text.split())


def put(row: models.Model, **fields) -> bool:
    """Set the fields and save when anything differs. Answers whether it did; constraints become ValidationErrors."""
    before = {name: getattr(row, name) for name in fields}
    for name, value in fields.items():
        setattr(row, name, value)
    row.clean()
    if row.pk and all(getattr(row, name) == value for name, value in before.items()):
        return False
    # Rows referred to come from scoped querysets, and the database holds their keys: no statement to see them again.
    there = [field.name for field in row._meta.concrete_fields if field.is_relation and field.value_from_object(row)]
    try:
        row.clean_fields(exclude=there)
        row.validate_unique()
        row.validate_constraints()
    except ValidationError as error:
        for name, value in before.items():
            setattr(row, name, value)
        raise error
    row.save()
    return True


def once(rows: models.QuerySet, field: str, text: str, message: str, but: int | None = None) -> None:
    """Raise unless no other row has this text in the field, whatever the case."""
    if rows.filter(**{f"{field}__iexact": text}).exclude(pk=but).exists():
        raise ValidationError({field: message})
