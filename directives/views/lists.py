# Lists of directives: all of them by state and unit, and those of one meeting.
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.lists import STATES, directives
from directives.models import Directive
from meetings import access as meetings_access
from meetings.models import Meeting
from rakor.people import access
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.web.page import page

PER_PAGE = 50
LATEST_MEETINGS = 60


@require_safe
def index(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    on = member.government.today(timezone.now())
    state, q = request.GET.get("keadaan", ""), " ".join(request.GET.get("q", "").split())[:100]
    unit, meeting = _number(request.GET.get("unit", "")), _number(request.GET.get("rapat", ""))
    rows = directives(member, on, state, unit, meeting)
    if q:
        rows = rows.filter(text__icontains=q)
    rows = Paginator(_lined(rows).order_by("-issued_on", "-pk"), PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "rows": rows,
        "lines": _with_lateness(rows, on),
        "states": [(name, listed.word) for name, listed in STATES.items()],
        "state": state,
        "units": Unit.objects.order_by("name"),
        "unit": unit,
        "meetings": _choosable(member, meeting),
        "meeting": meeting,
        "q": q,
        "heading": STATES[state].word if state in STATES else "Semua arahan",
    }
    return page(request, "directives/index.html", context, fragments=("rows",))


@require_safe
def of_meeting(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The directives of one meeting that this member may see: a page of its own, or the fragment in the minutes."""
    member = access.member(request, government)
    meeting = meetings_access.meeting(member, pk)
    on = member.government.today(timezone.now())
    rows = _lined(Directive.objects.visible_to(member).filter(meeting=meeting)).order_by("number", "pk")
    context = {"meeting": meeting, "lines": _with_lateness(rows, on)}
    return page(request, "directives/of_meeting.html", context, fragments=("arahan-rapat",))


def _lined(rows):
    """With all that directives/line.html says of them."""
    return rows.with_progress().select_related("meeting", "group").prefetch_related("assignments__unit")


def _with_lateness(rows, on: date) -> list[Directive]:
    """Adds to each how many of its units have not reported and are past the target."""
    lines = list(rows)
    for line in lines:
        line.unreported = sum(work.is_unreported(on) for work in line.assignments.all())
        line.overdue = sum(work.is_overdue(on) for work in line.assignments.all())
    return lines


def _choosable(member: Member, chosen: int | None) -> list[Meeting]:
    """The latest meetings, and the one chosen in the URL when it is older."""
    visible = Meeting.objects.visible_to(member)
    latest = list(visible.listed()[:LATEST_MEETINGS])
    if chosen is None or any(meeting.pk == chosen for meeting in latest):
        return latest
    return [*latest, *visible.filter(pk=chosen)]


def _number(typed: str) -> int | None:
    """A row's number from the URL; what is no number here finds nothing."""
    if not typed:
        return None
    return int(typed) if typed.isdecimal() and len(typed) < 19 else 0
