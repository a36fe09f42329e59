# The front page of leadership and Setda, and where each role begins.
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.lists import Asked, number
from directives.models import Directive
from meetings import near
from meetings.models import Meeting
from rakor.dashboard import figures, finding
from rakor.people import access
from rakor.people.access import Role
from rakor.people.models import Coordination, Unit
from rakor.web.page import page

DECISIONS_SHOWN = 3
ROWS_SHOWN = 10
LONGEST = 200  # letters of what is looked for
FOUND_SHOWN = 6  # of each kind, before all of one
PER_PAGE = 30


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


@require_safe
def search(request: HttpRequest, government: str) -> HttpResponse:
    """`?q=` over directives, minutes, reports and meetings; `?jenis=` shows all of one kind, a page at a time."""
    member = access.member(request, government)
    typed = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    words, one = finding.words_of(typed), finding.KINDS.get(request.GET.get("jenis", ""))
    rows = Paginator(one.rows(member, words), PER_PAGE).get_page(request.GET.get("page")) if one and words else None
    found = {}
    if words and rows is None:
        found = {name: list(kind.rows(member, words)[: FOUND_SHOWN + 1]) for name, kind in finding.KINDS.items()}
    context = {
        "typed": typed,
        "words": words,
        "kind": request.GET.get("jenis", "") if rows is not None else "",
        "heading": one.word if rows is not None else "",
        "rows": rows,
        "units": finding.units(typed) if rows is None and member.sees_all else [],
        "found": [
            (name, finding.KINDS[name], some[:FOUND_SHOWN], len(some) > FOUND_SHOWN)
            for name, some in found.items()
            if some
        ],
    }
    return page(request, "dashboard/search.html", context, fragments=("hasil",))


def _coordinator(member: access.Member, typed: str, coordinators: list[Unit]) -> int | None:
    """Whose units are looked at: as typed; else an Asisten's own."""
    if typed:
        return None if typed == "semua" else number(typed)
    if not member.has(Role.ASISTEN):
        return None
    return next((unit.pk for unit in coordinators if unit.pk in member.units), None)
