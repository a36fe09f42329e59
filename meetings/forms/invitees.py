# Whom to invite: groups, units, posts, and others one a line. A series' habit and a meeting's list are asked alike.
from datetime import date
from itertools import groupby

from django import forms
from django.db.models import Q

from meetings.forms.presenters import by_category
from meetings.forms.turn import posts
from meetings.habits import Guests
from rakor.people.models import Group, Unit, UnitKind

LONGEST = 300


class InviteesForm(forms.Form):
    """`guests` are ticked already; whatever they name stays a choice, also what has ended meanwhile."""

    groups = forms.ModelMultipleChoiceField(
        None, label="Kelompok", required=False, widget=forms.CheckboxSelectMultiple,
        help_text="Anggotanya dihitung pada tanggal rapat.",
    )  # fmt: skip
    units = forms.ModelMultipleChoiceField(None, label="Unit", required=False)
    posts = forms.ModelMultipleChoiceField(None, label="Jabatan", required=False)
    words = forms.CharField(
        label="Pihak lain", required=False, max_length=6000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Satu pihak per baris. Contoh: Kepala Kejaksaan Negeri; Kapolres.",
    )  # fmt: skip

    def __init__(self, *args, on: date, guests: Guests | None = None, **kwargs):
        guests = guests or Guests()
        initial = kwargs.pop("initial", {}) | {
            "groups": [group.pk for group in guests.groups], "units": [unit.pk for unit in guests.units],
            "posts": [post.pk for post in guests.posts], "words": "\n".join(guests.words),
        }  # fmt: skip
        super().__init__(*args, initial=initial, **kwargs)
        now = Unit.objects.on(on).values("pk")
        self.fields["groups"].queryset = Group.objects.all()
        self.fields["units"].queryset = by_category(Unit.objects.filter(Q(pk__in=now) | Q(pk__in=initial["units"])))
        self.fields["posts"].queryset = posts(on)

    def clean_words(self) -> tuple[str, ...]:
        lines = tuple(dict.fromkeys(" ".join(line.split()) for line in self.cleaned_data["words"].splitlines()))
        if any(len(line) > LONGEST for line in lines):
            raise forms.ValidationError(f"Satu pihak paling panjang {LONGEST} huruf. Tulis satu pihak per baris.")
        return tuple(line for line in lines if line)

    @property
    def guests(self) -> Guests:
        """What was chosen; asked once the form is valid."""
        chosen = {name: tuple(self.cleaned_data[name]) for name in ("groups", "units", "posts")}
        return Guests(**chosen, words=self.cleaned_data["words"])

    def sections(self) -> list[tuple[str, list[tuple[Unit, bool]]]]:
        """The units under the heading of their kind, each with whether it is ticked."""
        ticked = {str(pk) for pk in self["units"].value() or ()}
        rows = groupby(self.fields["units"].queryset, key=lambda unit: unit.kind.category)
        return [
            (UnitKind.Category(kind).label, [(unit, str(unit.pk) in ticked) for unit in units]) for kind, units in rows
        ]

    def post_rows(self) -> list:
        ticked = {str(pk) for pk in self["posts"].value() or ()}
        return [(post, str(post.pk) in ticked) for post in self.fields["posts"].queryset]

    @property
    def unit_count(self) -> int:
        return len(self["units"].value() or ())

    @property
    def post_count(self) -> int:
        return len(self["posts"].value() or ())


class SubstituteForm(forms.Form):
    name = forms.CharField(
        label="Yang mewakili", max_length=160, required=False,
        help_text="Nama dan jabatannya. Kosongkan bila pejabatnya sendiri yang hadir.",
    )  # fmt: skip
