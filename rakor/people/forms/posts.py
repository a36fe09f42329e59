# Posts and who holds them.
from django import forms

from rakor.people.forms.base import ActionForm, Pick, Words, choices, day
from rakor.people.models import Holding, Membership, Post, Unit, User


class PostForm(ActionForm):
    title = forms.CharField(label="Jabatan", max_length=200, help_text="Contoh: Kepala Dinas Kesehatan")
    short_title = forms.CharField(label="Sebutan singkat", max_length=80, required=False)
    aliases = Words(label="Sebutan lain", required=False, help_text="Pisahkan dengan koma.")
    rank_kind = forms.ChoiceField(label="Golongan", choices=choices(Post.Rank))
    unit = Pick("Memimpin unit", empty_label="Tidak memimpin unit")

    def __init__(self, *args, on, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = Unit.objects.on(on)


class HoldingForm(ActionForm):
    name = forms.CharField(
        label="Nama pejabat", max_length=160, required=False, help_text="Kosongkan bila namanya belum diketahui."
    )
    kind = forms.ChoiceField(
        label="Status", choices=Holding.Kind.choices, initial=Holding.Kind.DEFINITIVE,
        help_text="Plt: jabatan kosong. Plh: pejabatnya sedang berhalangan. Pj: penjabat sementara.",
    )  # fmt: skip
    since = day("Sejak")
    until = day("Sampai", help_text="Kosongkan bila masih menjabat.")
    user = Pick("Akun Rakor", empty_label="Belum ada akun")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["user"].queryset = User.objects.filter(pk__in=Membership.objects.values("user")).order_by("name")
