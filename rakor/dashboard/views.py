# The front page of leadership and Setda, and where each role begins.
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.lists import Asked, number
from directives.models import Directive
from meetings import near
from meetings.models import Meeting
from rakor.dashboard import figures
from rakor.people import access
from rakor.people.access import Role
from rakor.people.models import Coordination, Unit
from rakor.web.page import page

DECISIONS_SHOWN = 3
ROWS_SHOWN = 10


@require_safe
def home(request: HttpRequest, government: str) -> HttpResponse:
    """Each role's own beginning; a person with several roles begins where their most pressing work is."""
    member = access.member(request, government)
    if member.sees_all:
        return redirect("dashboard:index", government)
    if member.has(Role.OPD):
        return redirect("directives:mine", government)
    if member.has(Role.ADMIN):
        return redirect("people:units", government)
    return redirect("meetings:index", government)


@require_safe
def index(request: HttpRequest, government: str) -> HttpResponse:
    """`?asisten=` narrows it to the units one Asisten coordinates, `?asisten=semua` to none; `?baris=semua` shows all rows.

    An Asisten begins with their own.
    """
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    at = timezone.now()
    on = member.government.today(at)
    coordinators = list(Unit.objects.filter(pk__in=Coordination.objects.on(on).values("asisten")))
    of = Asked(coordinator=_coordinator(member, request.GET.get("asisten", ""), coordinators)).looked_up(on)
    units, themes = figures.by_unit(member, on, of), figures.by_theme(member, on, of)
    counted = figures.figures(member, on, of=of)
    found = {state: counted[state.replace("-", "_")] for state in figures.CLOCKS}
    shown = None if request.GET.get("baris") == "semua" else ROWS_SHOWN
    context = {
        "on": on,
        "at": at,
        "figures": counted,
        "sections": [(one, figures.pressing(member, on, one, of)) for one in found.values() if one.count],
        "tables": [("unit", units, units[:shown]), ("tema", themes, themes[:shown])],
        "worst": units[0] if units and units[0].unreported.count else None,
        "asked": list(figures.help_asked(member, on, of)[:DECISIONS_SHOWN]),
        "this_weeks": near.this_weeks(member, on),
        "last": near.last(member, on),
        "is_empty": not any(rows.visible_to(member).exists() for rows in (Meeting.objects, Directive.objects)),
        "may_minute": member.has(Role.SETDA),
        "coordinators": sorted(coordinators, key=lambda unit: (unit.pk not in member.units, unit.name)),
        "coordinator": of.coordinator,
    }
    return page(request, "dashboard/index.html", context)


def _coordinator(member: access.Member, typed: str, coordinators: list[Unit]) -> int | None:
    """Whose units are looked at: as typed; else an Asisten's own."""
    if typed:
        return None if typed == "semua" else number(typed)
    if not member.has(Role.ASISTEN):
        return None
    return next((unit.pk for unit in coordinators if unit.pk in member.units), None)
