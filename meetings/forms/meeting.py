# The facts of a meeting as a form, what a document says of it, and one line of its agenda. Who leads is turn.py's, who
# was there attendance.py's.
from uuid import uuid4

from django import forms

from meetings.models import Meeting, MeetingType, Series

LONGEST_TOPIC = 300


class MeetingForm(forms.Form):
    """Date, time and place may stay empty: what is not known is not invented."""

    title = forms.CharField(
        label="Nama rapat", max_length=300, help_text="Seperti tertulis di undangan. Contoh: Rakor evaluasi triwulan I"
    )
    type = forms.CharField(
        label="Jenis rapat", max_length=80, required=False, help_text="Pilih dari daftar atau ketik yang baru.",
        widget=forms.TextInput(attrs={"list": "jenis-rapat", "autocomplete": "off"}),
    )  # fmt: skip
    series = forms.CharField(
        label="Rangkaian", max_length=120, required=False,
        help_text="Rapat yang berulang, misalnya Rakor Senin. Arahan tanpa tanggal dilaporkan sebelum rapat berikutnya "
        "dalam rangkaian.",
        widget=forms.TextInput(attrs={"list": "rangkaian-rapat", "autocomplete": "off"}),
    )  # fmt: skip
    held_on = forms.DateField(
        label="Tanggal", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    starts_at = forms.TimeField(
        label="Pukul", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    mode = forms.ChoiceField(
        label="Cara pelaksanaan", required=False, choices=[("", "Belum diketahui"), *Meeting.Mode.choices]
    )
    place = forms.CharField(label="Tempat", max_length=300, required=False)
    is_closed = forms.BooleanField(
        label="Rapat tertutup", required=False,
        help_text="Notulanya hanya untuk yang diundang, Setda, dan pimpinan. Ketikan yang belum tersimpan tidak disimpan di perangkat.",
    )  # fmt: skip
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    FACTS = ("title", "held_on", "starts_at", "mode", "place", "is_closed")

    def __init__(self, *args, meeting: Meeting | None = None, **kwargs):
        initial = kwargs.pop("initial", {})
        if meeting:
            initial |= {name: getattr(meeting, name) for name in self.FACTS}
            initial |= {"type": meeting.type or "", "series": meeting.series or ""}
        super().__init__(*args, initial=initial, **kwargs)
        if meeting:
            del self.fields["client_id"]

    @property
    def facts(self) -> dict:
        """What goes to the action as it is; type and series are names that may be new."""
        return {name: self.cleaned_data[name] for name in self.FACTS}

    @property
    def known_types(self):
        return MeetingType.objects.values_list("name", flat=True)

    @property
    def known_series(self):
        return Series.objects.values_list("name", flat=True)


class RecordForm(MeetingForm):
    """A meeting that is there, with what a document writes of it beside the fields it was read into."""

    weekday = forms.CharField(
        label="Hari menurut sumber", max_length=40, required=False,
        help_text="Seperti tertulis. Bila tidak cocok dengan tanggalnya, notula menyebutkannya.",
    )  # fmt: skip
    time_text = forms.CharField(
        label="Waktu menurut sumber", max_length=120, required=False, help_text="Contoh: pagi; pukul 09.00 s.d. selesai"
    )
    summary = forms.CharField(label="Ringkasan", required=False, widget=forms.Textarea(attrs={"rows": 6}))
    topics = forms.CharField(
        label="Pokok bahasan", required=False, widget=forms.Textarea(attrs={"rows": 5}),
        help_text="Satu pokok per baris.",
    )  # fmt: skip
    published_on = forms.DateField(
        label="Tanggal diberitakan", required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    source_url = forms.CharField(
        label="Sumber", max_length=1000, required=False, help_text="Alamat berita, atau nama dokumen asalnya."
    )

    FACTS = (*MeetingForm.FACTS, "weekday", "time_text", "summary", "topics", "published_on", "source_url")

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, meeting=meeting, **kwargs)
        self.initial["topics"] = "\n".join(meeting.topics)

    def clean_summary(self) -> str:
        return self.cleaned_data["summary"].replace("\r\n", "\n")

    def clean_topics(self) -> list[str]:
        """In the order typed, each once."""
        topics = dict.fromkeys(" ".join(line.split()) for line in self.cleaned_data["topics"].splitlines())
        if any(len(topic) > LONGEST_TOPIC for topic in topics):
            raise forms.ValidationError(
                f"Satu pokok paling panjang {LONGEST_TOPIC} huruf. Tulis satu pokok per baris; selebihnya ke ringkasan."
            )
        return [topic for topic in topics if topic]


class AgendaForm(forms.Form):
    text = forms.CharField(label="Acara", max_length=400)
