# The progress reports of the last weeks on one page: accept all that it shows, or return some for one reason.
from datetime import datetime

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import actions
from directives import progress as unread
from directives.downloads import reports as columns_of_reports
from directives.forms import ReturnForm
from directives.models import Report
from directives.states import NotAllowed
from rakor.people import access as people_access
from rakor.people import downloads
from rakor.people.access import Member, Role
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def progress(request: HttpRequest, government: str) -> HttpResponse:
    """`terlihat` are the reports that the page showed: what came in since is not accepted unseen."""
    member = people_access.member(request, government)
    people_access.require(member, Role.SETDA, Role.ASISTEN, Role.INSPEKTORAT)
    at = timezone.now()
    reports = unread.unread(member, member.government.today(at))
    if downloads.is_wanted(request):
        return downloads.xlsx(member, "Laporan kemajuan", columns_of_reports(member.government), reports)
    returns = request.POST.get("putusan") == "kembalikan"
    if request.method == "POST" and not returns:
        count = actions.accept(
            by=member, reports=unread.chosen(reports, request.POST.get("terlihat", "").split()), at=at
        )
        said = f"{count} laporan kemajuan diterima." if count else "Tidak ada yang diterima: daftarnya sudah berubah."
        messages.success(request, said)
        return redirect("directives:progress", government)
    ticked = unread.chosen(reports, request.POST.getlist("laporan"))
    form = ReturnForm(request.POST if returns else None)
    if returns and (count := _return(member, ticked, form, at)):
        messages.success(request, f"{count} laporan dikembalikan beserta alasannya.")
        return redirect("directives:progress", government)
    context = {
        "reports": reports, "ticked": {report.pk for report in ticked}, "form": form, "days": unread.DAYS,
        "eyes": sum(report.needs_eye for report in reports), "claims": unread.claims(member).count(),
    }  # fmt: skip
    return page(request, "directives/progress.html", context, status=422 if returns else 200)


def _return(member: Member, reports: list[Report], form: ReturnForm, at: datetime) -> int:
    """How many were returned; if none, the form says why."""
    if not reports:
        form.add_error(None, "Tandai dulu laporan yang dikembalikan.")
    elif form.is_valid():
        on, reason = member.government.today(at), form.cleaned_data["reason"]
        try:
            return len(actions.send_back_many(by=member, reports=reports, reason=reason, on=on, at=at))
        except NotAllowed as refusal:
            form.add_error(None, str(refusal))
    return 0
