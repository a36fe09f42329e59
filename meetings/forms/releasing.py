# What the PPID proposes to tell the public, and what is answered to it. Serves meetings and directives alike.
from uuid import uuid4

from django import forms


class SummaryForm(forms.Form):
    summary = forms.CharField(
        label="Ringkasan untuk publik", max_length=1000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Satu atau dua kalimat yang dimengerti warga. Jangan menyebut nama orang, nomor telepon, alamat "
        "rumah, atau hal yang dikecualikan.",
    )  # fmt: skip
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)


class ReasonForm(forms.Form):
    """Why a proposal is given back, or what was open is taken back."""

    reason = forms.CharField(label="Alasan", max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))
