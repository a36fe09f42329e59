# Who was there: every unit of that day in one form, and groups, posts or words one by one.
from collections.abc import Iterable
from dataclasses import dataclass

from django import forms

from meetings.forms.turn import posts
from meetings.models import Attendance
from rakor.people.models import Group, Unit

NOT_LISTED, INVITED = "none", "invited"
CHOICES = [(NOT_LISTED, "Tidak tercatat"), (INVITED, "Diundang"), *Attendance.Presence.choices]


@dataclass(frozen=True)
class Change:
    """What a row of the form says anew. `presence` None: the unit leaves the list."""

    unit: Unit
    presence: str | None
    represented_by: str


class AttendanceForm(forms.Form):
    """One choice and one name per unit. Units without a row are "tidak tercatat"."""

    rest = forms.ChoiceField(
        label="Yang masih “tidak tercatat” atau “diundang”", required=False,
        choices=[("", "Biarkan"), *((value, f"Catat {word.lower()}") for value, word in Attendance.Presence.choices)],
    )  # fmt: skip

    def __init__(self, *args, units: Iterable[Unit], rows: Iterable[Attendance], **kwargs):
        super().__init__(*args, **kwargs)
        self.units = list(units)
        self.rows = {row.unit_id: row for row in rows}
        for unit in self.units:
            row = self.rows.get(unit.pk)
            self.fields[f"presence-{unit.pk}"] = forms.ChoiceField(
                label=f"Kehadiran {unit}", choices=CHOICES, initial=self._now(row), required=False
            )
            self.fields[f"by-{unit.pk}"] = forms.CharField(
                label=f"{unit} diwakili oleh", max_length=160, required=False, initial=row.represented_by if row else "",
            )  # fmt: skip

    @staticmethod
    def _now(row: Attendance | None) -> str:
        return NOT_LISTED if row is None else row.presence or INVITED

    def lines(self) -> list[tuple]:
        """(unit, presence field, name field) as shown."""
        return [(unit, self[f"presence-{unit.pk}"], self[f"by-{unit.pk}"]) for unit in self.units]

    def changes(self) -> list[Change]:
        """Only what differs from the rows that are there."""
        found = []
        rest = self.cleaned_data["rest"]
        for unit in self.units:
            row = self.rows.get(unit.pk)
            said = self.cleaned_data[f"presence-{unit.pk}"] or self._now(row)
            if rest and said in (NOT_LISTED, INVITED):
                said = rest
            by = self.cleaned_data[f"by-{unit.pk}"] if said == Attendance.Presence.REPRESENTED else ""
            if said != self._now(row) or by != (row.represented_by if row else ""):
                presence = None if said == NOT_LISTED else "" if said == INVITED else said
                found.append(Change(unit, presence, by))
        return found


class AttendeeForm(forms.Form):
    """A group, a post, or only words ("ratusan ASN"): one of the three."""

    group = forms.ModelChoiceField(None, label="Kelompok", required=False, empty_label="Bukan kelompok")
    post = forms.ModelChoiceField(None, label="Jabatan", required=False, empty_label="Bukan jabatan")
    words = forms.CharField(
        label="Menurut catatan",
        max_length=300,
        required=False,
        help_text="Contoh: Staf Ahli; ratusan ASN; Kapolres (pihak luar)",
    )
    presence = forms.ChoiceField(
        label="Kehadiran", required=False, choices=[("", "Tidak tercatat"), *Attendance.Presence.choices]
    )
    represented_by = forms.CharField(label="Diwakili oleh", max_length=160, required=False)
    head_count = forms.IntegerField(
        label="Jumlah orang",
        min_value=1,
        max_value=1_000_000,
        required=False,
        help_text="Kosongkan bila tidak disebut.",
    )
    is_accompanying = forms.BooleanField(label="Mendampingi pimpinan rapat", required=False)

    def __init__(self, *args, on, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["group"].queryset = Group.objects.all()
        self.fields["post"].queryset = posts(on)

    def clean(self):
        given = super().clean()
        if not self.errors and sum(bool(given.get(name)) for name in ("group", "post", "words")) != 1:
            raise forms.ValidationError("Isi salah satu: kelompok, jabatan, atau menurut catatan.")
        return given
