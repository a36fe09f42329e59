# The front page of leadership and Setda, and where each role begins.
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.models import Directive
from meetings.models import Meeting
from rakor.dashboard import figures
from rakor.people import access
from rakor.people.access import Role
from rakor.web.page import page

DECISIONS_SHOWN = 3


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
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    at = timezone.now()
    on = member.government.today(at)
    units, counted = figures.by_unit(member, on), figures.figures(member, on)
    found = {state: counted[state.replace("-", "_")] for state in figures.CLOCKS}
    return page(
        request,
        "dashboard/index.html",
        {
            "on": on,
            "at": at,
            "figures": counted,
            "sections": [(figure, figures.pressing(member, on, figure)) for figure in found.values() if figure.count],
            "units": units,
            "worst": units[0] if units and units[0].unreported.count else None,
            "asked": list(figures.help_asked(member)[:DECISIONS_SHOWN]),
            "this_weeks": figures.this_weeks(member, on),
            "last": figures.last(member, on),
            "is_empty": not any(rows.visible_to(member).exists() for rows in (Meeting.objects, Directive.objects)),
            "may_minute": member.has(Role.SETDA),
        },
    )
