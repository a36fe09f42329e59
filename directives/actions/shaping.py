# What Setda makes of a directive after it was given: a period for "berkala", a measurable one out of an arahan umum; and
# whom a unit has passed its work on to.
from datetime import date

from django.db import transaction

from directives.actions.clocks import restart_clock
from directives.actions.issuing import draft
from directives.models import Assignment, Directive
from directives.models.choices import Kind, Role
from directives.states import UNITS_TURN, NotAllowed
from rakor.people.access import Member


@transaction.atomic
def set_period(*, by: Member, directive: Directive, period: str, on: date, ends_on: date | None = None) -> Directive:
    """How often a periodic directive is reported on, where the words left it open. The clocks start anew from `on`.

    Raises NotAllowed for a directive that is not periodic, or whose period has been set: that is changed by a ralat.
    """
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.kind != Kind.PERIODIC:
        raise NotAllowed("Hanya arahan berkala yang memiliki periode laporan.")
    if directive.period:
        raise NotAllowed("Periode arahan ini sudah ditentukan; perubahannya dicatat sebagai ralat.")
    directive.period, directive.ends_on = period, ends_on or directive.ends_on
    directive.save(update_fields=["period", "ends_on"])
    if directive.tracked_from:
        waiting = directive.assignments.filter(status__in=UNITS_TURN, taken_off_on=None).select_related("unit")
        for assignment in waiting:
            restart_clock(assignment=assignment, directive=directive, on=on)
    return directive


@transaction.atomic
def make_measurable(*, by: Member, directive: Directive, kind: str = Kind.ONE_OFF) -> Directive:
    """Jadikan terukur: a konsep with the words, issuer and addressees of an arahan umum, which itself stays as it is.

    Asked again while that konsep waits, gives the same one. Raises NotAllowed for anything but an issued arahan umum.
    """
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    if directive.is_draft or directive.kind != Kind.STANDING or kind == Kind.STANDING:
        raise NotAllowed("Hanya arahan umum yang sudah diterbitkan yang dapat dijadikan terukur.")
    if waiting := directive.replaced_by.filter(issued_on=None).first():
        return waiting
    named = list(directive.addressees.select_related("unit"))
    same = (
        "meeting", "text", "verb", "quote", "speaker", "strength", "issuer_post", "issuer_title", "issuer_name",
        "issuer_acting", "origin", "basis", "given_on", "addressed_to", "scope", "condition", "consequence", "external",
        "due_text",
    )  # fmt: skip
    return draft(
        by=by, kind=kind, replaces=directive, themes=directive.themes.all(),
        lead=[row.unit for row in named if row.role == Role.LEAD],
        supporting=[row.unit for row in named if row.role == Role.SUPPORTING],
        **{name: getattr(directive, name) for name in same},
    )  # fmt: skip


@transaction.atomic
def pass_on(*, by: Member, assignment: Assignment, pic: str) -> Assignment:
    """Diteruskan ke …: who inside the unit works on it, as text. The unit stays answerable."""
    assignment = Assignment.objects.select_for_update(of=("self",)).get(pk=assignment.pk)
    if not assignment.is_open:
        raise NotAllowed("Pekerjaan ini sudah berakhir; tidak ada yang perlu diteruskan.")
    assignment.pic = " ".join(pic.split())
    assignment.save(update_fields=["pic"])
    return assignment
