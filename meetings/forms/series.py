# A series in words: when it meets, what happens on a day off, and what every meeting of it begins with.
from uuid import uuid4

from django import forms

from meetings import recurring
from meetings.forms.invitees import InviteesForm
from meetings.models import Meeting, MeetingType, Series

LONGEST_ITEM = 400
HABITS = ("name", "on_day_off", "starts_on", "ends_on", "title", "starts_at", "mode", "place")
EVERY = [
    ("", "Tidak tentu"),
    (recurring.WEEKLY, "Setiap pekan"),
    (recurring.FORTNIGHTLY, "Setiap dua pekan"),
    (recurring.MONTHLY, "Setiap bulan, menurut hari"),
    (recurring.ON_DATE, "Setiap bulan, menurut tanggal"),
]


def _day(**more) -> forms.DateField:
    return forms.DateField(required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"), **more)


class SeriesForm(InviteesForm):
    name = forms.CharField(label="Nama rangkaian", max_length=120, help_text="Contoh: Rakor Senin")
    every = forms.ChoiceField(label="Diadakan", choices=EVERY, required=False)
    weekday = forms.TypedChoiceField(
        label="Hari", choices=list(enumerate(recurring.DAY_NAMES)), coerce=int, empty_value=0, required=False
    )
    place_in_month = forms.TypedChoiceField(
        label="Pekan ke berapa", choices=[(place, f"Hari itu yang {word}") for place, word in recurring.PLACES.items()],
        coerce=int, empty_value=1, required=False, help_text="Hanya untuk rapat bulanan menurut hari.",
    )  # fmt: skip
    day = forms.IntegerField(
        label="Tanggal setiap bulan", min_value=1, max_value=28, required=False,
        help_text="1 sampai 28, agar ada di setiap bulan. Hanya untuk rapat bulanan menurut tanggal.",
    )  # fmt: skip
    on_day_off = forms.ChoiceField(label="Bila jatuh pada hari libur", choices=Series.OnDayOff.choices)
    starts_on = _day(label="Mulai", help_text="Untuk rapat setiap dua pekan: tanggal rapat yang pertama.")
    ends_on = _day(label="Sampai")
    title = forms.CharField(
        label="Nama rapat di undangan", max_length=300, required=False, help_text="Kosong: sama dengan nama rangkaian."
    )
    type = forms.ModelChoiceField(None, label="Jenis rapat", required=False, empty_label="Belum ditentukan")
    starts_at = forms.TimeField(
        label="Pukul", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    mode = forms.ChoiceField(
        label="Cara pelaksanaan", required=False, choices=[("", "Belum diketahui"), *Meeting.Mode.choices]
    )
    place = forms.CharField(label="Tempat", max_length=300, required=False)
    items = forms.CharField(
        label="Acara tetap", required=False, max_length=8000, widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Satu acara per baris. Setiap rapat dalam rangkaian ini dimulai dengan acara tersebut.",
    )  # fmt: skip

    def __init__(self, *args, series: Series | None = None, **kwargs):
        initial = {"on_day_off": Series.OnDayOff.SKIP}
        if series:
            initial = {name: getattr(series, name) for name in HABITS} | {"type": series.type_id}
            initial["items"] = "\n".join(item.text for item in series.items.all())
            if rule := recurring.read(series.rrule):
                initial |= {"every": rule.every, "weekday": rule.weekday, "place_in_month": rule.place, "day": rule.day}
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["type"].queryset = MeetingType.objects.all()
        self.series = series

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        others = Series.objects.filter(name__iexact=name).exclude(pk=self.series and self.series.pk)
        if others.exists():
            raise forms.ValidationError("Sudah ada rangkaian dengan nama ini.")
        return name

    def clean_items(self) -> list[str]:
        lines = [" ".join(line.split()) for line in self.cleaned_data["items"].splitlines()]
        if any(len(line) > LONGEST_ITEM for line in lines):
            raise forms.ValidationError(f"Satu acara paling panjang {LONGEST_ITEM} huruf. Tulis satu acara per baris.")
        return [line for line in lines if line]

    def clean(self):
        given = super().clean()
        starts_on, ends_on = given.get("starts_on"), given.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            self.add_error("ends_on", "Tanggal akhir tidak boleh mendahului tanggal mulai.")
        if given.get("every") == recurring.ON_DATE and not given.get("day") and "day" not in self.errors:
            self.add_error("day", "Isi tanggalnya, 1 sampai 28.")
        if given.get("every") == recurring.FORTNIGHTLY and not starts_on and "starts_on" not in self.errors:
            self.add_error("starts_on", "Isi tanggal rapat yang pertama, agar diketahui pekan yang mana.")
        return given

    @property
    def fields_of_series(self) -> dict:
        """What goes to the action beside guests and items; asked once the form is valid."""
        given = self.cleaned_data
        rule = None
        if given["every"]:
            rule = recurring.Rule(given["every"], given["weekday"], given["place_in_month"], given["day"] or 1)
        return {name: given[name] for name in (*HABITS, "type")} | {"rrule": self._kept(recurring.as_rrule(rule))}

    def _kept(self, rrule: str) -> str:
        """A rule that this form cannot show stays unless another one was chosen."""
        old = self.series.rrule if self.series else ""
        return old if not rrule and old and recurring.read(old) is None else rrule


class PlanForm(forms.Form):
    count = forms.IntegerField(label="Berapa rapat berikutnya", min_value=1, max_value=12, initial=4)


class CopyForm(forms.Form):
    held_on = _day(label="Tanggal rapat yang baru", help_text="Boleh kosong bila belum ditetapkan.")
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
