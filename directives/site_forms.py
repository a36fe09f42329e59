# What is typed about sites: one site, what was found there, the words for it. Lists: site_list_forms.
from collections.abc import Sequence
from datetime import date

from django import forms
from django.core.exceptions import ValidationError

from directives.actions import states_of
from directives.models import Site
from directives.sites import MAX_LETTERS, places, sane_day
from rakor.files.field import CHOOSE_AGAIN, FilesField
from rakor.people.models import Unit


def lines_of(text: str) -> list[str]:
    return [line for line in (" ".join(one.split()) for one in text.splitlines()) if line]


def checked(day: date, on: date) -> date:
    """The same day, where a site can have been checked on it."""
    try:
        return sane_day(day, on)
    except ValueError as fault:
        raise ValidationError(str(fault)) from fault


class SiteForm(forms.Form):
    name = forms.CharField(label="Nama titik", max_length=MAX_LETTERS)
    area = forms.ModelChoiceField(None, label="Kecamatan", required=False, empty_label="Tidak ada di daftar")
    area_text = forms.CharField(label="Kecamatan (tertulis)", max_length=MAX_LETTERS, required=False)
    where = forms.CharField(
        label="Koordinat", max_length=60, required=False, help_text="Lintang lalu bujur, misalnya -1.23456, 101.23456."
    )

    def __init__(self, *args, site: Site, on: date, **kwargs):
        initial = {"name": site.name, "area": site.area_id, "area_text": site.area_text, "where": site.where}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["area"].queryset = Unit.objects.on(on).kecamatan()

    def clean(self):
        typed = self.cleaned_data.pop("where", "")
        try:
            latitude, longitude = places(typed) if typed else (None, None)
            self.cleaned_data |= {"latitude": latitude, "longitude": longitude}
        except ValueError as fault:
            self.add_error("where", str(fault))


class CheckForm(forms.Form):
    state = forms.ChoiceField(label="Keadaan", widget=forms.RadioSelect)
    checked_on = forms.DateField(label="Dicek pada", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    obstacle = forms.CharField(
        label="Kendala", required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    solution = forms.CharField(
        label="Solusi", required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    unit = forms.ModelChoiceField(None, label="Dicek oleh", required=False, empty_label="Pilih unit …")
    photos = FilesField(label="Foto", required=False)

    def __init__(self, *args, site: Site, units, on: date, **kwargs):
        """`units`: those for whom it may be entered; of a single one nothing is asked."""
        initial = {
            "state": site.state, "obstacle": site.obstacle, "solution": site.solution, "unit": site.unit_id,
            "checked_on": on,
        }  # fmt: skip
        super().__init__(*args, initial=initial, **kwargs)
        self.on, words = on, states_of(site.directive)
        if site.state and site.state not in words:
            words = [*words, site.state]
        self.fields["state"].choices = [(word, word) for word in words]
        self.units = list(units)
        if len(self.units) == 1:
            del self.fields["unit"]
        else:
            self.fields["unit"].queryset = Unit.objects.filter(pk__in=[unit.pk for unit in self.units])

    def clean_checked_on(self):
        day = self.cleaned_data["checked_on"]
        return checked(day, self.on)

    def clean(self):
        if len(self.units) == 1:
            self.cleaned_data["unit"] = self.units[0]
        if self.errors and self.cleaned_data.get("photos"):
            self.add_error("photos", CHOOSE_AGAIN)


class MarkForm(forms.Form):
    """The same for many sites. What is left open stays as it is on each of them."""

    state = forms.ChoiceField(label="Keadaan", required=False)
    checked_on = forms.DateField(
        label="Dicek pada", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text="Berlaku bila keadaannya dipilih.",
    )  # fmt: skip
    unit = forms.ChoiceField(label="Dicek oleh", required=False)
    obstacle = forms.CharField(
        label="Kendala", required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, data=None, *, words: Sequence[str], units: Sequence[Unit], on: date):
        """`units`: those for whom it may be entered; a finding of a single one's is theirs."""
        super().__init__(data, initial={"checked_on": on})
        self.on, self.units = on, {str(unit.pk): unit for unit in units}
        self.fields["state"].choices = [("", "Tidak diubah"), *((word, word) for word in words)]
        self.fields["unit"].choices = [("", "Tidak diubah"), *((key, unit.name) for key, unit in self.units.items())]

    def clean_checked_on(self):
        day = self.cleaned_data["checked_on"]
        return checked(day, self.on) if day else day

    def clean_unit(self):
        only = list(self.units.values()) if len(self.units) == 1 and self.cleaned_data.get("state") else [None]
        return self.units.get(self.cleaned_data["unit"], only[0])


class StatesForm(forms.Form):
    states = forms.CharField(
        label="Kata untuk keadaan titik", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Satu baris satu kata, misalnya: Berjalan. Kosongkan untuk memakai kata yang umum.",
    )  # fmt: skip

    def clean_states(self):
        return lines_of(self.cleaned_data["states"])
