# The front page of leadership and Setda, and where each role begins.
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives import rights
from directives.ages import AGES
from directives.lists import Asked, number
from directives.models import Directive
from meetings import near
from meetings.models import Meeting
from rakor.dashboard import decisions, figures, finding, groups, standing, trend
from rakor.dashboard import rates as performance
from rakor.dashboard.matrix import matrix
from rakor.dashboard.now import read
from rakor.people import access, defaults
from rakor.people.access import Role
from rakor.people.models import Coordination, Unit
from rakor.web.page import page

ROWS_SHOWN = 10
# What Setda finds first on its own desk: what nobody else will take up.
QUEUE = (
    "tanpa_penanggung_jawab",
    "menunggu_verifikasi",
    "bukan_kewenangan",
    "minta_perpanjangan",
    "konsep",
    "tercatat",
)
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

    An Asisten begins with their own. `?per=` is one of groups.GROUPINGS.
    """
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    at = timezone.now()
    on = member.government.today(at)
    coordinators = list(Unit.objects.filter(pk__in=Coordination.objects.on(on).values("asisten")))
    of = Asked(coordinator=_coordinator(member, request.GET.get("asisten", ""), coordinators)).looked_up(on)
    per = request.GET.get("per") if request.GET.get("per") in groups.GROUPINGS else "tema"
    shown = None if request.GET.get("baris") == "semua" else ROWS_SHOWN
    now = read(member, on, of)
    counted, rows = figures.figures(now), matrix(now)
    lines = groups.grouped(now, per)
    last, months = near.last(member, on), trend.year(now)
    context = {
        "on": on,
        "at": at,
        "figures": counted,
        "queue": [counted[name] for name in QUEUE if counted[name].count] if member.has(Role.SETDA) else (),
        "rows": rows,
        "rows_shown": rows[:shown],
        "ages": AGES,
        "worst": rows[0] if rows and rows[0].late.count else None,
        "waiting": decisions.waiting(now),
        "head": defaults.HEADS[member.government.level][0],
        "oldest": standing.oldest(now),
        "broad": standing.broad(now),
        "per": per,
        "groupings": groups.GROUPINGS,
        "lines": lines,
        "lines_shown": lines[:shown],
        "year": months,
        "this_month": months.months[-1],
        "since_last": trend.since(member, months, last.held_on, of) if last else (),
        "this_weeks": near.this_weeks(member, on),
        "last": last,
        "is_empty": last is None and _is_empty(member),
        "may_minute": member.has(Role.SETDA),
        "may_remind": member.has(*rights.REMINDS),
        "coordinators": sorted(coordinators, key=lambda unit: (unit.pk not in member.units, unit.name)),
        "coordinator": of.coordinator,
    }
    return page(request, "dashboard/index.html", context)


def _is_empty(member: access.Member) -> bool:
    return not any(found.visible_to(member).exists() for found in (Meeting.objects, Directive.objects))


@require_safe
def rates(request: HttpRequest, government: str) -> HttpResponse:
    """`?masa=` is one of rates.SPANS, in days; `?asisten=` as on the front page."""
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    on = member.government.today(timezone.now())
    coordinators = list(Unit.objects.filter(pk__in=Coordination.objects.on(on).values("asisten")))
    of = Asked(coordinator=_coordinator(member, request.GET.get("asisten", ""), coordinators)).looked_up(on)
    span = request.GET.get("masa") if request.GET.get("masa") in performance.SPANS else "90"
    context = {
        "on": on,
        "spans": performance.SPANS,
        "span": span,
        "found": performance.rates(member, on, int(span), of),
        "coordinator": next((unit for unit in coordinators if unit.pk == of.coordinator), None),
    }
    return page(request, "dashboard/rates.html", context)


@require_safe
def search(request: HttpRequest, government: str) -> HttpResponse:
    """`?q=` over directives, minutes, reports and meetings; `?jenis=` shows all of one kind, a page at a time."""
    member = access.member(request, government)
    typed = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    words, one = finding.words_of(typed), finding.KINDS.get(request.GET.get("jenis", ""))
    rows = Paginator(one.rows(member, words), PER_PAGE).get_page(request.GET.get("page")) if one and words else None
    found = {}
    if words and rows is None:
        found = {
            name: list(kind.rows(member, words, finding.FEW)[: FOUND_SHOWN + 1]) for name, kind in finding.KINDS.items()
        }
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
