# The agenda of a meeting: added at the end, taken out one by one. Setda only.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import AgendaForm
from meetings.minutes import numbered
from meetings.models import AgendaItem
from meetings.views.shared import invalid, typed
from rakor.people import access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def agenda(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = AgendaForm(typed(request))
    if request.method == "POST" and form.is_valid():
        actions.add_agenda(by=member, meeting=meeting, text=form.cleaned_data["text"])
        return redirect("meetings:agenda", government, pk)
    context = {"meeting": meeting, "agenda": numbered(meeting), "form": form}
    return page(request, "meetings/agenda.html", context, status=invalid(form))


@require_POST
def agenda_remove(request: HttpRequest, government: str, pk: int, item: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, AgendaItem, item, pk)
    actions.remove_agenda(by=member, item=row)
    messages.success(request, f"Acara “{row}” sudah dihapus. Catatan di bawahnya tetap ada.")
    return redirect("meetings:agenda", government, pk)
