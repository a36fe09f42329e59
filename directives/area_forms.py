# Who leads in which kecamatan, as one form: a row for each, and in each row the units that could lead there.
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from django import forms

from directives.choosing import HEADINGS, ORDER
from directives.models import Directive
from rakor.people.models import Unit, UnitKind

SAME = "– sama dengan penanggung jawab umum –"
KECAMATAN, BELOW = UnitKind.Category.KECAMATAN, UnitKind.Category.BELOW


class Row(NamedTuple):
    area: Unit
    field: forms.BoundField
    is_ended: bool
    offered: list[tuple[str, list[Unit]]]  # under the heading of their kind


class AreaLeadsForm(forms.Form):
    """Of the kecamatan only the one itself is offered, and of what stands below one only its own."""

    def __init__(self, *args, directive: Directive, on: date, **kwargs):
        self.leads = {row.area_id: row.unit_id for row in directive.area_leads.all()}
        super().__init__(*args, initial={_name(area): str(unit) for area, unit in self.leads.items()}, **kwargs)
        self.current = set(Unit.objects.on(on).values_list("pk", flat=True))
        named = {*self.leads, *self.leads.values()}  # also those that have ended since
        found = Unit.objects.filter(pk__in=self.current | named).select_related("kind").order_by("name")
        self.units = {unit.pk: unit for unit in found}
        self.areas = [
            unit
            for unit in self.units.values()
            if unit.pk in self.leads or (unit.pk in self.current and unit.kind.category == KECAMATAN)
        ]
        self.everywhere = [
            unit for unit in self.units.values() if unit.pk in self.current and self._is_everywhere(unit)
        ]
        for area in self.areas:
            choices = [("", SAME), *((str(unit.pk), str(unit)) for unit in self._offered(area))]
            self.fields[_name(area.pk)] = forms.ChoiceField(
                label=area.name, choices=choices, required=False,
                error_messages={"invalid_choice": "Unit itu tidak ada di daftar. Pilih lagi."},
            )  # fmt: skip

    def chosen(self) -> dict[Unit, Unit]:
        """{kecamatan: unit} of what was chosen."""
        sent = {area: self.cleaned_data[_name(area.pk)] for area in self.areas}
        return {area: self.units[int(unit)] for area, unit in sent.items() if unit}

    def rows(self) -> Iterator[Row]:
        for area in self.areas:
            kinds = groupby(sorted(self._offered(area), key=_place), key=lambda unit: unit.kind.category)
            offered = [(HEADINGS[kind], list(units)) for kind, units in kinds]
            yield Row(area, self[_name(area.pk)], area.pk not in self.current, offered)

    def _is_everywhere(self, unit: Unit) -> bool:
        if unit.kind.category == KECAMATAN:
            return False
        above = self.units.get(unit.parent_id)
        return unit.kind.category != BELOW or above is None or above.kind.category != KECAMATAN

    def _offered(self, area: Unit) -> list[Unit]:
        own = [unit for unit in self.units.values() if unit.parent_id == area.pk and unit.pk in self.current]
        leads = self.units.get(self.leads.get(area.pk))
        found = [*([area] if area.pk in self.current else []), *own, *self.everywhere, *([leads] if leads else [])]
        return list({unit.pk: unit for unit in found}.values())


def _name(area: int) -> str:
    return f"area_{area}"


def _place(unit: Unit) -> tuple[int, str]:
    return ORDER.index(unit.kind.category), unit.name
