# A unit says that work is not its own or needs more time; Setda answers what was said not to be theirs.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.decision_forms import AskForm, ReasonForm
from directives.models import Assignment
from directives.states import Move, NotAllowed, Status
from rakor.people import access as people_access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def disown(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.own(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    form = ReasonForm(
        data, label="Mengapa bukan kewenangan unit Anda",
        help_text="Sebutkan dasar tugasnya dan, bila tahu, unit yang berwenang.",
    )  # fmt: skip
    if form.is_valid():
        try:
            actions.disown(
                by=member, assignment=work, reason=form.cleaned_data["reason"], on=member.government.today(at), at=at
            )
            messages.success(request, "Terkirim kepada Setda. Selama menunggu jawaban, batas lapor tidak berjalan.")
            return redirect("directives:assignment", government, pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    return page(request, "directives/disown.html", _of_unit(work, form), status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def ask_extension(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.own(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    on = member.government.today(at)
    form = AskForm(data)
    if form.is_valid():
        given = form.cleaned_data
        try:
            actions.ask_extension(
                by=member, assignment=work, until=given["until"], reason=given["reason"], on=on, at=at,
                client_id=given["client_id"],
            )  # fmt: skip
            messages.success(request, "Permintaan terkirim. Batas waktu tidak berubah sebelum ada jawaban.")
            return redirect("directives:assignment", government, pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    context = _of_unit(work, form) | {"on": on}
    return page(request, "directives/ask_extension.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def disowned(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """It stays with the unit, with a reason; or Setda goes on to a ralat, or names further units."""
    member = people_access.member(request, government)
    work = access.disowned(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    form = ReasonForm(data, label="Mengapa tetap tugas unit ini", help_text="Unit membacanya.")
    if form.is_valid():
        try:
            actions.keep(
                by=member, assignment=work, reason=form.cleaned_data["reason"], on=member.government.today(at), at=at
            )
            messages.success(request, f"Tetap menjadi tugas {work.unit}; batas lapornya berjalan lagi sejak hari ini.")
            return redirect("directives:show", government, work.directive_id)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    context = {
        "work": work, "directive": work.directive, "form": form, "is_waiting": work.status == Status.NOT_OURS,
        "said": work.moves.filter(move=Move.DISOWN).select_related("by").last(),
    }  # fmt: skip
    return page(request, "directives/disowned.html", context, status=422 if form.errors else 200)


def _of_unit(work: Assignment, form) -> dict:
    return {"work": work, "directive": work.directive, "form": form, "kop_unit": work.unit.name}
