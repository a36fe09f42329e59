# Ralat of an issued directive; and, while it is a konsep, which older one it replaces.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.decision_forms import CorrectForm, ReplacesForm
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    data = request.POST if request.method == "POST" else None
    at = timezone.now()
    on = member.government.today(at)
    form = CorrectForm(data, directive=directive, on=on)
    if request.method != "POST" and request.GET.get("tarik", "").isdecimal():
        form.initial["take_off"] = [request.GET["tarik"]]
    if form.is_valid():
        try:
            made = actions.correct(
                by=member, directive=directive, on=on, at=at, client_id=form.cleaned_data["client_id"], **form.corrected
            )
            messages.success(request, f"Ralat {made.number} terbit. Unit yang mendapat arahan ini diberi tahu.")
            return redirect("directives:show", government, pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    context = {"directive": directive, "form": form}
    return page(request, "directives/correct.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def replaces(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Chosen while it is a konsep; the older one's open work ends when this one is issued."""
    member = people_access.member(request, government)
    directive = access.replacing(member, pk)
    data = request.POST if request.method == "POST" else None
    form = ReplacesForm(data, member=member, directive=directive)
    if form.is_valid():
        try:
            actions.edit_draft(by=member, directive=directive, replaces=form.cleaned_data["replaces"])
            messages.success(request, "Tersimpan. Arahan lama berakhir begitu konsep ini diterbitkan.")
            return redirect("directives:show", government, pk)
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
    context = {"directive": directive, "form": form}
    return page(request, "directives/replaces.html", context, status=422 if form.errors else 200)
