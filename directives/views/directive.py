# One directive on its own page, and what Setda and pimpinan do with it there.
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from directives import access, actions
from directives.forms import NameUnitsForm
from directives.models import Assignment, Directive, Move
from directives.states import NotAllowed, Status
from rakor.people import access as people_access
from rakor.people.access import Member, Role
from rakor.web.page import page

# Rows that need somebody come first in the fan-out.
URGENCY = ("returned", "not_ours", "blocked", "awaiting_verification", "reopened", "not_started", "in_progress")


@require_safe
def show(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.directive(member, pk)
    return page(request, "directives/show.html", _shown(member, directive))


@require_http_methods(["GET", "HEAD", "POST"])
def name_units(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    directive = access.managed(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    form = NameUnitsForm(request.POST if request.method == "POST" else None, on=on, directive=directive)
    context = {"directive": directive, "form": form, "sure": request.POST.get("sure")}
    if not form.is_valid():
        return page(request, "directives/name_units.html", context, status=422 if form.errors else 200)
    lead, supporting = form.cleaned_data["lead"], form.cleaned_data["supporting"]
    if not context["sure"]:
        return page(request, "directives/name_units.html", context | {"lead": lead, "supporting": supporting})
    try:
        made = actions.name_units(by=member, directive=directive, on=on, at=at, lead=lead, supporting=supporting)
    except NotAllowed as refusal:
        form.add_error(None, str(refusal))
        return page(request, "directives/name_units.html", context, status=422)
    messages.success(request, f"{len(made)} unit ditambahkan pada arahan ini.")
    return redirect("directives:show", government, pk)


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


def _shown(member: Member, directive: Directive) -> dict:
    on = member.government.today(timezone.now())
    work = _fan_out(member, directive, on)
    moves = Move.objects.filter(assignment__in=work).select_related("by", "assignment__unit", "report")
    named = directive.addressees.select_related("unit").order_by("unit__name")
    return {
        "directive": directive,
        "work": work,
        "done": sum(row.status == Status.DONE for row in work),
        "late": sum(row.is_late for row in work),
        "has_due": any(row.due_on for row in work),
        "moves": moves.prefetch_related("report__evidence"),
        "addressees": named if member.sees_all else named.filter(unit__in=member.units),
        "themes": directive.themes.all(),
        "may_manage": member.has(Role.SETDA, Role.PIMPINAN),
        "reads_meeting": access.reads_meeting(member, directive),
        "on": on,
    }


def _fan_out(member: Member, directive: Directive, on: date) -> list[Assignment]:
    """The units' shares that this member may see: late ones first, then by whose turn it is. Adds `is_late`."""
    work = list(Assignment.objects.visible_to(member).filter(directive=directive).select_related("unit"))
    for row in work:
        row.directive = directive
        row.is_late = row.is_overdue(on) or row.is_unreported(on)
    ended = len(URGENCY)
    return sorted(
        work,
        key=lambda row: (
            not row.is_late,
            URGENCY.index(row.status) if row.status in URGENCY else ended,
            row.unit.name,
        ),
    )
