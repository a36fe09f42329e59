# What stands on a directive's page, for this member: the units' shares, its parts, its sites. Reads only.
from collections import Counter
from datetime import date

from django.db.models import Count, Q
from django.utils import timezone

from directives import access, carried, offers
from directives.besides import of_directive
from directives.models import Assignment, Directive, PartDone, Report
from directives.models.choices import Kind
from directives.models.content import SITE_STATES
from directives.promises import promises
from directives.sites import rollup
from directives.states import Status
from directives.story import story
from directives.weights import reached
from meetings import releasing
from rakor.people.access import Member, Role
from rakor.people.models import Government

# Rows that need somebody come first in the fan-out.
URGENCY = ("returned", "not_ours", "blocked", "awaiting_verification", "reopened", "not_started", "in_progress")
SITES_SHOWN = 10


def shown(member: Member, directive: Directive, unit: str = "") -> dict:
    """`unit`: the key of one of its units, whose share of the story alone is wanted; any other asks for all."""
    on = member.government.today(timezone.now())
    work = _fan_out(member, directive, on)
    mine = Assignment.objects.visible_to(member).filter(directive=directive)  # with those that a ralat took off
    mine = list(mine.select_related("unit").order_by("unit__name", "pk"))
    told = [row for row in mine if str(row.unit_id) == unit] or mine
    offered = offers.of_directive(member, directive, work)
    kept = promises(row for row in told if row.taken_off_on is None)
    named = directive.addressees.select_related("unit").order_by("unit__name")
    leads = directive.area_leads.select_related("area", "unit")
    leads = list(leads if member.sees_all else leads.filter(Q(unit__in=member.units) | Q(area__in=member.units)))
    manages = member.has(Role.SETDA, Role.PIMPINAN)
    parts = parts_with_progress(directive, work)
    return {
        "directive": directive,
        "work": work,
        "done": sum(row.status == Status.DONE for row in work),
        "late": sum(row.is_late for row in work),
        "has_due": any(row.due_on for row in work),
        "moves": story(member, directive, told, offered, own=len(told) < len(mine)),
        "of_units": [row.unit for row in mine],
        "of_unit": told[0].unit if len(told) == 1 < len(mine) else None,
        "promised": sum(promise.now is not None for promise in kept.values()),
        "promises": sorted((one for one in kept.values() if one.has_moved), key=lambda one: -one.days),
        "addressees": named if member.sees_all else named.filter(unit__in=member.units),
        "area_leads": leads,
        "offers_areas": not leads and member.government.level != Government.Level.PROVINCE,
        "besides": of_directive(directive),
        "parts": parts,
        "by_weight": by_weight(parts, work),
        "themes": directive.themes.all(),
        "replaced": _replaced(member, directive),
        "measurable": directive.replaced_by.exclude(kind=Kind.STANDING).first()
        if manages and directive.kind == Kind.STANDING
        else None,
        "may_manage": manages,
        "may_release": _may_release(member, directive),
        "offers": offered,
        "reads_meeting": access.reads_meeting(member, directive),
        "taken_up": carried.taken_up(directive, member),
        "on": on,
    } | _sites(member, directive)


def _may_release(member: Member, directive: Directive) -> bool:
    is_closed = directive.meeting is not None and directive.meeting.is_closed
    return member.has(*releasing.TAKES_PART) and not directive.is_draft and not is_closed


def _replaced(member: Member, directive: Directive) -> Directive | None:
    """What this directive replaces or was made of; None where this member may not read it."""
    if directive.replaces_id is None:
        return None
    return Directive.objects.visible_to(member).filter(pk=directive.replaces_id).first()


def parts_with_progress(directive: Directive, work: list[Assignment]) -> list:
    """Each part with `done_by`: how many of these shares have called it finished in a report that was not returned."""
    parts = list(directive.parts.all())
    ticked = PartDone.objects.filter(report__assignment__in=work).exclude(report__verdict=Report.Verdict.RETURNED)
    counts = Counter(part for part, _ in set(ticked.values_list("part", "report__assignment"))) if parts else {}
    for part in parts:
        part.done_by = counts.get(part.pk, 0)
    return parts


def by_weight(parts: list, work: list[Assignment]) -> int | None:
    """How far these shares are by the weights of the parts, in percent; None where none has a weight."""
    return reached([(part.weight, part.done_by) for part in parts], len(work))


def _sites(member: Member, directive: Directive) -> dict:
    states = list(
        directive.sites.order_by("state").values_list("state").annotate(listed=Count("pk"), checked=Count("checked_on"))
    )
    listed = sum(count for _, count, _ in states)
    rows = directive.sites.select_related("area", "unit", "checked_by").prefetch_related("photos")
    every = [state for state, count, _ in states for _ in range(count)]
    return {
        "sites": rows.order_by("name", "pk")[:SITES_SHOWN] if listed else (),
        "sites_listed": listed,
        "sites_checked": sum(checked for _, _, checked in states),
        "site_states": rollup(every, directive.site_states or SITE_STATES[1:], SITE_STATES[0]),
        "may_check": access.checks_sites(member, directive),
    }


def _fan_out(member: Member, directive: Directive, on: date) -> list[Assignment]:
    """The units' shares that this member may see: late ones first, then by whose turn it is. Adds `unreported` and `is_late`."""
    rows = Assignment.objects.visible_to(member).filter(directive=directive, taken_off_on=None)
    work = list(rows.with_missing(on).select_related("unit"))
    for row in work:
        row.directive = directive
        row.unreported = row.is_unreported(on)
        row.is_late = row.unreported or row.is_overdue(on)
    ended = len(URGENCY)
    return sorted(
        work,
        key=lambda row: (
            not row.is_late,
            URGENCY.index(row.status) if row.status in URGENCY else ended,
            row.unit.name,
        ),
    )
