# From the words of a directive to the units: konsep, terbitkan, tercatat. Whom it reaches is reach.py's.
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from directives.actions.clocks import begin_clocks
from directives.actions.reach import recipients
from directives.actions.replacing import supersede
from directives.actions.tracking import assign, notify_issued
from directives.models import Addressee, AreaLead, Directive, Part, Theme
from directives.models.choices import Kind, Role
from directives.models.directive import ThemeLink
from directives.states import NotAllowed
from directives.themes import canonical
from directives.weights import why_not
from meetings.actions.meetings import stir
from meetings.models import Block, Meeting
from rakor.people.access import Member
from rakor.people.models import Unit

FIELDS = {
    "kind", "text", "verb", "quote", "speaker", "strength", "illustration",
    "issuer_post", "issuer_title", "issuer_name", "issuer_acting",
    "origin", "basis", "given_on", "replaces",
    "addressed_to", "scope", "is_subset", "group", "external", "unmatched", "condition", "consequence", "depends_on",
    "due_text", "starts_on", "due_on", "due_at", "due_rule", "due_note", "due_fault", "due_confirmed_by",
    "period", "period_text", "ends_on",
    "site_object", "site_count", "site_unit", "site_checked", "site_states", "other",
}  # fmt: skip
PART_FIELDS = {"kind", "text", "due_text", "due_on", "weight", "other"}


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
    parts: Sequence[Mapping] = (),
    area_leads: Mapping[Unit, Unit] | None = None,
    client_id: UUID | None = None,
    **fields,
) -> Directive:
    """A konsep: no unit, portal or reminder knows it yet.

    `fields` are those of FIELDS; `parts` its sub-items and milestones in order, each {text, kind?, due_text?, due_on?,
    weight?, other?}, the weights together 100; `area_leads` who leads in which kecamatan, {kecamatan: unit}. Without an
    issuer, whoever leads the meeting now is stamped on it. The same `client_id` again gives the directive it made the
    first time. Raises NotAllowed for weights that do not make 100.
    """
    _refuse_unknown(fields, FIELDS)
    if client_id and (made := Directive.objects.filter(client_id=client_id).first()):
        return made
    if meeting:
        Meeting.objects.select_for_update().values("pk").get(pk=meeting.pk)
    last = Directive.objects.filter(meeting=meeting).aggregate(last=Max("number"))["last"] if meeting else 0
    directive = Directive.objects.create(
        meeting=meeting, block=block, text=text, number=(last or 0) + 1, client_id=client_id,
        **(_issuer(meeting, block) | fields),
    )  # fmt: skip
    _address(directive, lead, supporting)
    _theme(directive, themes)
    _divide(directive, parts)
    _lead_in_areas(directive, area_leads or {})
    stir([directive.meeting_id])
    return directive


@transaction.atomic
def edit_draft(
    *,
    by: Member | None,
    directive: Directive,
    lead: Iterable[Unit] | None = None,
    supporting: Iterable[Unit] | None = None,
    themes: Iterable[Theme] | None = None,
    parts: Sequence[Mapping] | None = None,
    area_leads: Mapping[Unit, Unit] | None = None,
    **fields,
) -> Directive:
    """Change a konsep; what is not given stays. Raises NotAllowed once it has been issued: then a change is a ralat."""
    _refuse_unknown(fields, FIELDS)
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
    if parts is not None:
        directive.parts.all().delete()
        _divide(directive, parts)
    if area_leads is not None:
        directive.area_leads.all().delete()
        _lead_in_areas(directive, area_leads)
    stir([directive.meeting_id])
    return directive


@transaction.atomic
def remove_draft(*, by: Member | None, directive: Directive) -> None:
    """Throw a konsep away; the history keeps it. Raises NotAllowed once issued."""
    _refuse_issued(directive)
    directive.addressees.all().delete()
    directive.delete()
    stir([directive.meeting_id])


@transaction.atomic
def put_theme(*, by: Member | None, name: str) -> Theme:
    """The theme of that name, whatever the case; another word for a national theme gives that theme.

    A name that nobody knows yet becomes the government's own theme.
    """
    own = Theme.objects.filter(name__iexact=" ".join(name.split())).first()
    if own:
        return own
    known = canonical(name)
    return Theme.objects.filter(name__iexact=known).first() or Theme.objects.create(name=known)


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
        supersede(by=by, newer=directive, on=on, at=at)
        if directive.kind != Kind.STANDING:
            begin_clocks(directive=directive, on=on)
        notify_issued(directive=directive, on=on, at=at)
    stir(directive.meeting_id for directive in fresh)
    return fresh


@transaction.atomic
def record(*, by: Member | None, directives: Sequence[Directive], on: date) -> list[Directive]:
    """Tercatat: issued on its own date or its meeting's, else on `on`. No message, no clock, until start_tracking()."""
    fresh = [directive for directive in _locked(directives) if directive.is_draft]
    for directive in fresh:
        _resolve(directive, recorded_on(directive) or on, tracked_from=None)
    stir(directive.meeting_id for directive in fresh)
    return fresh


def recorded_on(directive: Directive) -> date | None:
    """The day that an old directive counts as issued on, where it is known."""
    return directive.given_on or (directive.meeting.held_on if directive.meeting else None)


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


def _refuse_unknown(given: Iterable[str], known: set[str]) -> None:
    if unknown := set(given) - known:
        raise TypeError(f"Bukan bagian arahan: {', '.join(sorted(unknown))}")


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


def _divide(directive: Directive, parts: Sequence[Mapping]) -> None:
    for part in parts:
        _refuse_unknown(part, PART_FIELDS)
    if refusal := why_not(part.get("weight") for part in parts):
        raise NotAllowed(refusal)
    Part.objects.bulk_create(Part(directive=directive, order=order, **part) for order, part in enumerate(parts, 1))


def _lead_in_areas(directive: Directive, leads: Mapping[Unit, Unit]) -> None:
    AreaLead.objects.bulk_create(AreaLead(directive=directive, area=area, unit=unit) for area, unit in leads.items())
