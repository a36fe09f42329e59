# The government's own ladder, as typed by whoever keeps its settings.
from itertools import pairwise

from django import forms

from directives.models import Ladder

LABELS = {
    "before_days": "Pengingat kepada unit, sebelum batas",
    "on_day": "Pengingat kepada unit pada hari batas",
    "unit_days": "Unit belum melapor atau melewati batas",
    "asisten_days": "Asisten yang mengoordinasikan",
    "sekda_days": "Sekretaris Daerah",
    "region_days": "Masuk daftar kepala daerah",
}
UP = ("unit_days", "asisten_days", "sekda_days", "region_days")


class LadderForm(forms.ModelForm):
    """In working days. Whoever stands higher is not told before whoever stands below."""

    class Meta:
        model = Ladder
        fields = tuple(LABELS)
        labels = LABELS
        help_texts = {
            "before_days": "Hari kerja sebelumnya. Kosongkan bila tidak dipakai.",
            "unit_days": "Hari kerja sesudah batas.",
            "asisten_days": "Hari kerja sesudah batas.",
            "sekda_days": "Hari kerja sesudah batas.",
            "region_days": "Hari kerja sesudah batas. Tidak ada pesan; hanya tampil dalam daftar.",
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            if name != "on_day":
                field.widget = forms.NumberInput(attrs={"min": 1, "max": 60, "inputmode": "numeric"})
                field.min_value = 1

    def clean(self):
        given = super().clean()
        for name in ("before_days", *UP):
            if given.get(name) == 0:
                self.add_error(name, "Isi paling sedikit 1 hari kerja.")
        for lower, higher in pairwise(UP):
            if given.get(lower) and given.get(higher) and given[higher] < given[lower]:
                self.add_error(higher, f"Tidak boleh lebih awal daripada {LABELS[lower].lower()}.")
        return given
