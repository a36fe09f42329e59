# Which units have presented a report in a meeting, and of which group. Setda only.
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import PresentersForm
from meetings.forms.presenters import chosen_group
from meetings.models import Block
from meetings.views.shared import day_of, invalid, typed
from rakor.people import access
from rakor.people.models import Group
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def presenters(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """`?kelompok=` offers the units of another group; nothing changes until the form is sent."""
    member = access.member(request, government)
    report = meeting_access.part(member, Block, block, pk)
    if report.kind != Block.Kind.REPORT:
        raise Http404
    groups = list(Group.objects.all())
    asked = request.GET.get("kelompok", "") if request.method != "POST" else request.POST.get("group") or "0"
    group = chosen_group(asked, groups, report.group)
    form = PresentersForm(typed(request), block=report, group=group, on=day_of(report.meeting, member))
    if request.method == "POST" and form.is_valid():
        units = form.cleaned_data["units"]
        actions.tick_presenters(by=member, block=report, units=units, group=form.cleaned_data["group"])
        messages.success(request, f"{len(units)} unit tercatat sudah menyampaikan laporan.")
        return redirect(f"{reverse('meetings:show', args=[government, pk])}#b{report.pk}")
    context = {"meeting": report.meeting, "report": report, "groups": groups, "group": group, "form": form}
    return page(request, "meetings/presenters.html", context, fragments=("units",), status=invalid(form))
