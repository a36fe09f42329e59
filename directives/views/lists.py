# Lists of directives: all of them by state and unit, and those of one meeting.
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.lists import STATES, directives
from directives.models import Directive
from meetings import access as meetings_access
from rakor.people import access
from rakor.people.models import Unit
from rakor.web.page import page

PER_PAGE = 50


@require_safe
def index(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    on = member.government.today(timezone.now())
    state, q = request.GET.get("keadaan", ""), " ".join(request.GET.get("q", "").split())[:100]
    units = Unit.objects.order_by("name")
    unit = _unit(request.GET.get("unit", ""))
    rows = directives(member, on, state, unit)
    if q:
        rows = rows.filter(text__icontains=q)
    rows = rows.with_progress().select_related("meeting", "group").prefetch_related("assignments__unit")
    context = {
        "rows": Paginator(rows.order_by("-issued_on", "-pk"), PER_PAGE).get_page(request.GET.get("page")),
        "states": [(name, listed.word) for name, listed in STATES.items()],
        "state": state,
        "units": units,
        "unit": unit,
        "q": q,
        "on": on,
        "heading": STATES[state].word if state in STATES else "Semua arahan",
    }
    return page(request, "directives/index.html", context, fragments=("rows",))


@require_safe
def of_meeting(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The directives of one meeting that this member may see: a page of its own, or the fragment in the minutes."""
    member = access.member(request, government)
    meeting = meetings_access.meeting(member, pk)
    rows = Directive.objects.visible_to(member).filter(meeting=meeting)
    rows = rows.with_progress().select_related("group", "meeting").prefetch_related("assignments__unit").order_by("number", "pk")
    context = {"meeting": meeting, "rows": rows}
    return page(request, "directives/of_meeting.html", context, fragments=("arahan-rapat",))


def _unit(typed: str) -> int | None:
    """A unit's number from the URL; what is no number of a unit here finds nothing."""
    if not typed:
        return None
    return int(typed) if typed.isdecimal() and len(typed) < 19 else 0
