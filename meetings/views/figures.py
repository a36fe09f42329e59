# The figures that were said in a meeting: added, corrected, taken out. Setda only.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import FigureForm
from meetings.models import Figure
from meetings.views.shared import invalid, typed
from rakor.people import access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def figures(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = FigureForm(typed(request))
    if request.method == "POST" and form.is_valid():
        figure = actions.put_figure(by=member, meeting=meeting, **form.cleaned_data)
        messages.success(request, f"Angka “{figure}” sudah dicatat.")
        return redirect("meetings:figures", government, pk)
    context = {"meeting": meeting, "figures": meeting.figures.all(), "form": form}
    return page(request, "meetings/figures.html", context, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def figure_edit(request: HttpRequest, government: str, pk: int, figure: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, Figure, figure, pk)
    form = FigureForm(typed(request), figure=row)
    if request.method == "POST" and form.is_valid():
        actions.edit_figure(by=member, figure=row, **form.cleaned_data)
        messages.success(request, f"Angka “{row}” sudah diperbaiki.")
        return redirect("meetings:figures", government, pk)
    context = {"meeting": row.meeting, "figure": row, "form": form}
    return page(request, "meetings/figure_edit.html", context, status=invalid(form))


@require_POST
def figure_remove(request: HttpRequest, government: str, pk: int, figure: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, Figure, figure, pk)
    actions.remove_figure(by=member, figure=row)
    messages.success(request, f"Angka “{row}” sudah dihapus.")
    return redirect("meetings:figures", government, pk)
