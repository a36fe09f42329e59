# Units, their kinds, and groups.
from django import forms

from rakor.people.forms.base import ActionForm, Pick, Words, choices, day
from rakor.people.models import Group, Unit, UnitKind

WEEK = [("", "Sama dengan pemerintah daerah"), (5, "5 hari"), (6, "6 hari")]


class UnitForm(ActionForm):
    name = forms.CharField(label="Nama lengkap", max_length=200)
    short_name = forms.CharField(
        label="Singkatan", max_length=60, required=False, help_text="Seperti disebut dalam rapat. Contoh: Dinas PUPR"
    )
    kind = Pick("Jenis", required=True, empty_label="Pilih …")
    aliases = Words(label="Sebutan lain", required=False, help_text="Pisahkan dengan koma. Contoh: Dinas PU, DPUPR, PU")
    parent = Pick("Bagian dari", empty_label="Berdiri sendiri")
    asisten = Pick("Dikoordinasikan oleh Asisten", empty_label="Belum ditetapkan")
    phone = forms.CharField(
        label="Nomor WhatsApp unit", max_length=20, required=False, help_text="Nomor milik unit, bukan nomor pribadi.",
        widget=forms.TextInput(attrs={"inputmode": "tel"}),
    )  # fmt: skip
    days_per_week = forms.TypedChoiceField(
        label="Hari kerja sepekan", choices=WEEK, coerce=int, empty_value=None, required=False
    )
    since = day("Berlaku sejak", help_text="Kosongkan bila sudah ada sejak dahulu.")
    until = day("Berlaku sampai", help_text="Diisi bila unit dibubarkan atau digabung.")

    def __init__(self, *args, on, unit: Unit | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        units = Unit.objects.on(on)
        self.fields["kind"].queryset = UnitKind.objects.all()
        self.fields["parent"].queryset = units.exclude(pk=unit and unit.pk)
        self.fields["asisten"].queryset = units.filter(posts__rank_kind="asisten").distinct()


class KindForm(ActionForm):
    name = forms.CharField(label="Jenis", max_length=80, help_text="Contoh: Dinas, SKPK, Distrik")
    category = forms.ChoiceField(label="Golongan", choices=choices(UnitKind.Category))


class GroupForm(ActionForm):
    name = forms.CharField(label="Nama kelompok", max_length=120)
    aliases = Words(label="Sebutan lain", required=False, help_text="Seperti diucapkan pimpinan. Pisahkan dengan koma.")
    rule = forms.ChoiceField(
        label="Anggota", choices=Group.Rule.choices, initial=Group.Rule.LISTED,
        help_text="“Daftar sendiri” memakai unit yang dicentang di bawah; yang lain mengikuti daftar unit.",
    )  # fmt: skip
    units = forms.ModelMultipleChoiceField(
        None, label="Unit dalam daftar sendiri", required=False, widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args, on, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["units"].queryset = Unit.objects.on(on)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("rule") == Group.Rule.LISTED and not cleaned.get("units"):
            self.add_error("units", "Pilih paling sedikit satu unit.")
        return cleaned
