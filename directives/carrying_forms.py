# What is typed to take old directives up again: how far back to look, and one that is picked by hand.
from django import forms

from directives.models import Directive


class CarryForm(forms.Form):
    with_recorded = forms.BooleanField(
        label="Termasuk arahan tercatat dari rapat lama", required=False, initial=True,
        help_text="Rapat sebelum Rakor dipakai, yang dimasukkan dari dokumennya.",
    )  # fmt: skip
    with_loose = forms.BooleanField(
        label="Termasuk arahan tanpa rapat", required=False, help_text="Instruksi tertulis atau kunjungan lapangan."
    )


class PickForm(forms.Form):
    directive = forms.ModelChoiceField(None)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["directive"].queryset = Directive.objects.issued()
