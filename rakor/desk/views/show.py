# The desk as a page, and the two things at its edge: who leads, and the agenda. Setda only.
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST, require_safe

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import AgendaForm, TurnForm
from meetings.models import Meeting
from rakor.desk.views.shared import back, desk, today
from rakor.people import access


@require_safe
def show(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Final minutes have no desk any more: what can be done with them stands on the page of their review."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    if meeting.status == Meeting.Status.FINAL:
        return redirect("desk:review", government, meeting.pk)
    return desk(request, member, meeting)


@require_POST
def lead(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Pimpinan rapat dilanjutkan oleh …: from now on blocks and directives bear the new name."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = TurnForm(request.POST, on=meeting.held_on or today(member), auto_id="pimpinan_%s")
    if not form.is_valid():
        return desk(request, member, meeting, 422, turn_form=form)
    actions.add_turn(by=member, meeting=meeting, **form.cleaned_data)
    return desk(request, member, meeting) if request.htmx else back(member, meeting)


@require_POST
def agenda(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = AgendaForm(request.POST, auto_id="acara_%s")
    if not form.is_valid():
        return desk(request, member, meeting, 422, agenda_form=form)
    item = actions.add_agenda(by=member, meeting=meeting, text=form.cleaned_data["text"])
    return desk(request, member, meeting) if request.htmx else back(member, meeting, item=item)
