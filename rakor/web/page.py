# The one way a view answers with HTML. Its view says which fragments a page has; its template, what is in them.
from collections.abc import Mapping, Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import patch_vary_headers


def page(
    request: HttpRequest,
    template: str,
    context: Mapping[str, Any] | None = None,
    fragments: Sequence[str] = (),
    status: int = 200,
) -> HttpResponse:
    """The whole page, or only the fragment that HTMX asks to swap.

    Partial name = element id = HX-Target; a target that is not in `fragments` gets the whole page, and so does a
    browser going back. Rendered at once, inside the request's transaction and scope.
    """
    target = fragment(request, fragments)
    name = f"{template}#{target}" if target else template
    response = HttpResponse(render_to_string(name, dict(context or {}), request), status=status)
    patch_vary_headers(response, ("HX-Request", "HX-Target"))
    return response


def fragment(request: HttpRequest, fragments: Sequence[str]) -> str:
    """The name of the fragment wanted, or nothing for the whole page."""
    asked = request.headers.get("HX-Request") == "true" and "HX-History-Restore-Request" not in request.headers
    target = request.headers.get("HX-Target", "")
    return target if asked and target in fragments else ""
