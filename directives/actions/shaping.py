# What Setda makes of a directive after it was given: a period for "berkala", a measurable one out of an arahan umum; and
# whom a unit has passed its work on to.
from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.db.models import F

from directives.actions.clocks import restart_clock
from directives.actions.issuing import draft
from directives.models import Assignment, Directive, Part, PartDone
from directives.models.choices import Kind, Role
from directives.states import UNITS_TURN, NotAllowed
from directives.weights import why_not
from meetings.actions.meetings import stir
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
def set_parts(*, by: Member, directive: Directive, parts: Sequence[Mapping]) -> list[Part]:
    """The sub-items and milestones of a directive, issued or not, in order; each as draft() takes it.

    Raises NotAllowed where one would go that a report has called finished, and for weights that do not make 100.
    """
    directive = Directive.objects.select_for_update(of=("self",)).get(pk=directive.pk)
    refusal = why_not(part.get("weight") for part in parts)
    if refusal or len({part["text"] for part in parts}) < len(parts):
        raise NotAllowed(refusal or "Ada butir yang ditulis dua kali.")
    there = {part.text: part for part in directive.parts.all()}
    gone = [part.pk for text, part in there.items() if text not in {part["text"] for part in parts}]
    if PartDone.objects.filter(part__in=gone).exists():
        raise NotAllowed("Butir yang sudah dilaporkan selesai tidak dapat dihapus atau diganti kalimatnya.")
    Part.objects.filter(pk__in=gone).delete()
    directive.parts.update(order=F("order") + len(there) + len(parts))  # out of the way: no two may share a place
    kept, new = [], []
    for order, said in enumerate(parts, 1):
        part = there.get(said["text"])
        (kept if part else new).append(part or Part(directive=directive))
        for name, value in {**said, "order": order}.items():
            setattr((kept if part else new)[-1], name, value)
    Part.objects.bulk_update(kept, ["kind", "order", "due_text", "due_on", "weight", "other"])
    Part.objects.bulk_create(new)
    stir([directive.meeting_id])
    return list(directive.parts.all())


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
