# Which units have presented a report, ticked under the sort of unit they are.
from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django import forms
from django.db.models import Case, IntegerField, Q, Value, When

from meetings.models import Block
from rakor.people.models import Group, Unit, UnitKind

OUTSIDE = "Di luar kelompok ini"


def by_category(units):
    """In the order of UnitKind.Category, then by name."""
    order = [When(kind__category=value, then=Value(place)) for place, value in enumerate(UnitKind.Category.values)]
    return units.select_related("kind").order_by(Case(*order, output_field=IntegerField()), "name")


class PresentersForm(forms.Form):
    """The units of the group that was to present, or every unit of that day; whoever is ticked already stays in reach."""

    group = forms.ModelChoiceField(None, required=False, widget=forms.HiddenInput)
    units = forms.ModelMultipleChoiceField(None, label="Unit", required=False)

    def __init__(self, *args, block: Block, group: Group | None, on: date, **kwargs):
        self.ticked = set(block.presenters.values_list("unit", flat=True))
        super().__init__(*args, initial={"group": group, "units": self.ticked}, **kwargs)
        self.fields["group"].queryset = Group.objects.all()
        self.members = set(group.members(on).values_list("pk", flat=True)) if group else set()
        offered = Q(pk__in=self.members) if group else Q(pk__in=Unit.objects.on(on).values("pk"))
        self.fields["units"].queryset = by_category(Unit.objects.filter(offered | Q(pk__in=self.ticked)))
        self.chosen = group

    @property
    def count(self) -> int:
        """How many of the group have presented."""
        return len(self.members & self.ticked)

    def sections(self) -> list[tuple[str, list[tuple[Unit, bool]]]]:
        """(heading, units with whether each is ticked) as shown."""
        ticked = {str(pk) for pk in self["units"].value() or ()}
        found = [(self._heading(unit), (unit, str(unit.pk) in ticked)) for unit in self.fields["units"].queryset]
        found.sort(key=lambda pair: pair[0] == OUTSIDE)
        return [(heading, [row for _, row in rows]) for heading, rows in groupby(found, key=lambda pair: pair[0])]

    def _heading(self, unit: Unit) -> str:
        if self.chosen and unit.pk not in self.members:
            return OUTSIDE
        return UnitKind.Category(unit.kind.category).label


def chosen_group(asked: str, groups: Iterable[Group], now: Group | None) -> Group | None:
    """The group named in the address; "0" is none, anything unknown leaves it as recorded."""
    if asked == "0":
        return None
    return next((group for group in groups if str(group.pk) == asked), now)
