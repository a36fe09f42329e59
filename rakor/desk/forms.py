# What is typed at the desk: a new block, a change to one, a directive in the margin.
from datetime import date
from uuid import uuid4

from django import forms

from directives.models import Carried, Directive, Theme
from directives.models.choices import Kind, Period, Role
from meetings.models import Block, Meeting
from rakor.people.models import Group, Unit


class Prose(forms.CharField):
    """Lines end as they do on the server, so that the same text is the same text."""

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")


class CaptureForm(forms.Form):
    """A new block. `seen` is the due date that was shown when the line was sent, `carried` the old item in hand, `turn`
    who led on the typist's screen, `speaker` who was speaking, `ago` how many seconds the line has waited for a connection.
    """

    text = Prose(label="Catatan", widget=forms.Textarea(attrs={"rows": 1}))
    kind = forms.ChoiceField(label="Jenis catatan", choices=Block.Kind.choices, initial=Block.Kind.TEXT)
    agenda_item = forms.ModelChoiceField(None, label="Acara", required=False, empty_label="Tanpa acara")
    after = forms.ModelChoiceField(None, required=False, widget=forms.HiddenInput)
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)
    seen = forms.CharField(required=False, max_length=10, widget=forms.HiddenInput)
    carried = forms.ModelChoiceField(None, required=False, widget=forms.HiddenInput)
    turn = forms.ModelChoiceField(None, required=False, widget=forms.HiddenInput)
    speaker = forms.CharField(
        label="Yang berbicara", required=False, max_length=300,
        widget=forms.TextInput(attrs={"list": "speakers", "autocomplete": "off", "placeholder": "tidak dicatat"}),
    )  # fmt: skip
    ago = forms.IntegerField(min_value=0, required=False, widget=forms.HiddenInput)

    def __init__(self, *args, meeting: Meeting, **kwargs):
        super().__init__(*args, auto_id="catat_%s", **kwargs)
        self.fields["text"].widget.attrs |= {"aria-autocomplete": "list", "aria-controls": "choice"}
        self.fields["kind"].widget.choices = Block.Kind.live()  # a removed block of another kind can be brought back
        self.fields["agenda_item"].queryset = meeting.agenda.all()
        self.fields["after"].queryset = meeting.blocks.all()
        self.fields["turn"].queryset = meeting.turns.all()
        self.fields["carried"].queryset = Carried.objects.filter(meeting=meeting).select_related("directive")


class BlockForm(forms.Form):
    """A change to a block that was read at `version`."""

    text = Prose(required=False)
    kind = forms.ChoiceField(choices=Block.Kind.choices, required=False)
    version = forms.IntegerField(min_value=0)


class MoveForm(forms.Form):
    to = forms.ChoiceField(choices=[("up", "Naik"), ("down", "Turun")])


class DirectiveForm(forms.Form):
    """A konsep. Everything but the words may be empty: what was not said is not invented."""

    text = Prose(label="Arahan", widget=forms.Textarea(attrs={"rows": 3}))
    kind = forms.ChoiceField(label="Jenis", choices=Kind.choices, widget=forms.RadioSelect, initial=Kind.ONE_OFF)
    period = forms.ChoiceField(
        label="Berkala", choices=[("", "Belum ditentukan"), *Period.choices], required=False,
        help_text="Untuk arahan berkala.",
    )  # fmt: skip
    group = forms.ModelChoiceField(
        None,
        label="Kelompok",
        required=False,
        empty_label="Bukan kelompok",
        help_text="Setiap unit anggotanya mendapat tugas sendiri.",
    )
    due_text = forms.CharField(
        label="Batas waktu (menurut ucapan)", max_length=200, required=False, help_text="Contoh: Jumat depan; segera"
    )
    due_on = forms.DateField(
        label="Batas waktu (tanggal)", required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )  # fmt: skip
    addressed_to = forms.CharField(
        label="Ditujukan kepada (menurut ucapan)", max_length=300, required=False, help_text="Contoh: OPD terkait"
    )
    themes = forms.ModelMultipleChoiceField(None, label="Tema", required=False, widget=forms.CheckboxSelectMultiple)
    new_themes = forms.CharField(label="Tema baru", max_length=400, required=False, help_text="Pisahkan dengan koma.")
    site_count = forms.IntegerField(label="Jumlah titik disebut", min_value=1, max_value=1_000_000, required=False)
    site_unit = forms.CharField(
        label="Satuan titik", max_length=40, required=False, help_text="Contoh: yayasan, titik, dapur"
    )
    verb = forms.CharField(label="Kata kerja", max_length=80, required=False, help_text="Contoh: meminta, mengingatkan")
    client_id = forms.UUIDField(widget=forms.HiddenInput, initial=uuid4)

    PLAIN = ("text", "kind", "period", "group", "due_text", "due_on", "addressed_to", "site_count", "site_unit", "verb")

    def __init__(self, *args, on: date, block: Block | None = None, directive: Directive | None = None, **kwargs):
        """For a new directive from `block`, or for a konsep that is there."""
        kwargs["auto_id"] = f"arahan{directive.pk if directive else f'-b{block.pk}'}_%s"
        initial = {"text": block.text} if block else {}
        if directive:
            initial = {name: getattr(directive, name) for name in self.PLAIN}
            for role in Role.values:
                initial[role] = [row.unit_id for row in directive.addressees.all() if row.role == role]
            initial["themes"] = [theme.pk for theme in directive.themes.all()]
        super().__init__(*args, initial=initial, **kwargs)
        self.fields["group"].queryset = Group.objects.all()
        self.fields["themes"].queryset = Theme.objects.all()
        for role in Role:
            self.fields[role.value] = forms.ModelMultipleChoiceField(
                Unit.objects.on(on), label=role.label, required=False, widget=forms.CheckboxSelectMultiple
            )
        if directive:
            del self.fields["client_id"]

    def clean_new_themes(self) -> list[str]:
        names = [" ".join(name.split()) for name in self.cleaned_data["new_themes"].split(",")]
        if any(len(name) > 80 for name in names):
            raise forms.ValidationError("Satu tema paling panjang 80 huruf. Pisahkan tema dengan koma.")
        return [name for name in names if name]

    def clean(self):
        given = super().clean()
        kind = given.get("kind")
        if kind and kind != Kind.PERIODIC and given.get("period"):
            self.add_error("period", "Pilih jenis Berkala, atau kosongkan ini.")
        if kind == Kind.STANDING and given.get("due_on"):
            self.add_error(
                "due_on", "Arahan umum tidak memiliki batas waktu. Kosongkan tanggalnya, atau pilih jenis lain."
            )
        if both := set(given.get("lead") or ()) & set(given.get("supporting") or ()):
            names = ", ".join(sorted(str(unit) for unit in both))
            self.add_error("supporting", f"{names} sudah menjadi penanggung jawab. Pilih salah satu.")
        return given

    @property
    def plain(self) -> dict:
        """What goes to the action as it is; themes by name are made first."""
        return {name: self.cleaned_data[name] for name in self.PLAIN}

    @property
    def units(self) -> dict:
        return {"lead": self.cleaned_data["lead"], "supporting": self.cleaned_data["supporting"]}
