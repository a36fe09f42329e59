# The unit's own desk, on a phone: what is asked of it, and its reports.
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from directives import access, actions
from directives.forms import ReportForm, UnchangedForm
from directives.models import Assignment, Directive, Report
from directives.models.choices import Source
from directives.states import UNITS_TURN, NotAllowed
from rakor import files
from rakor.people import access as people_access
from rakor.people.access import Member, Role
from rakor.people.models import Unit
from rakor.web.page import page


@require_safe
def mine(request: HttpRequest, government: str) -> HttpResponse:
    """All open work of the member's units in one list, what was returned first, then the most overdue."""
    member = people_access.member(request, government)
    people_access.require(member, Role.OPD, Role.ASISTEN)
    on = member.government.today(timezone.now())
    work = Assignment.objects.of_units(access.own_units(member)).select_related("directive__meeting", "unit")
    open_work = list(work.unresolved().tracked().with_returned_for().for_desk())
    units = list(Unit.objects.filter(pk__in=access.own_units(member)))
    context = {
        "on": on,
        "work": open_work,
        "late": sum(row.is_unreported(on) for row in open_work),
        "returned": sum(row.status == "returned" for row in open_work),
        "ended": work.exclude(is_open=True).count(),
        "standing": Directive.objects.visible_to(member).standing().select_related("meeting")[:20],
        "units": units,
        "kop_unit": units[0].name if len(units) == 1 else "",
    }
    return page(request, "directives/mine.html", context)


@require_safe
def assignment(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.assignment(member, pk)
    context = {
        "work": work,
        "directive": work.directive,
        "moves": work.moves.select_related("by", "report").prefetch_related("report__evidence"),
        "on": member.government.today(timezone.now()),
        "may_report": _may_report(member, work),
        "kop_unit": work.unit.name,
    }
    return page(request, "directives/assignment.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.reportable(member, pk)
    on_behalf = work.unit_id not in access.own_units(member)
    unchanged = request.method == "POST" and "tetap-reason" in request.POST
    sent = request.POST if request.method == "POST" else None
    form = ReportForm(None if unchanged else sent, request.FILES or None, on_behalf=on_behalf)
    same = UnchangedForm(sent if unchanged else None)
    used = same if unchanged else form
    if used.is_valid() and _hand_in(member, work, used, unchanged, on_behalf):
        messages.success(request, "Laporan terkirim. Terima kasih.")
        return redirect("directives:assignment", government, pk)
    context = {
        "work": work, "directive": work.directive, "form": form, "same": same, "on_behalf": on_behalf,
        "returned": work.reports.filter(verdict=Report.Verdict.RETURNED).last() if work.status == "returned" else None,
        "on": member.government.today(timezone.now()), "kop_unit": work.unit.name,
    }  # fmt: skip
    return page(request, "directives/report.html", context, status=422 if used.errors else 200)


def _hand_in(member: Member, work: Assignment, form, unchanged: bool, on_behalf: bool) -> bool:
    """Files first, then the rows; when the rows are refused the files go again and the form says why."""
    typed = dict(form.cleaned_data)
    client_id, checked = typed.pop("client_id"), typed.pop("files", [])
    source = typed.pop("source", Source.ORAL if on_behalf else Source.OWN)
    if unchanged:
        typed = {"done": typed["reason"], "is_unchanged": True}
    at = timezone.now()
    on = member.government.today(at)
    stored = []
    try:
        for file in checked:
            stored.append(files.put(file, prefix=f"{member.government.pk}/{on:%y%m}"))
        actions.hand_in(
            by=member, assignment=work, report=actions.Handed(**typed), on=on, at=at, files=stored, source=source,
            client_id=client_id,
        )  # fmt: skip
    except NotAllowed as refusal:
        _discard(stored)
        form.add_error(None, str(refusal))
        return False
    except BaseException:
        _discard(stored)
        raise
    return True


def _discard(stored: list[files.Stored]) -> None:
    for file in stored:
        files.delete(file.path)


def _may_report(member: Member, work: Assignment) -> bool:
    try:
        access.reportable(member, work.pk)
    except PermissionDenied:
        return False
    return work.status in UNITS_TURN and work.directive.tracked_from is not None
