# One figure as it was said: a number, or only words, with unit and day.
from decimal import Decimal, InvalidOperation

from django import forms

from meetings.models import Figure
from rakor.web.templatetags.rakor import rupa_angka


class NumberField(forms.CharField):
    """A number as people here write it: "1.250", "12,5". Cleans to a Decimal or None; 12.5 is read as 12,5."""

    def clean(self, value):
        words = super().clean(value).replace(" ", "")
        if not words:
            return None
        try:
            found = Decimal(self._plain(words))
        except InvalidOperation:
            raise forms.ValidationError("Tulis angka saja, misalnya 1.250 atau 12,5.") from None
        if not found.is_finite() or abs(found) >= 10**18 or found != round(found, 6):
            raise forms.ValidationError("Paling banyak 18 angka di depan koma dan 6 di belakangnya.")
        return found

    @staticmethod
    def _plain(words: str) -> str:
        if "," in words:
            return words.replace(".", "").replace(",", ".")
        head, *groups = words.split(".")
        by_thousand = groups and head.lstrip("+-") and all(len(group) == 3 for group in groups)
        return head + "".join(groups) if by_thousand else words


class FigureForm(forms.Form):
    """Its fields are the arguments of put_figure. A value, words, or both."""

    label = forms.CharField(label="Keterangan", max_length=300, help_text="Contoh: Yayasan MBG yang belum berjalan")
    value = NumberField(label="Nilai", max_length=40, required=False, help_text="Contoh: 29; 1.250; 12,5")
    text = forms.CharField(
        label="Menurut ucapan", max_length=300, required=False, help_text="Contoh: ratusan ASN; hampir separuh"
    )
    unit = forms.CharField(label="Satuan", max_length=80, required=False, help_text="Contoh: yayasan; persen; rupiah")
    as_of = forms.DateField(
        label="Per tanggal", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    qualifier = forms.CharField(
        label="Catatan", max_length=300, required=False, help_text="Contoh: angka sementara; menurut Dinas Kesehatan"
    )

    NAMES = ("label", "value", "text", "unit", "as_of", "qualifier")

    def __init__(self, *args, figure: Figure | None = None, **kwargs):
        if figure:
            kwargs["initial"] = {name: getattr(figure, name) for name in self.NAMES}
            kwargs["initial"]["value"] = rupa_angka(figure.value)
        super().__init__(*args, **kwargs)

    def clean(self):
        given = super().clean()
        if not self.errors and given["value"] is None and not given["text"]:
            raise forms.ValidationError("Isi nilainya, atau tulis menurut ucapan.")
        return given
