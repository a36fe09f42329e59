# How an answer of the portal goes out: the same bytes for everybody, so that any cache on the way may keep it a minute.
from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.views.decorators.http import conditional_page, require_safe

MAX_AGE = 60  # seconds; what is recalled is gone here at once, and from a cache on the way after that time


def for_everybody(view: Callable) -> Callable:
    """GET and HEAD only; an ETag, 304 to whoever has it already, and no word that varies with the visitor."""
    answered = conditional_page(_dated(view))
    return require_safe(wraps(view)(lambda request, *args, **kwargs: answered(request, *args, **kwargs)))


def _dated(view: Callable) -> Callable:
    def dated(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        response = view(request, *args, **kwargs)
        kept = response.status_code == 200
        response.headers.setdefault("Cache-Control", f"public, max-age={MAX_AGE}" if kept else "no-store")
        return response

    return dated


def public_page(request: HttpRequest, template: str, context: dict) -> HttpResponse:
    return HttpResponse(render_to_string(template, context, request))
