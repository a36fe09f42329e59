# Registering a government, its settings, its own days off.
from django import forms

from rakor.people.forms.base import ActionForm, choices, day
from rakor.people.models import Government
from rakor.web.hues import HUES

WEEK = Government._meta.get_field("days_per_week").choices


class GovernmentForm(ActionForm):
    level = forms.ChoiceField(label="Tingkat", choices=choices(Government.Level))
    name = forms.CharField(
        label="Nama", max_length=100, help_text="Tanpa atau dengan tingkatnya. Contoh: Solok Selatan"
    )
    province = forms.ModelChoiceField(
        None, label="Provinsi", required=False, empty_label="Belum terdaftar",
        help_text="Untuk kabupaten dan kota, bila provinsinya juga memakai Rakor ini.",
    )  # fmt: skip
    zone = forms.ChoiceField(label="Zona waktu", choices=Government.Zone.choices)
    days_per_week = forms.TypedChoiceField(label="Hari kerja sepekan", choices=WEEK, coerce=int)
    slug = forms.SlugField(
        label="Alamat singkat", max_length=50, required=False,
        help_text="Bagian alamat situs, misalnya solok-selatan. Kosongkan agar dibuat dari nama.",
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["province"].queryset = Government.objects.filter(level=Government.Level.PROVINCE)

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("level") == Government.Level.PROVINCE and cleaned.get("province"):
            self.add_error("province", "Provinsi tidak berada di bawah provinsi lain.")
        return cleaned


class SettingsForm(ActionForm):
    zone = forms.ChoiceField(label="Zona waktu", choices=Government.Zone.choices)
    days_per_week = forms.TypedChoiceField(label="Hari kerja sepekan", choices=WEEK, coerce=int)
    report_within_days = forms.IntegerField(
        label="Batas lapor (ketentuan umum), hari kerja", min_value=1, max_value=250,
        help_text="Berlaku untuk arahan tanpa batas waktu: laporan diminta sebelum rakor berikutnya, "
        "paling lama sekian hari kerja.",
    )  # fmt: skip
    head_approves = forms.BooleanField(
        label="Laporan operator dikirim setelah disetujui pimpinan unit", required=False,
        help_text="Bila tidak, operator langsung mengirim dan pimpinan unitnya diberi tahu. "
        "Unit yang pimpinannya belum punya akun tetap mengirim langsung.",
    )  # fmt: skip
    asks_signature = forms.BooleanField(
        label="Daftar hadir daring meminta tanda tangan yang digambar", required=False,
        help_text="Daftar hadir resmi tetap yang ditandatangani di kertas.",
    )  # fmt: skip
    hue = forms.TypedChoiceField(label="Warna", choices=list(HUES.items()), coerce=int)


class DayOffForm(ActionForm):
    on = day("Tanggal")
    name = forms.CharField(label="Keterangan", max_length=120, help_text="Contoh: Hari jadi kabupaten")
    is_off = forms.TypedChoiceField(
        label="Hari itu", choices=[("1", "Libur"), ("0", "Tetap masuk kerja")], coerce=lambda value: value == "1",
        initial="1",
    )  # fmt: skip

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["on"].required = True
