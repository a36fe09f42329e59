# Who comes in: what a phone at the door is asked, and what Setda corrects afterwards.
from collections.abc import Iterable
from itertools import groupby
from uuid import uuid4

from django import forms

from meetings import signatures
from meetings.checkins import PARTS, title_with
from meetings.forms.presenters import by_category
from rakor.people.models import Unit, UnitKind


class PersonForm(forms.Form):
    """Name, post, and where from: a unit, or the name of an institution outside the list."""

    unit = forms.ModelChoiceField(None, label="Unit kerja", required=False)
    words = forms.CharField(
        label="Nama instansi", max_length=200, required=False, help_text="Contoh: Polres, Kejaksaan Negeri, BPS"
    )
    name = forms.CharField(
        label="Nama lengkap", max_length=160, min_length=3, widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={"required": "Tulis nama lengkapnya.", "min_length": "Tulis nama lengkapnya."},
    )  # fmt: skip
    title = forms.CharField(
        label="Jabatan", max_length=170, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
    )  # fmt: skip

    def __init__(self, *args, on, **kwargs):
        """`on` is the day whose units are offered; teams across units send nobody, their units do."""
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = by_category(Unit.objects.on(on).exclude(kind__category=UnitKind.Category.TEAM))

    def clean(self):
        given = super().clean()
        if "unit" in self.errors:
            return given
        if given.get("unit"):
            given["words"] = ""
        elif not given.get("words") and "words" not in self.errors:
            self.add_error("unit", "Pilih unit kerjanya, atau “Instansi lain” lalu tulis namanya.")
        return given

    @property
    def chosen(self) -> str:
        """The id of the unit that is chosen, "0" for another institution, nothing when nobody has chosen yet."""
        value = self["unit"].value()
        return str(value) if value else "0" if self["words"].value() else ""

    def kinds(self) -> Iterable[tuple[str, list[Unit]]]:
        units = self.fields["unit"].queryset
        return [(kind, list(rows)) for kind, rows in groupby(units, key=lambda unit: unit.kind.get_category_display())]


class CheckInForm(PersonForm):
    """The phone's. A signature only where the government asks for one; whoever cannot draw signs on paper."""

    part = forms.ChoiceField(
        label="Anda hadir sebagai", choices=PARTS, widget=forms.RadioSelect,
        error_messages={"required": "Pilih salah satu."},
    )  # fmt: skip
    signature = forms.CharField(
        label="Tanda tangan", max_length=signatures.MOST, required=False, widget=forms.HiddenInput
    )
    on_paper = forms.BooleanField(label="Saya menandatangani di kertas saja", required=False)
    client_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, asks_signature: bool = False, **kwargs):
        super().__init__(*args, initial={"client_id": uuid4()}, **kwargs)
        self.asks_signature = asks_signature

    def clean_signature(self) -> str:
        try:
            return signatures.read(self.cleaned_data["signature"]) if self.asks_signature else ""
        except signatures.NotASignature as fault:
            raise forms.ValidationError(str(fault)) from fault

    def clean(self):
        given = super().clean()
        if not given.get("unit"):
            self.errors.pop("part", None)  # asked of those who come from a unit
        missing = self.asks_signature and "signature" not in self.errors
        if missing and not given.get("signature") and not given.get("on_paper"):
            self.add_error("signature", "Tanda tangan belum digambar.")
        part, given["title"] = given.pop("part", ""), given.get("title", "")
        if given.get("unit"):
            given["title"] = title_with(given["title"], part)
        given.pop("on_paper", None)
        return given
