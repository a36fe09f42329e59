# Numbers that were said: a value where it is one, the words it was written in, its unit and day.
from datetime import date
from decimal import Decimal

from django.db import transaction

from meetings.actions.meetings import touch
from meetings.models import Block, Figure, Meeting
from rakor.people.access import Member


@transaction.atomic
def put_figure(
    *,
    by: Member | None,
    meeting: Meeting,
    label: str,
    value: Decimal | None = None,
    text: str = "",
    unit: str = "",
    as_of: date | None = None,
    qualifier: str = "",
    block: Block | None = None,
    other: dict | None = None,
) -> Figure:
    """A new figure. `text` is how it was written, also where the value could be read from it."""
    figure = Figure.objects.create(
        meeting=meeting, block=block, label=label, value=value, text=text, unit=unit, as_of=as_of,
        qualifier=qualifier, other=other or {},
    )  # fmt: skip
    touch(meeting)
    return figure


@transaction.atomic
def edit_figure(*, by: Member | None, figure: Figure, **fields) -> Figure:
    for name, value in fields.items():
        setattr(figure, name, value)
    figure.save(update_fields=list(fields))
    touch(figure.meeting)
    return figure


@transaction.atomic
def remove_figure(*, by: Member | None, figure: Figure) -> None:
    """Take a figure out; the history keeps it."""
    meeting = figure.meeting
    figure.delete()
    touch(meeting)
