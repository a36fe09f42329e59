# One directive on its own page, and what Setda and pimpinan do with it there.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from directives import access, actions
from directives.forms import NameUnitsForm
from directives.konsep_forms import PartsForm, PeriodForm
from directives.states import NotAllowed
from directives.views.shown import shown
from directives.views.trying import done
from rakor.people import access as people_access
from rakor.web.page import page


@require_safe
def show(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """`?unit=` tells the story of one of its units alone."""
    member = people_access.member(request, government)
    directive = access.directive(member, pk)
    return page(request, "directives/show.html", shown(member, directive, request.GET.get("unit", "")))


@require_http_methods(["GET", "HEAD", "POST"])
def name_units(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    form = NameUnitsForm(request.POST if request.method == "POST" else None, on=on, directive=directive)
    again, sure = "again" in request.POST, "sure" in request.POST  # again: back to the choice, with what was chosen
    context = {"directive": directive, "form": form}
    if not form.is_valid() or again:
        return page(request, "directives/name_units.html", context, status=422 if form.errors and not again else 200)
    lead, supporting = form.cleaned_data["lead"], form.cleaned_data["supporting"]
    if not sure:
        return page(request, "directives/name_units.html", context | {"lead": lead, "supporting": supporting})
    try:
        made = actions.name_units(by=member, directive=directive, on=on, at=at, lead=lead, supporting=supporting)
    except NotAllowed as refusal:
        form.add_error(None, str(refusal))
        return page(request, "directives/name_units.html", context, status=422)
    messages.success(request, f"{len(made)} unit ditambahkan pada arahan ini.")
    return redirect("directives:show", government, pk)


@require_http_methods(["GET", "HEAD", "POST"])
def set_period(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """How often a periodic directive is reported on, where the words left it open."""
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    on = member.government.today(timezone.now())
    form = PeriodForm(request.POST if request.method == "POST" else None, on=on)
    if done(form, lambda: actions.set_period(by=member, directive=directive, on=on, **form.cleaned_data)):
        messages.success(request, "Periode laporan ditentukan.")
        return redirect("directives:show", government, pk)
    context = {"directive": directive, "form": form}
    return page(request, "directives/set_period.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def parts_edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Sub-items and milestones, with their weights and days; also of what has been issued, or stands in minutes."""
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    on = member.government.today(timezone.now())
    form = PartsForm(request.POST if request.method == "POST" else None, directive=directive, on=on)
    if done(form, lambda: actions.set_parts(by=member, directive=directive, **form.cleaned_data), field="parts"):
        messages.success(request, "Butir dan tahap tersimpan.")
        return redirect("directives:show", government, pk)
    context = {"directive": directive, "form": form}
    return page(request, "directives/parts_edit.html", context, status=422 if form.errors else 200)


@require_POST
def start_tracking(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    at = timezone.now()
    try:
        actions.start_tracking(by=member, directive=directive, on=member.government.today(at), at=at)
        messages.success(request, "Arahan mulai dipantau. Unit yang ditunjuk mendapat pemberitahuan.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("directives:show", government, pk)
