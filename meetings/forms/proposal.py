# What a unit asks to have discussed, and Setda's answer to it.
from collections.abc import Collection
from uuid import uuid4

from django import forms

from rakor.people.models import Unit

ACCEPT, DECLINE = "accept", "decline"


class ProposalForm(forms.Form):
    unit = forms.ModelChoiceField(None, label="Atas nama", empty_label=None)
    text = forms.CharField(
        label="Usul acara", max_length=400, help_text="Satu pokok bahasan. Contoh: Kesiapan posko banjir"
    )
    reason = forms.CharField(label="Alasan", max_length=2000, required=False, widget=forms.Textarea(attrs={"rows": 3}))
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    def __init__(self, *args, units: Collection[int], **kwargs):
        """`units` are those whose people the member is; with one alone there is nothing to choose."""
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = Unit.objects.filter(pk__in=units)
        if len(units) == 1:
            self.fields["unit"].widget = forms.HiddenInput()
            self.fields["unit"].initial = next(iter(units))


class ProposalAnswerForm(forms.Form):
    do = forms.ChoiceField(choices=[(ACCEPT, "Masukkan ke acara"), (DECLINE, "Tidak diacarakan")])
    answer = forms.CharField(max_length=400, required=False)

    def clean(self):
        given = super().clean()
        if given.get("do") == DECLINE and not given.get("answer") and "answer" not in self.errors:
            self.add_error("answer", "Tulis alasannya, agar unit mengerti mengapa usulnya tidak diacarakan.")
        return given
