# What others have changed meanwhile: first whether anything has, then what exactly.
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from meetings import access as meeting_access
from rakor.desk import watching
from rakor.desk.views.shared import context_of
from rakor.people import access
from rakor.web.page import page


@never_cache
@require_safe
def pulse(request: HttpRequest, ticket: str) -> HttpResponse:
    """204 while the version is still `versi`, else the version there is now. No session is looked at, so none lives longer."""
    version = watching.version(ticket)
    if version is None:
        raise Http404
    if request.GET.get("versi") == str(version):
        return HttpResponse(status=204)
    return JsonResponse({"version": version})


@require_safe
def changes(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The blocks that look different from those in `kenal` ("12.a1b2c3,13.…": id and stamp), with the order of all."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    known = dict(one.split(".", 1) for one in request.GET.get("kenal", "").split(",") if "." in one)
    context = context_of(request, member, meeting)
    blocks = context["blocks"]()
    changed = [block for block in blocks if known.get(str(block.pk)) != block.stamp]
    return page(request, "desk/changes.html", context | {"blocks": blocks, "changed": changed})
