# From the words of a directive to the units: konsep, terbitkan, tercatat.
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from directives.actions.tracking import assign, begin_clocks, notify_issued
from directives.models import Addressee, Directive, Theme
from directives.models.choices import Kind, Role
from directives.models.directive import ThemeLink
from directives.states import NotAllowed
from meetings.models import Block, Meeting
from rakor.people.access import Member
from rakor.people.models import Unit

FIELDS = {
    "kind", "text", "verb", "quote", "issuer_post", "issuer_title", "issuer_name", "issuer_acting", "addressed_to",
    "group", "due_text", "due_on", "period", "site_count", "site_unit",
}  # fmt: skip


@dataclass(frozen=True)
class Recipients:
    """Whom a directive will reach when issued on a day, by name, each unit once; lead wins over supporting."""

    lead: tuple[Unit, ...]
    supporting: tuple[Unit, ...]

    @property
    def all(self) -> tuple[Unit, ...]:
        return self.lead + self.supporting


@transaction.atomic
def draft(
    *,
    by: Member | None,
    text: str,
    meeting: Meeting | None = None,
    block: Block | None = None,
    lead: Iterable[Unit] = (),
    supporting: Iterable[Unit] = (),
    themes: Iterable[Theme] = (),
    client_id: UUID | None = None,
    **fields,
) -> Directive:
    """A konsep: no unit, portal or reminder knows it yet.

    `fields` are those of FIELDS. Without an issuer, whoever leads the meeting now is stamped on it.
    The same `client_id` again gives the directive it made the first time.
    """
    if unknown := fields.keys() - FIELDS:
        raise TypeError(f"Bukan bagian arahan: {', '.join(sorted(unknown))}")
    if client_id and (made := Directive.objects.filter(client_id=client_id).first()):
        return made
    if meeting:
        Meeting.objects.select_for_update().get(pk=meeting.pk)
    last = Directive.objects.filter(meeting=meeting).aggregate(last=Max("number"))["last"] if meeting else 0
    directive = Directive.objects.create(
        meeting=meeting, block=block, text=text, number=(last or 0) + 1, client_id=client_id,
        **(_issuer(meeting, block) | fields),
    )  # fmt: skip
    _address(directive, lead, supporting)
    _theme(directive, themes)
    return directive


@transaction.atomic
def edit_draft(
    *,
    by: Member | None,
    directive: Directive,
    lead: Iterable[Unit] | None = None,
    supporting: Iterable[Unit] | None = None,
    themes: Iterable[Theme] | None = None,
    **fields,
) -> Directive:
    """Change a konsep. Raises NotAllowed once it has been issued: from then on a change is a ralat."""
    _refuse_issued(directive)
    for name, value in fields.items():
        setattr(directive, name, value)
    directive.save(update_fields=[*fields])
    if lead is not None or supporting is not None:
        directive.addressees.all().delete()
        _address(directive, lead or (), supporting or ())
    if themes is not None:
        directive.theme_links.all().delete()
        _theme(directive, themes)
    return directive


@transaction.atomic
def remove_draft(*, by: Member | None, directive: Directive) -> None:
    """Throw a konsep away; the history keeps it. Raises NotAllowed once issued."""
    _refuse_issued(directive)
    directive.addressees.all().delete()
    directive.delete()


def recipients(directive: Directive, on: date) -> Recipients:
    """The units a directive would reach on that day: those named, and the members of its group."""
    return reached([directive], on)[directive.pk]


def reached(directives: Sequence[Directive], on: date) -> dict[int, Recipients]:
    """recipients() of many, by their keys. As many statements for one as for all of one group."""
    named: dict[int, list[Addressee]] = {directive.pk: [] for directive in directives}
    rows = Addressee.objects.filter(directive__in=directives).select_related("unit")
    for row in rows.order_by("unit__name"):
        named[row.directive_id].append(row)
    groups = {directive.group_id: directive.group for directive in directives if directive.group_id}
    members = {pk: list(group.members(on).order_by("name")) for pk, group in groups.items()}
    return {d.pk: _together(named[d.pk], members.get(d.group_id, [])) for d in directives}


def _together(named: Iterable[Addressee], members: Iterable[Unit]) -> Recipients:
    lead = {row.unit_id: row.unit for row in named if row.role == Role.LEAD}
    supporting = {row.unit_id: row.unit for row in named if row.role == Role.SUPPORTING and row.unit_id not in lead}
    for unit in members:
        if unit.pk not in supporting:
            lead.setdefault(unit.pk, unit)
    return Recipients(tuple(lead.values()), tuple(supporting.values()))


@transaction.atomic
def put_theme(*, by: Member | None, name: str) -> Theme:
    """The theme of that name, whatever the case; a new one where there is none."""
    return Theme.objects.filter(name__iexact=name).first() or Theme.objects.create(name=name)


@transaction.atomic
def issue(*, by: Member | None, directives: Sequence[Directive], on: date, at: datetime) -> list[Directive]:
    """Terbitkan: send the chosen drafts to their units, all or none. Issuing again what is issued changes nothing.

    A group becomes one assignment per unit now, and that snapshot stays. A measurable directive's clock starts today.
    """
    fresh = []
    for directive in _locked(directives):
        if not directive.is_draft:
            continue
        _resolve(directive, on, tracked_from=on)
        fresh.append(directive)
        if directive.kind != Kind.STANDING:
            begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    return fresh


@transaction.atomic
def record(*, by: Member | None, directives: Sequence[Directive], on: date) -> list[Directive]:
    """Tercatat: issued on a past day, from a document. No message, no clock, until start_tracking()."""
    fresh = [directive for directive in _locked(directives) if directive.is_draft]
    for directive in fresh:
        _resolve(directive, on, tracked_from=None)
    return fresh


def _locked(directives: Sequence[Directive]) -> list[Directive]:
    rows = Directive.objects.select_for_update(of=("self",)).filter(pk__in=[d.pk for d in directives])
    return list(rows.order_by("number", "pk"))


def _resolve(directive: Directive, on: date, tracked_from: date | None) -> None:
    directive.issued_on = on
    directive.resolved_on = on if directive.group_id else None
    directive.tracked_from = None if directive.kind == Kind.STANDING else tracked_from
    directive.save(update_fields=["issued_on", "resolved_on", "tracked_from"])
    reached = recipients(directive, on)
    if directive.kind == Kind.STANDING:
        # The group's members of that day are who it speaks to; work it never becomes.
        Addressee.objects.bulk_create(
            (Addressee(directive=directive, unit=unit, role=Role.LEAD) for unit in reached.lead), ignore_conflicts=True
        )
    else:
        assign(directive=directive, units=reached.lead, role=Role.LEAD, on=on)
        assign(directive=directive, units=reached.supporting, role=Role.SUPPORTING, on=on)


def _refuse_issued(directive: Directive) -> None:
    if not Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk).is_draft:
        raise NotAllowed("Arahan ini sudah diterbitkan; perubahannya dicatat sebagai ralat.")


def _issuer(meeting: Meeting | None, block: Block | None) -> dict:
    turn = block.turn if block and block.turn_id else None
    if turn is None and meeting:
        turn = meeting.turns.order_by("-order").first()
    if turn is None:
        return {}
    return {
        "issuer_post": turn.post, "issuer_title": turn.title, "issuer_name": turn.name, "issuer_acting": turn.acting,
    }  # fmt: skip


def _address(directive: Directive, lead: Iterable[Unit], supporting: Iterable[Unit]) -> None:
    roles = {unit.pk: Role.SUPPORTING for unit in supporting} | {unit.pk: Role.LEAD for unit in lead}
    Addressee.objects.bulk_create(
        Addressee(directive=directive, unit_id=unit, role=role) for unit, role in roles.items()
    )


def _theme(directive: Directive, themes: Iterable[Theme]) -> None:
    ThemeLink.objects.bulk_create(ThemeLink(directive=directive, theme=theme) for theme in themes)
