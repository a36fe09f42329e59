# Who leads: a post from the list or a title as written, with name and acting where known. The desk uses it too.
from datetime import date

from django import forms
from django.db.models import Case, IntegerField, Prefetch, Value, When

from meetings.models import ChairTurn
from rakor.people.models import Holding, Post

FIRST = (Post.Rank.HEAD, Post.Rank.DEPUTY, Post.Rank.SEKDA, Post.Rank.ASISTEN)
ACTING = [
    ("", "Definitif atau tidak tercatat"),
    *(choice for choice in Holding.Kind.choices if choice[0] != "definitif"),
]


class PostPick(forms.ModelChoiceField):
    """A post with who holds it, so that a name taken from the list has been seen."""

    def label_from_instance(self, post: Post) -> str:
        names = [holding.name for holding in post.held if holding.name]
        return f"{post.title} ({', '.join(names)})" if names else post.title


def posts(on: date):
    """Leadership first, then by title; each with its holders of that day in `held`."""
    first = Case(
        *(When(rank_kind=rank, then=Value(place)) for place, rank in enumerate(FIRST)),
        default=Value(len(FIRST)), output_field=IntegerField(),
    )  # fmt: skip
    held = Prefetch("holdings", Holding.objects.on(on).order_by("kind"), to_attr="held")
    return Post.objects.order_by(first, "title").prefetch_related(held)


class TurnForm(forms.Form):
    post = PostPick(None, label="Jabatan", required=False, empty_label="Tidak ada dalam daftar")
    title = forms.CharField(
        label="Jabatan (ketik)",
        max_length=200,
        required=False,
        help_text="Diisi bila jabatannya tidak ada dalam daftar.",
    )
    name = forms.CharField(
        label="Nama", max_length=160, required=False,
        help_text="Bila dikosongkan, dipakai nama pejabat dari daftar pada tanggal rapat, kalau ada.",
    )  # fmt: skip
    acting = forms.ChoiceField(label="Status", choices=ACTING, required=False)
    role = forms.ChoiceField(label="Peran", choices=ChairTurn.Role.choices, initial=ChairTurn.Role.LEADS)
    began_at = forms.TimeField(
        label="Sejak pukul", required=False, widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
    )
    words = forms.CharField(
        label="Peran menurut sumber", max_length=200, required=False, help_text="Contoh: mengambil alih di tengah rapat"
    )
    is_external = forms.BooleanField(label="Dari luar pemerintah daerah", required=False)

    def __init__(self, *args, on: date, needed: bool = True, turn: ChairTurn | None = None, **kwargs):
        """`on` is the day whose holders are offered. Unless `needed`, the whole form may stay empty."""
        if turn:
            names = ("post", "title", "name", "acting", "role", "began_at", "words", "is_external")
            kwargs["initial"] = {name: getattr(turn, name) for name in names}
        super().__init__(*args, **kwargs)
        self.needed = needed
        self.fields["post"].queryset = posts(on)

    def clean(self):
        given = super().clean()
        post, title = given.get("post"), given.get("title")
        if not (post or title):
            if self.needed or given.get("name") or given.get("acting"):
                self.add_error("post", "Pilih jabatannya, atau ketik di bawahnya.")
            return given
        if post and (not title or self._is_of_another_post(title)):
            given["title"] = post.title
        if post and not given.get("name"):
            self._name_the_holder(given, post)
        return given

    @property
    def is_given(self) -> bool:
        return bool(self.cleaned_data.get("title"))

    def _is_of_another_post(self, title: str) -> bool:
        """A title that was filled in for the post chosen before."""
        return title == self.initial.get("title") and "post" in self.changed_data

    @staticmethod
    def _name_the_holder(given: dict, post: Post) -> None:
        """Only where exactly one is recorded: with a Plh beside the holder nobody knows who came."""
        held = [holding for holding in post.held if holding.name] if hasattr(post, "held") else []
        if len(held) == 1:
            given["name"] = held[0].name
            if held[0].kind != Holding.Kind.DEFINITIVE and not given.get("acting"):
                given["acting"] = held[0].kind
