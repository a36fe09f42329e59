# Who led, in order: added at the end, corrected in place. Setda only. The desk switches turns while minuting.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import TurnForm
from meetings.models import ChairTurn
from meetings.views.shared import day_of, invalid, typed
from rakor.people import access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def turns(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    led = list(meeting.turns.all())
    role = ChairTurn.Role.CONTINUES if led else ChairTurn.Role.LEADS
    form = TurnForm(typed(request), on=day_of(meeting, member), initial={"role": role})
    if request.method == "POST" and form.is_valid():
        turn = actions.add_turn(by=member, meeting=meeting, **form.cleaned_data)
        messages.success(request, f"{turn} sudah dicatat sebagai pimpinan rapat.")
        return redirect("meetings:turns", government, pk)
    return page(request, "meetings/turns.html", {"meeting": meeting, "turns": led, "form": form}, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def turn_edit(request: HttpRequest, government: str, pk: int, turn: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, ChairTurn, turn, pk)
    form = TurnForm(typed(request), on=day_of(row.meeting, member), turn=row)
    if request.method == "POST" and form.is_valid():
        actions.edit_turn(by=member, turn=row, **form.cleaned_data)
        messages.success(request, "Pimpinan rapat sudah diperbaiki. Arahan yang sudah tercatat tetap atas nama semula.")
        return redirect("meetings:turns", government, pk)
    context = {"meeting": row.meeting, "turn": row, "form": form}
    return page(request, "meetings/turn_edit.html", context, status=invalid(form))
