# Photographs and files dropped or pasted at a block. Setda only.
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import AttachmentForm
from meetings.models import Block
from rakor.desk.views.shared import one_block
from rakor.people import access


@require_POST
def attach(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """The block with its files. 422 says which file is refused and why; then none is kept."""
    member = access.member(request, government)
    found = meeting_access.part(member, Block, block, pk)
    form = AttachmentForm(request.POST, request.FILES)
    if not form.is_valid():
        why = " ".join(form.errors.get("files", ["Berkas tidak dapat dibaca."]))
        return one_block(request, member, found, 422, refusal={"block": found.pk, "why": why})
    actions.attach(by=member, meeting=found.meeting, block=found, checked=form.cleaned_data["files"], at=timezone.now())
    return one_block(request, member, found)
