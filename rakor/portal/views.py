# The pages that everybody may read. Nobody is signed in here, and PostgreSQL gives what was released alone.
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from directives.public import public_directives
from directives.releases import EXPLAINED, WORDS
from rakor.people import access
from rakor.portal import shown
from rakor.portal.asked import Asked
from rakor.portal.caching import for_everybody, public_page

PER_PAGE = 20
LATEST = 5
MOST_OF_A_MEETING = 100


@for_everybody
def index(request: HttpRequest, government: str) -> HttpResponse:
    place = access.visitor(request, government)
    on = place.today(timezone.now())
    asked = Asked()
    latest = public_directives(asked.directives()[:LATEST])
    context = {
        "government": place,
        "on": on,
        "figures": shown.figures(on),
        "latest": latest,
        "meetings": shown.meetings(asked.meetings()[:LATEST]),
        "tab": "index",
    }
    return public_page(request, "portal/index.html", context)


@for_everybody
def directives(request: HttpRequest, government: str) -> HttpResponse:
    place = access.visitor(request, government)
    asked = Asked.read(request.GET)
    rows = Paginator(asked.directives(), PER_PAGE).get_page(request.GET.get("halaman"))
    context = {
        "government": place,
        "asked": asked,
        "rows": rows,
        "lines": public_directives(rows.object_list),
        "standings": WORDS.items(),
        "units": shown.unit_names(),
        "themes": shown.theme_names(),
        "tab": "directives",
    }
    return public_page(request, "portal/directives.html", context)


@for_everybody
def directive(request: HttpRequest, government: str, code: str) -> HttpResponse:
    place = access.visitor(request, government)
    found = public_directives(Asked().directives().filter(directive__code=code))
    if not found:
        raise Http404
    context = {"government": place, "directive": found[0], "tab": "directives"}
    return public_page(request, "portal/directive.html", context)


@for_everybody
def meetings(request: HttpRequest, government: str) -> HttpResponse:
    place = access.visitor(request, government)
    asked = Asked.read(request.GET)
    rows = Paginator(asked.meetings(), PER_PAGE).get_page(request.GET.get("halaman"))
    context = {
        "government": place,
        "asked": asked,
        "rows": rows,
        "lines": shown.meetings(rows.object_list),
        "tab": "meetings",
    }
    return public_page(request, "portal/meetings.html", context)


@for_everybody
def meeting(request: HttpRequest, government: str, code: str) -> HttpResponse:
    place = access.visitor(request, government)
    found = shown.meetings(Asked().meetings().filter(code=code))
    if not found:
        raise Http404
    lines = public_directives(shown.of_meeting(found[0].meeting_id)[:MOST_OF_A_MEETING])
    context = {"government": place, "meeting": found[0], "lines": lines, "tab": "meetings"}
    return public_page(request, "portal/meeting.html", context)


@for_everybody
def terms(request: HttpRequest, government: str) -> HttpResponse:
    place = access.visitor(request, government)
    context = {"government": place, "standings": EXPLAINED.values(), "tab": "terms"}
    return public_page(request, "portal/terms.html", context)


@for_everybody
def data(request: HttpRequest, government: str) -> HttpResponse:
    place = access.visitor(request, government)
    return public_page(request, "portal/data.html", {"government": place, "standings": WORDS.items(), "tab": "data"})
