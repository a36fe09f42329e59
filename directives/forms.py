# What is typed about directives and reports. Choices are units of the scope's government, so forms are made per request.
from datetime import date
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from directives.choosing import UnitsForm
from directives.models import Directive
from directives.models.choices import Source
from rakor.files.field import CHOOSE_AGAIN, FilesField
from rakor.people.models import Unit


class NameUnitsForm(UnitsForm):
    """Units for an issued directive: chosen one by one, or a group whose members of today join in the lead."""

    def __init__(self, *args, on: date, directive: Directive, **kwargs):
        """Units already on the directive are no choice: they keep their role."""
        free = Unit.objects.on(on).exclude(pk__in=directive.assignments.values("unit"))
        super().__init__(*args, units=free, **kwargs)
        self.on = on

    def clean(self):
        super().clean()
        lead, supporting = self.cleaned_data.get("lead"), self.cleaned_data.get("supporting")
        if lead is None or supporting is None or self.errors:
            return
        if group := self.cleaned_data.get("group"):
            named = {unit.pk for unit in [*lead, *supporting]}
            free = self.fields["lead"].queryset
            joining = [unit for unit in free.filter(pk__in=group.members(self.on).values("pk")) if unit.pk not in named]
            self.cleaned_data["lead"] = [*lead, *joining]
            if not joining and not named:
                raise ValidationError(f"Semua unit dari {group} sudah ada pada arahan ini.")
        elif not lead and not supporting:
            raise ValidationError("Pilih paling sedikit satu unit atau satu kelompok.")


class OnceForm(forms.Form):
    """Carries the token by which sending twice makes one report."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["client_id"].initial = uuid4

    def refuse(self, why: str, *, renew: bool = False) -> None:
        """Hand the form back as it was typed; `renew` gives it a token of its own."""
        again = bool(self.cleaned_data.get("files"))
        self.add_error(None, why)
        if again:
            self.add_error("files", CHOOSE_AGAIN)
        if renew:
            self.data = self.data.copy()
            self.data[self.add_prefix("client_id")] = str(uuid4())


class ReportForm(OnceForm):
    done = forms.CharField(
        label="Apa yang sudah dilakukan", max_length=10_000, widget=forms.Textarea(attrs={"rows": 4})
    )
    percent = forms.IntegerField(
        label="Persen selesai", required=False, min_value=0, max_value=100,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    done_count = forms.IntegerField(
        label="Jumlah selesai", required=False, min_value=0, max_value=1_000_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    total_count = forms.IntegerField(
        label="Dari seluruhnya", required=False, min_value=1, max_value=1_000_000,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    obstacle = forms.CharField(
        label="Kendala", required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 2})
    )
    help_asked = forms.CharField(
        label="Bantuan yang diharapkan dari pimpinan", required=False, max_length=5_000,
        widget=forms.Textarea(attrs={"rows": 2}),
    )  # fmt: skip
    files = FilesField(label="Foto atau berkas bukti", required=False)
    is_claim = forms.BooleanField(label="Pekerjaan ini sudah selesai; mohon diverifikasi", required=False)

    def __init__(self, *args, on_behalf: bool, directive: Directive, **kwargs):
        """`on_behalf`: Setda reports for a unit and says how the report came in."""
        super().__init__(*args, **kwargs)
        parts = directive.parts.all()
        if parts:
            self.fields["parts"] = forms.ModelMultipleChoiceField(
                parts, label="Bagian yang sudah selesai", required=False, widget=forms.CheckboxSelectMultiple
            )
        if on_behalf:
            choices = [("", "Pilih …"), *(choice for choice in Source.choices if choice[0] != Source.OWN)]
            self.fields["source"] = forms.ChoiceField(label="Cara laporan masuk", choices=choices)

    def clean(self):
        done, total = self.cleaned_data.get("done_count"), self.cleaned_data.get("total_count")
        if not self.errors and (done is None) != (total is None):
            self.add_error(
                "total_count" if total is None else "done_count",
                "Isi keduanya, misalnya 12 dari 29; atau kosongkan keduanya.",
            )
        if done is not None and total is not None and done > total:
            self.add_error("done_count", "Jumlah selesai tidak dapat melebihi seluruhnya.")
        if self.errors and self.cleaned_data.get("files"):
            self.add_error("files", CHOOSE_AGAIN)


class UnchangedForm(OnceForm):
    reason = forms.CharField(
        label="Mengapa belum ada perubahan", max_length=2_000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, prefix="tetap", **kwargs)


class ReturnForm(forms.Form):
    reason = forms.CharField(
        label="Apa yang perlu dilengkapi", max_length=2_000, widget=forms.Textarea(attrs={"rows": 2})
    )
