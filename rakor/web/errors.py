# Error pages in Indonesian that keep what was typed. They touch no database: no user, no session, no member, and say
# nothing of the address asked for, so a neighbour's object and a missing one get the same bytes.
import sys

from django.contrib.sessions.exceptions import SessionInterrupted
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers

from rakor.web.typed import typed

STRIP = "gagal"
FINAL = "minutes_are_final"  # meetings.models.locks: rows of minutes that are final


def answer(request: HttpRequest, status: int, why: str = "") -> HttpResponse:
    """The page for a status. HTMX gets a strip for `#gagal` instead: the form stays on screen as it was typed."""
    swap = request.headers.get("HX-Request") == "true"
    context = {"status": status, "why": why, "is_strip": swap}
    if not swap:
        context["typed"] = typed(request)
        context["had_form"] = request.method == "POST"
    name = f"errors/{status}.html"
    response = HttpResponse(render_to_string(name, context), status=status)
    patch_vary_headers(response, ("HX-Request",))
    response.headers["Cache-Control"] = "no-store"
    if swap:
        response.headers["HX-Retarget"] = f"#{STRIP}"
        response.headers["HX-Reswap"] = "innerHTML"
    return response


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400 or 413; 503 when Django calls the session deleted only because the database went away under it."""
    if isinstance(exception, SessionInterrupted) and _database_is_away(exception):
        return unavailable(request)
    too_big = isinstance(exception, (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent))
    return answer(request, 413 if too_big else 400)


def signed_out(request: HttpRequest) -> HttpResponse:
    """For a form that comes from somebody whose session has ended; a page asked for by GET goes to the sign-in page."""
    return answer(request, 401)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return answer(request, 403, why="csrf")


def page_not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, 404)


def refused_by_database(request: HttpRequest, exception: Exception) -> HttpResponse | None:
    """409 for what a trigger of the database refuses by a name that is for users; None for everything else."""
    named = getattr(getattr(exception.__cause__, "diag", None), "constraint_name", None)
    return answer(request, 409) if named == FINAL else None


def too_many_requests(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return answer(request, 429)


def server_error(request: HttpRequest) -> HttpResponse:
    """500, or 503 when it is the database that cannot be reached."""
    if isinstance(sys.exc_info()[1], (OperationalError, InterfaceError)):
        return unavailable(request)
    return answer(request, 500)


def _database_is_away(error: BaseException | None) -> bool:
    """Whether that is where it began."""
    while error is not None:
        if isinstance(error, (OperationalError, InterfaceError)):
            return True
        error = error.__context__
    return False


def unavailable(request: HttpRequest) -> HttpResponse:
    response = answer(request, 503)
    response.headers["Retry-After"] = "30"
    return response
