# Names from documents that mean nothing here yet, and what Setda says they are. Words stay as they were written.
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from directives import actions as directive_actions
from directives.models import Addressee, Directive
from directives.models.choices import Kind, Role
from meetings import actions as meeting_actions
from meetings.models import Attendance, ChairTurn, Meeting
from rakor.exchange.intake import reserved
from rakor.exchange.match import is_name
from rakor.people.access import Member
from rakor.people.actions.posts import put_post
from rakor.people.actions.units import update_unit
from rakor.people.models import Post, Unit

LONGEST_ALIAS = 120


@dataclass
class Unknown:
    """A name and where it stands: `rows` are directives, attendances and turns."""

    words: str
    rows: list = field(default_factory=list)

    @property
    def directives(self) -> list[Directive]:
        return list({row.pk: row for row in self.rows if isinstance(row, Directive)}.values())

    @property
    def meetings(self) -> list[Meeting]:
        return list({row.meeting.pk: row.meeting for row in self.rows if not isinstance(row, Directive)}.values())


def listed() -> list[Unknown]:
    """Every unknown name of the government in scope, by name. As many statements for one as for all."""
    found: dict[str, Unknown] = {}
    for words, row in _everywhere():
        found.setdefault(words.casefold(), Unknown(words)).rows.append(row)
    return sorted(found.values(), key=lambda one: one.words.casefold())


def _everywhere() -> Iterator[tuple[str, Directive | Attendance | ChairTurn]]:
    issued = Directive.objects.issued().select_related("meeting")
    for directive in issued.exclude(unmatched=[]):
        for words in directive.unmatched:
            yield words, directive
    for directive in issued.filter(issuer_post=None, tracked_from=None, origin="").exclude(issuer_title=""):
        if _came_in(directive) and _is_open(directive.issuer_title, directive.other):
            yield directive.issuer_title, directive
    for row in Attendance.objects.filter(unit=None, post=None, group=None).exclude(words="").select_related("meeting"):
        if row.meeting.source_digest and _is_open(row.words, row.meeting.other):
            yield row.words, row
    for turn in ChairTurn.objects.filter(post=None, is_external=False).exclude(title="").select_related("meeting"):
        if turn.meeting.source_digest and _is_open(turn.title, turn.meeting.other):
            yield turn.title, turn


def _came_in(directive: Directive) -> bool:
    """Whether it came in from a document, with its meeting or without one."""
    return bool(directive.meeting and directive.meeting.source_digest) or reserved.DOCUMENT in directive.other


def _is_open(words: str, other: dict) -> bool:
    return is_name(words) and words.casefold() not in other.get(reserved.NOT_A_UNIT, [])


@transaction.atomic
def settle(*, by: Member, unknown: Unknown, meant: Unit | Post, on: date, at: datetime) -> int:
    """The name is this unit's or post's from now on. Answers how many tracked directives it left as they are.

    Linked are attendances, chairs, and directives that nobody tracks yet. Raises ValidationError where the name is
    another's already.
    """
    _learn(by, meant, unknown.words)
    left = 0
    for row in unknown.rows:
        if isinstance(row, Directive):
            left += not _link_directive(by, row, unknown.words, meant, on, at)
        elif isinstance(row, ChairTurn):
            if isinstance(meant, Post):
                meeting_actions.edit_turn(by=by, turn=row, post=meant)
        else:
            _link_attendance(row, meant)
    return left


@transaction.atomic
def dismiss(*, by: Member, unknown: Unknown) -> None:
    """The name is no unit: the words stay, the question goes."""
    for row in unknown.rows:
        if isinstance(row, Directive):
            _forget(row, unknown.words, also_issuer=True)
        else:
            meeting = Meeting.objects.get(pk=row.meeting_id)
            meeting_actions.update_meeting(by=by, meeting=meeting, other=_marked(meeting.other, unknown.words))


def _learn(by: Member, meant: Unit | Post, words: str) -> None:
    alias = " ".join(words.split()).lower()
    if len(alias) > LONGEST_ALIAS:
        raise ValidationError(f"Sebutan paling panjang {LONGEST_ALIAS} huruf.")
    if isinstance(meant, Unit):
        update_unit(by=by, unit=meant, aliases=[*meant.aliases, alias])
    else:
        put_post(by=by, title=meant.title, post=meant, aliases=[*meant.aliases, alias])


def _link_directive(by: Member, row: Directive, words: str, meant: Unit | Post, on: date, at: datetime) -> bool:
    """Whether the directive was changed: one that is tracked is named its units by hand."""
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=row.pk)
    unit = meant if isinstance(meant, Unit) else meant.unit
    if words == directive.issuer_title and isinstance(meant, Post) and directive.issuer_post_id is None:
        directive.issuer_post = meant
        directive.save(update_fields=["issuer_post"])
    if words not in directive.unmatched or unit is None:
        return True
    _forget(directive, words)
    if directive.tracked_from:
        return False
    kata = directive.other.get(reserved.KATA, {})
    role = Role.SUPPORTING if words in str(kata.get("supporting", "")) else Role.LEAD
    if directive.kind == Kind.STANDING:
        Addressee.objects.get_or_create(directive=directive, unit=unit, defaults={"role": role})
    else:
        named = {"supporting" if role == Role.SUPPORTING else "lead": [unit]}
        directive_actions.name_units(by=by, directive=directive, on=on, at=at, **named)
    return True


def _link_attendance(row: Attendance, meant: Unit | Post) -> None:
    """A unit stands once per meeting; its second row keeps only its words, with the post where one was meant."""
    unit = meant if isinstance(meant, Unit) else None
    if unit and Attendance.objects.filter(meeting=row.meeting_id, unit=unit).exists():
        unit = None
    row.unit, row.post = unit, meant if isinstance(meant, Post) else None
    row.save(update_fields=["unit", "post"])


def _forget(row: Directive, words: str, *, also_issuer: bool = False) -> None:
    directive = Directive.objects.get(pk=row.pk)
    directive.unmatched = [name for name in directive.unmatched if name.casefold() != words.casefold()]
    if also_issuer:
        directive.other = _marked(directive.other, words)
    directive.save(update_fields=["unmatched", "other"])


def _marked(other: dict, words: str) -> dict:
    known = set(other.get(reserved.NOT_A_UNIT, []))
    return other | {reserved.NOT_A_UNIT: sorted(known | {words.casefold()})}
