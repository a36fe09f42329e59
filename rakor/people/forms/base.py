# What all forms of this room share: calling the action, and a few fields.
import re

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, transaction


class ActionForm(forms.Form):
    def act(self, action, **fixed):
        """What the action made of the cleaned data, or None with the reasons in `errors`."""
        if not self.is_valid():
            return None
        try:
            with transaction.atomic():
                return action(**self.cleaned_data, **fixed)
        except ValidationError as error:
            self._take(error)
        except IntegrityError:
            self.add_error(None, "Data yang sama baru saja disimpan orang lain. Muat ulang halaman untuk melihatnya.")
        return None

    def _take(self, error: ValidationError) -> None:
        """Errors of a field that this form does not show stand above it."""
        by_field = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.error_list}
        for name, errors in by_field.items():
            self.add_error(name if name in self.fields else None, errors)


class Words(forms.CharField):
    """Several words or names, separated by commas. Cleans to a list."""

    def prepare_value(self, value):
        return ", ".join(value) if isinstance(value, list) else value

    def to_python(self, value):
        return split(super().to_python(value))

    def validate(self, value):
        super().validate(value)
        if any(len(word) > 120 for word in value):
            raise ValidationError("Satu sebutan paling panjang 120 huruf. Pisahkan sebutan dengan koma.")


def split(text: str) -> list[str]:
    return [word.strip() for word in re.split(r"[,;\n]", text) if word.strip()]


def day(label: str, **options) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=widget, required=False, **options)


class Pick(forms.ModelChoiceField):
    """One row of the government's own. Its rows are given per form: at import there is no scope to read them in."""

    def __init__(self, label: str, **options):
        options.setdefault("required", False)
        super().__init__(None, label=label, **options)


def choices(enum) -> list[tuple[str, str]]:
    return [("", "Pilih …"), *enum.choices]
