# Files of a meeting: for whoever may read its minutes; uploaded and taken out by Setda.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import AttachmentForm
from meetings.models import Attachment
from meetings.views.shared import invalid
from rakor import files
from rakor.people import access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def attachments(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    sent = request.method == "POST"
    form = AttachmentForm(request.POST, request.FILES) if sent else AttachmentForm()
    if sent and form.is_valid():
        checked = form.cleaned_data["files"]
        made = actions.attach(by=member, meeting=meeting, checked=checked, at=timezone.now())
        _say(request, len(made), len(checked) - len(made))
        return redirect("meetings:attachments", government, pk)
    rows = meeting.attachments.select_related("added_by")
    context = {"meeting": meeting, "attachments": rows, "form": form}
    return page(request, "meetings/attachments.html", context, status=invalid(form))


@require_safe
def attachment(request: HttpRequest, government: str, pk: int, attachment: int) -> HttpResponseBase:
    member = access.member(request, government)
    file = get_object_or_404(Attachment, pk=attachment, meeting=meeting_access.meeting(member, pk))
    return files.serve(
        file.path, name=file.name, media_type=file.media_type, sha256=file.sha256, request=request,
        download="unduh" in request.GET,
    )  # fmt: skip


@require_POST
def attachment_remove(request: HttpRequest, government: str, pk: int, attachment: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, Attachment, attachment, pk)
    actions.remove_attachment(by=member, attachment=row)
    messages.success(request, f"Lampiran “{row}” sudah dihapus.")
    return redirect("meetings:attachments", government, pk)


def _say(request: HttpRequest, made: int, known: int) -> None:
    if made:
        messages.success(request, f"{made} berkas sudah dilampirkan.")
    if known:
        messages.info(request, f"{known} berkas sudah ada dalam lampiran, jadi tidak disimpan dua kali.")
