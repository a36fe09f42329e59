# A directive typed on a page of its own, without a meeting; and the period of a periodic one. The desk has its own form.
from datetime import date
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError

from directives import weights
from directives.choosing import UnitsForm
from directives.models import Directive, Theme
from directives.models.choices import Kind, Period, Role
from directives.site_forms import lines_of
from rakor.people.models import Holding, Post, Unit

MAX_PARTS, MAX_PART = 50, 1_000
PARTS_HELP = (
    "Satu baris satu butir. Tahap berbobot atau bertanggal: Pemetaan lokasi | 40% | 30 Maret 2026. "
    "Bila ada bobot, jumlahnya 100 persen."
)


def _day(label: str, **more) -> forms.DateField:
    widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    return forms.DateField(label=label, required=False, widget=widget, **more)


def _lines(label: str, rows: int = 2, **more) -> forms.CharField:
    return forms.CharField(label=label, required=False, widget=forms.Textarea(attrs={"rows": rows}), **more)


KEPT = ("kind", "text", "due_text", "due_on", "weight", "other")


def _line(part) -> str:
    return weights.written(part.text, part.weight, part.due_on)


def parts_typed(text: str, directive: Directive | None, on: date) -> list[dict]:
    """As dicts for the action; a line that stands already keeps what the line does not say. Raises ValidationError."""
    lines = lines_of(text)
    if len(lines) > MAX_PARTS or any(len(line) > MAX_PART for line in lines):
        raise ValidationError(f"Paling banyak {MAX_PARTS} butir, masing-masing paling panjang {MAX_PART} huruf.")
    rows = directive.parts.all() if directive else ()
    known, texts, parts = {_line(part): part for part in rows}, {part.text: part for part in rows}, []
    try:
        for line in lines:
            part = known.get(line)
            said = {} if part else weights.read(line, on)
            part = part or texts.get(said["text"])
            kept = {name: getattr(part, name) for name in KEPT} if part else {}
            parts.append(kept | ({"weight": None, "due_on": None} if said and part else {}) | said)
    except ValueError as fault:
        raise ValidationError(str(fault)) from fault
    if refusal := weights.why_not(part.get("weight") for part in parts):
        raise ValidationError(refusal)
    return parts


class KonsepForm(UnitsForm):
    """Everything but the words may be empty: what was not said is not invented."""

    text = forms.CharField(label="Arahan", max_length=10_000, widget=forms.Textarea(attrs={"rows": 4}))
    kind = forms.ChoiceField(label="Jenis", choices=Kind.choices, widget=forms.RadioSelect, initial=Kind.ONE_OFF)
    period = forms.ChoiceField(
        label="Berkala", choices=[("", "Belum ditentukan"), *Period.choices], required=False,
        help_text="Untuk arahan berkala.",
    )  # fmt: skip
    basis = forms.CharField(
        label="Dasar", max_length=300, required=False, help_text="Contoh: Instruksi Bupati Nomor 4 Tahun 2026"
    )
    given_on = _day("Tanggal arahan")
    issuer_post = forms.ModelChoiceField(None, label="Pemberi arahan", required=False, empty_label="Tidak tercatat")
    origin = forms.CharField(
        label="Diteruskan dari",
        max_length=300,
        required=False,
        help_text="Bila berasal dari luar: Presiden, Mendagri …",
    )
    addressed_to = forms.CharField(
        label="Ditujukan kepada (menurut ucapan)", max_length=1_000, required=False, help_text="Contoh: OPD terkait"
    )
    due_text = forms.CharField(
        label="Batas waktu (menurut ucapan)", max_length=300, required=False, help_text="Contoh: Jumat depan; segera"
    )
    due_on = _day("Batas waktu (tanggal)")
    condition = _lines("Syarat", max_length=2_000)
    consequence = _lines("Akibat bila tidak dilaksanakan", max_length=2_000)
    parts = _lines("Butir atau tahap", 4, max_length=20_000, help_text=PARTS_HELP)
    themes = forms.ModelMultipleChoiceField(None, label="Tema", required=False, widget=forms.CheckboxSelectMultiple)
    new_themes = forms.CharField(label="Tema baru", max_length=400, required=False, help_text="Pisahkan dengan koma.")
    site_count = forms.IntegerField(label="Jumlah titik disebut", min_value=1, max_value=1_000_000, required=False)
    site_unit = forms.CharField(
        label="Satuan titik", max_length=80, required=False, help_text="Contoh: yayasan, titik, dapur"
    )
    client_id = forms.UUIDField(widget=forms.HiddenInput)

    PLAIN = (
        "text", "kind", "period", "basis", "given_on", "issuer_post", "origin", "addressed_to", "group", "due_text",
        "due_on", "condition", "consequence", "site_count", "site_unit",
    )  # fmt: skip

    def __init__(self, *args, on: date, directive: Directive | None = None, **kwargs):
        initial = {"client_id": uuid4()}
        if directive:
            initial = {name: getattr(directive, name) for name in self.PLAIN}
            named = list(directive.addressees.all())
            for role in Role.values:
                initial[role] = [row.unit_id for row in named if row.role == role]
            initial["themes"] = [theme.pk for theme in directive.themes.all()]
            initial["parts"] = "\n".join(_line(part) for part in directive.parts.all())
        super().__init__(*args, units=Unit.objects.on(on), initial=initial, **kwargs)
        self.directive, self.on = directive, on
        self.fields["issuer_post"].queryset = Post.objects.all()
        self.fields["themes"].queryset = Theme.objects.all()
        if directive:
            del self.fields["client_id"]

    def clean_new_themes(self) -> list[str]:
        names = [" ".join(name.split()) for name in self.cleaned_data["new_themes"].split(",")]
        if any(len(name) > 80 for name in names):
            raise ValidationError("Satu tema paling panjang 80 huruf. Pisahkan tema dengan koma.")
        return [name for name in names if name]

    def clean_parts(self) -> list[dict]:
        return parts_typed(self.cleaned_data["parts"], self.directive, self.on)

    def clean(self):
        super().clean()
        given = self.cleaned_data
        kind = given.get("kind")
        if kind and kind != Kind.PERIODIC and given.get("period"):
            self.add_error("period", "Pilih jenis Berkala, atau kosongkan ini.")
        if kind == Kind.STANDING and given.get("due_on"):
            why = "Arahan umum tidak memiliki batas waktu. Kosongkan tanggalnya, atau pilih jenis lain."
            self.add_error("due_on", why)
        if (first := given.get("given_on")) and (due := given.get("due_on")) and due < first:
            self.add_error("due_on", "Batas waktu mendahului tanggal arahan. Periksa keduanya.")

    @property
    def plain(self) -> dict:
        """What goes to the action as it is; who held the post on that day stands beside it."""
        plain = {name: self.cleaned_data[name] for name in self.PLAIN}
        post = plain["issuer_post"]
        if self.directive and post == self.directive.issuer_post:
            return plain
        held = list(post.holdings.on(plain["given_on"] or self.on)[:2]) if post else []
        only = held[0] if len(held) == 1 else None
        acting = only.kind if only and only.kind != Holding.Kind.DEFINITIVE else ""
        return plain | {
            "issuer_title": post.title if post else "", "issuer_name": only.name if only else "", "issuer_acting": acting,
        }  # fmt: skip

    @property
    def units(self) -> dict:
        return {"lead": self.cleaned_data["lead"], "supporting": self.cleaned_data["supporting"]}


class PartsForm(forms.Form):
    parts = _lines("Butir atau tahap", 8, max_length=20_000, help_text=PARTS_HELP)

    def __init__(self, data=None, *, directive: Directive, on: date):
        super().__init__(data, initial={"parts": "\n".join(_line(part) for part in directive.parts.all())})
        self.directive, self.on = directive, on

    def clean_parts(self) -> list[dict]:
        return parts_typed(self.cleaned_data["parts"], self.directive, self.on)


class PeriodForm(forms.Form):
    period = forms.ChoiceField(
        label="Periode laporan", choices=[choice for choice in Period.choices if choice[0] != Period.CUSTOM]
    )
    ends_on = _day("Berakhir")

    def __init__(self, *args, on: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.on = on

    def clean_ends_on(self):
        day = self.cleaned_data["ends_on"]
        if day and day < self.on:
            raise ValidationError("Tanggal berakhirnya sudah lewat.")
        return day
