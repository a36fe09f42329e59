# Who was there: every unit of that day in one form, and groups, posts or words one by one.
from collections.abc import Iterable
from dataclasses import dataclass

from django import forms

from meetings.forms.turn import posts
from meetings.models import Attendance
from rakor.people.models import Group, Unit

NOT_LISTED, INVITED = "none", "invited"
CHOICES = [*Attendance.Presence.choices, (INVITED, "Diundang"), (NOT_LISTED, "Bukan peserta")]
UNKNOWN = "belum"  # in the address: the rows whose presence nobody has recorded yet


@dataclass(frozen=True)
class Change:
    """What a row of the form says anew. `presence` None: the unit leaves the list; empty: invited, presence unknown."""

    unit: Unit
    presence: str | None
    represented_by: str


@dataclass(frozen=True)
class Line:
    """A unit as its row is shown: `now` is one of CHOICES, `was` what the page was drawn with."""

    unit: Unit
    now: str
    was: str
    by: str
    fault: str


class AttendanceForm(forms.Form):
    """One choice and one name per unit. Each row carries what it was drawn with, so that only what was changed here
    counts: another person's list, or a phone at the door, is never written over by a page that is out of date.
    """

    choices = CHOICES

    rest = forms.ChoiceField(
        label="Unit lain yang belum dicatat", required=False,
        choices=[("", "Biarkan"), *((value, f"Catat {word.lower()}") for value, word in Attendance.Presence.choices)],
    )  # fmt: skip

    def __init__(self, *args, units: Iterable[Unit], rows: Iterable[Attendance], **kwargs):
        super().__init__(*args, **kwargs)
        self.units = list(units)
        self.rows = {row.unit_id: row for row in rows if row.unit_id}
        for unit in self.units:
            row = self.rows.get(unit.pk)
            self.fields[f"presence-{unit.pk}"] = forms.ChoiceField(
                label=f"Kehadiran {unit}", choices=CHOICES, initial=state(row), required=False
            )
            self.fields[f"by-{unit.pk}"] = forms.CharField(
                label=f"{unit} diwakili oleh", max_length=160, required=False, initial=row.represented_by if row else "",
            )  # fmt: skip
            self.fields[f"was-{unit.pk}"] = forms.CharField(max_length=12, required=False, initial=state(row))

    def lines(self, only: str = "") -> list[Line]:
        """As shown; `only` those with this presence (UNKNOWN: invited, but not recorded yet)."""
        found = [
            Line(
                unit,
                self._value("presence", unit),
                self._value("was", unit),
                self._value("by", unit),
                self._fault(unit),
            )
            for unit in self.units
        ]
        wanted = INVITED if only == UNKNOWN else only
        return [line for line in found if not only or line.was == wanted or line.fault]

    def changes(self) -> list[Change]:
        """Only what was changed on this page, and differs from the rows that are there. A row that was not sent stays."""
        found = []
        rest = self.cleaned_data["rest"]
        for unit in self.units:
            row = self.rows.get(unit.pk)
            now, there = state(row), row.represented_by if row else ""
            was = self.cleaned_data[f"was-{unit.pk}"] or now
            said = self.cleaned_data[f"presence-{unit.pk}"] or was
            is_touched = said != was or was == Attendance.Presence.REPRESENTED  # whose name alone may be corrected
            by = self.cleaned_data[f"by-{unit.pk}"] if is_touched and f"by-{unit.pk}" in self.data else there
            said = now if said == was else said
            if rest and said in (NOT_LISTED, INVITED):
                said = rest
            if said != Attendance.Presence.REPRESENTED:
                by = there if said == now else ""  # who is named to come instead stays with an invitation
            if said != now or by != there:
                presence = None if said == NOT_LISTED else "" if said == INVITED else said
                found.append(Change(unit, presence, by))
        return found

    def _value(self, name: str, unit: Unit) -> str:
        return self[f"{name}-{unit.pk}"].value() or ""

    def _fault(self, unit: Unit) -> str:
        found = [error for name in ("presence", "by") for error in self.errors.get(f"{name}-{unit.pk}", [])]
        return " ".join(found)


def state(row: Attendance | None) -> str:
    """What a unit's row says, as one of CHOICES."""
    return NOT_LISTED if row is None else row.presence or INVITED


class PresenceForm(forms.Form):
    """Whether one row of the list came that is no unit. A name without "diwakili" says who is to come instead."""

    presence = forms.ChoiceField(
        label="Kehadiran", required=False, choices=[*Attendance.Presence.choices, ("", "Belum diketahui")]
    )
    represented_by = forms.CharField(label="Diwakili oleh", max_length=160, required=False)

    def clean(self):
        given = super().clean()
        if given.get("presence") in (Attendance.Presence.PRESENT, Attendance.Presence.ABSENT):
            given["represented_by"] = ""
        return given


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
