# The head of a unit sends what an operator wrote, or gives it back.
from datetime import date, datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from directives import access, actions
from directives.forms import ReturnForm
from directives.models import Assignment, Prepared
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.people.access import Member, Role
from rakor.people.models import Holding
from rakor.web.page import page


@require_safe
def approvals(request: HttpRequest, government: str) -> HttpResponse:
    """What waits in the member's own units, the oldest first. The operator sees it too; the buttons are the head's."""
    member = people_access.member(request, government)
    people_access.require(member, Role.OPD, Role.ASISTEN)
    return _list(request, member, timezone.now())


@require_POST
def approve(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """`putusan=terima` sends it, `putusan=kembalikan` gives it back with a reason."""
    member = people_access.member(request, government)
    prepared = access.prepared(member, pk)
    at = timezone.now()
    on = member.government.today(at)
    form = ReturnForm(request.POST)
    try:
        if request.POST.get("putusan") == "terima":
            actions.approve(by=member, prepared=prepared, on=on, at=at)
            messages.success(request, "Laporan terkirim.")
        elif not form.is_valid():
            return _list(request, member, at, form, prepared.pk)
        else:
            actions.decline(by=member, prepared=prepared, reason=form.cleaned_data["reason"], on=on, at=at)
            messages.success(request, f"Dikembalikan kepada {prepared.by} beserta alasannya.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("directives:approvals", government)


def _list(
    request: HttpRequest, member: Member, at: datetime, form: ReturnForm | None = None, wrong: int | None = None
) -> HttpResponse:
    own = access.own_units(member)
    rows = Prepared.objects.filter(
        state=Prepared.State.WAITING, assignment__in=Assignment.objects.of_units(own)
    ).select_related("assignment__directive__meeting", "assignment__unit", "by")
    context = {
        "rows": rows.prefetch_related("evidence"), "form": form, "wrong": wrong, "on": member.government.today(at),
        "headed": _headed(member, member.government.today(at)),
    }  # fmt: skip
    return page(request, "directives/approvals.html", context, status=422 if form else 200)


def _headed(member: Member, on: date) -> frozenset[int]:
    """The units that this member heads on that day, definitif or acting."""
    rows = Holding.objects.on(on).heading().filter(user=member.user)
    return frozenset(rows.values_list("post__unit", flat=True)) & access.own_units(member)
