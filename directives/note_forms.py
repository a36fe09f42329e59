# What is typed beside a unit's share: a comment, or that the unit was called.
from django import forms

from directives.forms import OnceForm
from directives.models import Note
from rakor.people.access import Member


class NoteForm(OnceForm):
    text = forms.CharField(
        label="Catatan", max_length=5_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Terbaca oleh unit, Setda, Asisten, pimpinan, dan Inspektorat.",
    )  # fmt: skip


class ContactForm(NoteForm):
    kind = forms.ChoiceField(
        label="Cara dihubungi", widget=forms.RadioSelect,
        choices=[choice for choice in Note.Kind.choices if choice[0] != Note.Kind.COMMENT],
    )  # fmt: skip
    contacted_on = forms.DateField(label="Tanggal", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"))
    field_order = ["kind", "contacted_on", "text"]

    def __init__(self, *args, member: Member, at, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["contacted_on"].initial = member.government.today(at)
        self.fields["text"].label = "Dengan siapa, dan apa hasilnya"
