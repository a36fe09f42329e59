# What a block said before, and what was taken out: read, and brought back. Setda only.
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from meetings import access as meeting_access
from meetings import actions
from meetings.models import Block
from rakor.desk import versions as history
from rakor.desk.views.shared import back
from rakor.people import access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def versions(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """Every text of a block; sent, an older one stands again, as its newest version."""
    member = access.member(request, government)
    found = meeting_access.part(member, Block, block, pk)
    all_of_it = history.of_block(found)
    if request.method != "POST":
        context = {"meeting": found.meeting, "block": found, "versions": all_of_it}
        return page(request, "desk/versions.html", context)
    older = _chosen(request, all_of_it)
    actions.edit_block(by=member, block=found, version=found.version, text=older.text, kind=older.kind)
    return back(member, found.meeting, found)


@require_http_methods(["GET", "HEAD", "POST"])
def removed(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """What was taken out of the minutes; sent, one of them stands at their end again."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    all_of_it = history.removed_from(meeting)
    if request.method != "POST":
        return page(request, "desk/removed.html", {"meeting": meeting, "versions": all_of_it})
    gone = _chosen(request, all_of_it)
    kind = Block.Kind.TEXT if gone.kind == Block.Kind.DIRECTIVE else gone.kind
    made = actions.write_block(
        by=member, meeting=meeting, text=gone.text, kind=kind, at=timezone.now(), client_id=history.returning(gone.pk)
    )
    messages.success(request, "Catatan sudah dikembalikan, di akhir notula.")
    return back(member, meeting, made) if made.is_new else redirect("desk:removed", government, pk)


def _chosen(request: HttpRequest, versions: list[history.Version]) -> history.Version:
    """The one that the form names. Raises Http404 where it is none of these."""
    wanted = request.POST.get("versi", "")
    for one in versions:
        if str(one.pk) == wanted:
            return one
    raise Http404
