# Reports that wait for somebody's eye: the evidence beside the claim, accept or return. And the evidence itself.
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from directives import access, actions, progress
from directives.downloads import reports as columns_of_reports
from directives.forms import ReturnForm
from directives.models import Report
from directives.states import NotAllowed
from rakor import files
from rakor.people import access as people_access
from rakor.people import downloads
from rakor.people.access import Role
from rakor.web.page import page

PER_PAGE = 20


@require_safe
def verify_queue(request: HttpRequest, government: str) -> HttpResponse:
    """Claims that wait, oldest first; where the member may not judge, the reason stands in place of the buttons."""
    member = people_access.member(request, government)
    people_access.require(member, Role.SETDA, Role.ASISTEN, Role.INSPEKTORAT)
    rows = (
        progress.claims(member)
        .select_related("assignment__directive__meeting", "assignment__unit__kind", "entered_by", "link")
        .prefetch_related("evidence", "parts_done__part")
        .order_by("entered_at", "pk")
    )
    if downloads.is_wanted(request):
        return downloads.xlsx(member, "Menunggu verifikasi", columns_of_reports(member.government), rows)
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    claims = [(claim, access.why_not_verify(member, claim)) for claim in shown]
    return page(request, "directives/verify_queue.html", {"claims": claims, "shown": shown})


@require_http_methods(["GET", "HEAD", "POST"])
def judge(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Accept (`putusan=terima`) or return (`putusan=kembalikan`, with a reason) one report; GET asks for the reason."""
    member = people_access.member(request, government)
    report = access.verifiable(member, pk)
    if request.method != "POST":
        return page(request, "directives/judge.html", {"report": report, "form": ReturnForm()})
    at = timezone.now()
    on = member.government.today(at)
    accept = request.POST.get("putusan") == "terima"
    form = ReturnForm(request.POST)
    if not accept and not form.is_valid():
        return page(request, "directives/judge.html", {"report": report, "form": form}, status=422)
    try:
        if accept:
            actions.verify(by=member, report=report, on=on, at=at)
            messages.success(request, f"Laporan {report.assignment.unit} diterima; pekerjaannya selesai.")
        else:
            actions.send_back(by=member, report=report, reason=form.cleaned_data["reason"], on=on, at=at)
            messages.success(request, f"Laporan dikembalikan kepada {report.assignment.unit} beserta alasannya.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    if report.verdict == Report.Verdict.WAITING:
        return redirect("directives:verify_queue", government)
    return redirect("directives:assignment", government, report.assignment_id)


@require_safe
def evidence(request: HttpRequest, government: str, pk: int) -> HttpResponseBase:
    member = people_access.member(request, government)
    file = access.evidence(member, pk)
    return files.serve(
        file.path, name=file.name, media_type=file.media_type, sha256=file.sha256, request=request,
        download="unduh" in request.GET,
    )  # fmt: skip
