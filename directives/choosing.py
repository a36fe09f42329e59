# Choosing units with their role, by kind or as a group. What is done with the choice is the forms' that inherit from it.
from itertools import groupby
from typing import NamedTuple

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Case, QuerySet, When

from rakor.people.models import Group, Unit, UnitKind

ORDER = list(UnitKind.Category)  # OPD, kecamatan, bagian, below, teams, external
HEADINGS = {
    UnitKind.Category.OPD: "OPD",
    UnitKind.Category.KECAMATAN: "Kecamatan",
    UnitKind.Category.SETDA: "Sekretariat daerah",
    UnitKind.Category.BELOW: "Di bawah OPD atau kecamatan",
    UnitKind.Category.TEAM: "Tim lintas unit",
    UnitKind.Category.EXTERNAL: "Pihak luar",
}


class Row(NamedTuple):
    unit: Unit
    is_lead: bool
    is_supporting: bool


class UnitsForm(forms.Form):
    """Two lists of units, never the same one in both, and a group."""

    def __init__(self, *args, units: QuerySet, **kwargs):
        super().__init__(*args, **kwargs)
        places = [When(kind__category=category, then=place) for place, category in enumerate(ORDER)]
        self.choosable = units.select_related("kind").order_by(Case(*places, default=len(ORDER)), "name")
        for name, label in (("lead", "Penanggung jawab"), ("supporting", "Pendukung")):
            self.fields[name] = forms.ModelMultipleChoiceField(self.choosable, label=label, required=False)
        self.fields["group"] = forms.ModelChoiceField(
            Group.objects.all(), label="Kelompok", required=False, empty_label="Bukan kelompok",
            help_text="Setiap unit anggotanya menjadi penanggung jawab dengan tugasnya sendiri.",
        )  # fmt: skip

    def clean(self):
        lead, supporting = self.cleaned_data.get("lead") or (), self.cleaned_data.get("supporting") or ()
        if both := set(lead) & set(supporting):
            names = ", ".join(sorted(str(unit) for unit in both))
            raise ValidationError(f"{names} dipilih sebagai penanggung jawab dan pendukung. Pilih salah satu.")

    def kinds(self) -> list[tuple[str, list[Row]]]:
        """The units under the heading of their kind, each with what was chosen for it."""
        lead, supporting = (
            {str(getattr(one, "pk", one)) for one in self[name].value() or ()} for name in ("lead", "supporting")
        )
        rows = groupby(self.choosable, key=lambda unit: unit.kind.category)
        return [
            (HEADINGS[kind], [Row(unit, str(unit.pk) in lead, str(unit.pk) in supporting) for unit in units])
            for kind, units in rows
        ]
