# What is decided when a unit has been called: the form of any decision, with what the meeting already says filled in.
from dataclasses import replace
from datetime import date

from django import forms

from directives import rights
from directives.actions import Decided
from directives.decision_forms import DecideForm, PostField
from directives.models import Assignment
from directives.models.choices import Basis
from directives.states import Move
from meetings.models import ChairTurn, Meeting
from rakor.people.access import Member
from rakor.people.models import Post, Unit

HAND_OVER = "alihkan"


class CallForm(DecideForm):
    """About one unit's share. The day and the way it was said are the meeting's; whose word, unless told, the leader's."""

    field_order = ("move", "due_on", "to", "reason", "post", "title", "name")

    def __init__(
        self, *args, member: Member, work: Assignment, meeting: Meeting, turn: ChairTurn | None, on: date, **kw
    ):
        super().__init__(*args, member=member, directive=work.directive, work=[work], on=on, **kw)
        self.share, self.meeting, self.turn = work, meeting, turn
        for name in ("files", "decided_on", "basis"):
            self.fields.pop(name, None)
        if not self.is_own_word:
            self._led_by(turn, on)
        if not rights.why_not(member, Move.CORRECT):
            self.fields["move"].choices = [*self.fields["move"].choices, (HAND_OVER, "Dialihkan ke unit lain")]
            self.fields["to"] = forms.ModelChoiceField(
                Unit.objects.on(on).exclude(pk=work.unit_id).order_by("name"), label="Unit penerima", required=False,
                empty_label="Pilih unit …", help_text="Hanya bila dialihkan.",
            )  # fmt: skip
        self.fields[
            "reason"
        ].help_text = "Masuk ke notula dan dibaca unit. Wajib bila dicabut atau tidak dapat ditindaklanjuti."
        self.order_fields(self.field_order)

    def _led_by(self, turn: ChairTurn | None, on: date) -> None:
        """Also the posts that lead this meeting may decide in it; the one that leads now is offered first."""
        known, asked = self.fields["post"], Post.objects.filter(turns__meeting=self.meeting).values("pk")
        posts = Post.objects.filter(pk__in=known.queryset.values("pk")) | Post.objects.filter(pk__in=asked)
        self.fields["post"] = field = PostField(
            on=on, posts=posts, label=known.label, error_messages=known.error_messages, empty_label="Pilih jabatan …",
            initial=turn.post_id if turn else None, help_text=known.help_text, required=known.required,
        )  # fmt: skip
        field.widget.use_required_attribute = lambda initial: False
        if turn and not turn.post_id:
            self.fields["title"].initial, self.fields["name"].initial = turn.title or turn.name, turn.name

    def clean(self):
        super().clean()
        if self.cleaned_data.get("move") == HAND_OVER and not self.cleaned_data.get("to"):
            self.add_error("to", "Pilih unit penerimanya.")

    @property
    def is_hand_over(self) -> bool:
        return self.cleaned_data["move"] == HAND_OVER

    @property
    def decided(self) -> Decided:
        """As the desk records a "putus:": on the day of the meeting, and under the name that its minutes have."""
        held, found = self.meeting.held_on, super().decided
        found = replace(found, decided_on=held if held and held <= self.on else self.on)
        if not self.is_own_word:
            found = replace(found, basis=Basis.ORAL)
        if self.turn and found.post and found.post.pk == self.turn.post_id and not found.title:
            said = " ".join(word for word in (self.turn.acting, self.turn.title) if word)
            found = replace(found, title=said or str(self.turn), name=found.name or self.turn.name)
        return found
