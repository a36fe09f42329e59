# What is typed while minutes are read over.
from django import forms

from meetings.models import Block, Meeting


class RemarkForm(forms.Form):
    """A remark on one of the meeting's blocks, or on all of the minutes."""

    client_id = forms.UUIDField(widget=forms.HiddenInput, required=False)
    block = forms.ModelChoiceField(None, required=False, widget=forms.HiddenInput)
    text = forms.CharField(
        label="Yang perlu diperbaiki", max_length=4000, widget=forms.Textarea(attrs={"rows": 2}),
        error_messages={"required": "Tulis apa yang perlu diperbaiki."},
    )  # fmt: skip

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, auto_id="catatan_%s", **kwargs)
        self.fields["block"].queryset = Block.objects.filter(meeting=meeting)


class CorrectionForm(forms.Form):
    reason = forms.CharField(
        label="Alasan perbaikan", max_length=1000, widget=forms.Textarea(attrs={"rows": 2}),
        help_text="Tertulis pada edisi baru.", error_messages={"required": "Tulis alasan perbaikan notula."},
    )  # fmt: skip
