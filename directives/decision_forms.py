# What is typed when leadership decides, a unit asks, and an issued directive is put right. Reports are forms.py's.
from datetime import date

from django import forms

from directives.actions import Decided
from directives.actions.correcting import FIELDS
from directives.forms import OnceForm
from directives.models import Assignment, Directive
from directives.models.choices import Basis, Kind, Period
from directives.rights import LEADING
from directives.states import DECISION_WORDS, Move
from rakor.files.field import CHOOSE_AGAIN, FilesField
from rakor.people.access import Member, Role
from rakor.people.models import Holding, Post, Unit

DAY = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
ALL, SOME = "semua", "sebagian"


class PostField(forms.ModelChoiceField):
    """Posts with their holder of that day, so that whoever records needs not look up a name."""

    def __init__(self, *, on: date, posts, **kwargs):
        super().__init__(posts, **kwargs)
        self.holders = {row.post_id: row.name for row in Holding.objects.on(on).filter(post__in=posts) if row.name}

    def label_from_instance(self, post: Post) -> str:
        return f"{post} ({self.holders[post.pk]})" if post.pk in self.holders else str(post)


class ReasonForm(OnceForm):
    """One reason; `label` is the question it answers."""

    def __init__(self, *args, label: str, help_text: str = "", **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["reason"] = forms.CharField(
            label=label, help_text=help_text, max_length=2_000, widget=forms.Textarea(attrs={"rows": 3})
        )


class AskForm(OnceForm):
    until = forms.DateField(label="Batas waktu yang diminta", widget=DAY)
    reason = forms.CharField(
        label="Mengapa perlu perpanjangan", max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Apa yang sudah dikerjakan dan apa yang menghambat. Pimpinan membacanya sebelum memutuskan.",
    )  # fmt: skip


class DecidedForm(OnceForm):
    """In whose name, when and how. A pimpinan decides today as their own post and is asked for none of it."""

    WHEN_WHY = "Unit membacanya."

    def __init__(self, *args, member: Member, directive: Directive, on: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.on = on
        posts = Post.objects.filter(rank_kind__in=LEADING) | Post.objects.filter(pk=directive.issuer_post_id)
        held = list(Holding.objects.on(on).filter(user=member.user).values_list("post", flat=True))
        own = list(posts.filter(pk__in=held)) if member.has(Role.PIMPINAN) else []
        self.is_own_word = bool(own) or (member.has(Role.PIMPINAN) and not held)
        self.fields["post"] = PostField(
            on=on, posts=posts.filter(pk__in=held) if own else posts, label="Jabatan yang memutuskan",
            error_messages={"required": "Pilih jabatan yang memutuskan, atau tulis jabatannya di bawah."},
            empty_label=None if own else "Pilih jabatan …", initial=own[0] if own else None,
            help_text="" if self.is_own_word else "Keputusan dicatat atas perintah jabatan ini.",
        )  # fmt: skip
        # Asked for unless another post is typed; the browser lets both through.
        self.fields["post"].required = not self.data.get("title")
        self.fields["post"].widget.use_required_attribute = lambda initial: False
        self.fields["title"] = forms.CharField(
            label="Jabatan lain", required=False, max_length=200, help_text="Hanya bila jabatannya tidak ada di daftar."
        )
        if own:
            del self.fields["title"]
        if not self.is_own_word:
            self._ask_how(on)
        self.fields["reason"] = forms.CharField(
            label="Alasan", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 3}),
            help_text=self.WHEN_WHY,
        )  # fmt: skip
        self.fields["files"] = FilesField(label="Berkas keputusan", required=False)

    def _ask_how(self, on: date) -> None:
        """Atas perintah: whose word it was, when, and how it came."""
        self.fields["name"] = forms.CharField(
            label="Nama pejabat", required=False, max_length=160,
            help_text="Kosongkan untuk memakai nama pejabat yang tercatat pada tanggal keputusan.",
        )  # fmt: skip
        self.fields["decided_on"] = forms.DateField(label="Tanggal keputusan", widget=DAY, initial=on)
        self.fields["basis"] = forms.ChoiceField(
            label="Dasar", choices=Basis.choices, widget=forms.RadioSelect, initial=Basis.ORAL
        )

    def say_files_again(self) -> None:
        if self.errors and self.cleaned_data.get("files"):
            self.add_error("files", CHOOSE_AGAIN)

    @property
    def decided(self) -> Decided:
        names = ("post", "title", "name", "decided_on", "basis", "reason", "due_on")
        given = {name: self.cleaned_data[name] for name in names if self.cleaned_data.get(name)}
        return Decided(**({"decided_on": self.on} | given))


class DecideForm(DecidedForm):
    """One decision on all open work of a directive or on some units' of it."""

    WHEN_WHY = "Wajib bila dicabut atau tidak dapat ditindaklanjuti. Unit membacanya."

    field_order = (
        "move",
        "due_on",
        "which",
        "units",
        "post",
        "title",
        "name",
        "decided_on",
        "basis",
        "reason",
        "files",
    )

    def __init__(self, *args, directive: Directive, work: list[Assignment], **kwargs):
        super().__init__(*args, directive=directive, **kwargs)
        self.work = {row.pk: row for row in work}
        moves = [Move.EXTEND, Move.GIVE_UP, Move.WITHDRAW]
        if any(row.status == "awaiting_verification" for row in work):
            moves.insert(0, Move.VERIFY)
        if directive.kind == Kind.PERIODIC:
            moves.append(Move.END)
        if not work:
            moves.remove(Move.EXTEND)
        self.fields["move"] = forms.ChoiceField(
            label="Keputusan", choices=[(move.value, DECISION_WORDS[move]) for move in moves], widget=forms.RadioSelect
        )
        self.fields["due_on"] = forms.DateField(
            label="Batas waktu baru", required=False, widget=DAY, help_text="Hanya untuk perpanjangan."
        )
        if len(work) > 1:
            self.fields["which"] = forms.ChoiceField(
                label="Untuk siapa", widget=forms.RadioSelect,
                choices=[(ALL, f"Semua unit yang belum selesai ({len(work)})"), (SOME, "Hanya unit yang dicentang")],
            )  # fmt: skip
            self.fields["units"] = forms.MultipleChoiceField(
                label="Unit", required=False, widget=forms.CheckboxSelectMultiple,
                choices=[(row.pk, row.unit.name) for row in work],
            )  # fmt: skip
        self.order_fields(self.field_order)

    def clean(self):
        given = self.cleaned_data
        if given.get("move") == Move.EXTEND and not given.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", "Isi batas waktu yang baru.")
        if given.get("move") in (Move.GIVE_UP, Move.WITHDRAW) and not given.get("reason"):
            self.add_error("reason", "Tulis alasannya; unit akan membacanya.")
        if given.get("which") == SOME and not given.get("units") and "units" not in self.errors:
            self.add_error("units", "Centang paling sedikit satu unit.")
        self.say_files_again()

    @property
    def chosen(self) -> list[Assignment] | None:
        """None: all of the directive."""
        if self.cleaned_data.get("which") != SOME:
            return None
        return [self.work[int(pk)] for pk in self.cleaned_data["units"]]


class AnswerForm(DecidedForm):
    """The answer to a question for more time."""

    WHEN_WHY = "Wajib bila tidak disetujui. Unit membacanya."

    field_order = ("granted", "due_on", "post", "title", "name", "decided_on", "basis", "reason", "files")

    def __init__(self, *args, until: date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["granted"] = forms.ChoiceField(
            label="Jawaban",
            choices=[("ya", "Setujui perpanjangan"), ("tidak", "Tidak disetujui")],
            widget=forms.RadioSelect,
        )
        self.fields["due_on"] = forms.DateField(label="Batas waktu baru", required=False, widget=DAY, initial=until)
        self.order_fields(self.field_order)

    def clean(self):
        given = self.cleaned_data
        if given.get("granted") == "ya" and not given.get("due_on") and "due_on" not in self.errors:
            self.add_error("due_on", "Isi batas waktu yang baru.")
        if given.get("granted") == "tidak" and not given.get("reason"):
            self.add_error("reason", "Tulis alasannya; unit akan membacanya.")
        self.say_files_again()


class CorrectForm(OnceForm):
    """A ralat: the words as they are, to be put right, and the units. What is left as it is is no part of it."""

    text = forms.CharField(label="Arahan", max_length=10_000, widget=forms.Textarea(attrs={"rows": 4}))
    verb = forms.CharField(label="Kata kerja", max_length=80, required=False)
    due_text = forms.CharField(label="Batas waktu (menurut ucapan)", max_length=300, required=False)
    due_on = forms.DateField(label="Batas waktu (tanggal)", required=False, widget=DAY)
    period = forms.ChoiceField(label="Berkala", choices=[("", "Belum ditentukan"), *Period.choices], required=False)
    addressed_to = forms.CharField(label="Ditujukan kepada (menurut ucapan)", max_length=1_000, required=False)
    condition = forms.CharField(
        label="Syarat", max_length=5_000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    consequence = forms.CharField(
        label="Akibat bila tidak dilaksanakan",
        max_length=5_000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    issuer_title = forms.CharField(label="Jabatan pemberi arahan", max_length=200, required=False)
    issuer_name = forms.CharField(label="Nama pemberi arahan", max_length=160, required=False)
    site_count = forms.IntegerField(label="Jumlah titik disebut", required=False, min_value=1, max_value=1_000_000)
    site_unit = forms.CharField(label="Satuan titik", max_length=80, required=False)

    def __init__(self, *args, directive: Directive, on: date, **kwargs):
        self.of_directive = [name for name in FIELDS if name in self.base_fields]
        super().__init__(*args, initial={name: getattr(directive, name) for name in self.of_directive}, **kwargs)
        if directive.kind != Kind.PERIODIC:
            self._without("period")
        if directive.kind == Kind.STANDING:
            self._without("due_on", "due_text")
        there = Unit.objects.filter(pk__in=directive.addressees.values("unit"))
        if directive.kind != Kind.STANDING:
            there = Unit.objects.filter(pk__in=directive.assignments.unresolved().values("unit"))
        others = Unit.objects.on(on).exclude(pk__in=there.values("pk")).order_by("name")
        for name, label, units in (
            ("take_off", "Bukan untuk unit ini", there.order_by("name")),
            ("lead", "Seharusnya penanggung jawab", others),
            ("supporting", "Seharusnya pendukung", others),
        ):
            self.fields[name] = forms.ModelMultipleChoiceField(
                units, label=label, required=False, widget=forms.CheckboxSelectMultiple
            )
        self.fields["note"] = forms.CharField(
            label="Keterangan ralat", required=False, max_length=2_000, widget=forms.Textarea(attrs={"rows": 2}),
            help_text="Dibaca unit bersama ralatnya.",
        )  # fmt: skip

    def clean(self):
        lead, supporting = self.cleaned_data.get("lead"), self.cleaned_data.get("supporting")
        if both := set(lead or ()) & set(supporting or ()):
            names = ", ".join(sorted(str(unit) for unit in both))
            self.add_error("supporting", f"{names} sudah dipilih sebagai penanggung jawab. Pilih salah satu.")

    @property
    def corrected(self) -> dict:
        """What goes to the action: only what was put differently, and the units."""
        changed = {name: self.cleaned_data[name] for name in self.of_directive if name in self.changed_data}
        return changed | {name: self.cleaned_data[name] for name in ("take_off", "lead", "supporting", "note")}

    def _without(self, *names: str) -> None:
        for name in names:
            del self.fields[name]
        self.of_directive = [name for name in self.of_directive if name not in names]


class ReplacesForm(forms.Form):
    """What a konsep replaces: open directives of the same series of meetings, or all where it has none."""

    replaces = forms.ModelChoiceField(
        None, label="Arahan yang digantikan", required=False, empty_label="Tidak menggantikan arahan mana pun"
    )

    def __init__(self, *args, member: Member, directive: Directive, **kwargs):
        super().__init__(*args, initial={"replaces": directive.replaces_id}, **kwargs)
        older = Directive.objects.visible_to(member).unresolved().exclude(pk=directive.pk)
        if directive.meeting and directive.meeting.series_id:
            older = older.filter(meeting__series=directive.meeting.series_id)
        self.fields["replaces"].queryset = older.order_by("-issued_on", "-pk")
