# "Arahan belum tuntas": what a meeting takes up again of what earlier ones left. Whoever reads the meeting sees it, each
# their own part; Setda fills it, picks by hand and takes out.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from directives import access, actions
from directives import carried as reading
from directives.carrying_forms import CarryForm, PickForm
from directives.states import NotAllowed
from meetings import access as meetings_access
from meetings.models import Meeting
from rakor.people import access as people_access
from rakor.people.access import Role
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def carried(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The list, also as the fragment in the minutes; POST fills it with what is left and not there yet."""
    member = people_access.member(request, government)
    at = timezone.now()
    on = member.government.today(at)
    if request.method == "POST":
        meeting, form = meetings_access.minuted(member, pk), CarryForm(request.POST)
        if form.is_valid():
            _carry(request, meeting, form.cleaned_data, member, at)
        return redirect("directives:carried", government, pk)
    meeting = meetings_access.meeting(member, pk)
    context = {
        "meeting": meeting,
        "shares": reading.of_meeting(meeting, member, on),
        "on": on,
        "sees_all": member.sees_all,
    }
    if member.has(Role.SETDA):
        asked = " ".join(request.GET.get("q", "").split())[:80]
        context |= {
            "may_minute": True, "is_final": meeting.status == Meeting.Status.FINAL, "form": CarryForm(),
            "waiting": reading.waiting(meeting, on), "asked": asked,
            "found": reading.findable(meeting, asked) if asked else [],
        }  # fmt: skip
    return page(request, "directives/carried.html", context, fragments=("belum-tuntas",))


@require_POST
def carried_pick(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    meeting, form = meetings_access.minuted(member, pk), PickForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Arahan yang dipilih tidak ditemukan. Cari lagi, lalu pilih dari daftarnya.")
        return redirect("directives:carried", government, pk)
    try:
        made = actions.pick(by=member, meeting=meeting, directive=form.cleaned_data["directive"], at=timezone.now())
        messages.success(request, f"“{made.directive}” sudah masuk acara rapat ini.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("directives:carried", government, pk)


@require_POST
def carried_drop(request: HttpRequest, government: str, pk: int, carried: int) -> HttpResponse:
    member = people_access.member(request, government)
    row = access.carried(member, pk, carried)
    try:
        actions.drop_carried(by=member, carried=row)
        messages.success(request, f"“{row.directive}” tidak dibahas dalam rapat ini. Arahannya sendiri tetap berjalan.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("directives:carried", government, pk)


def _carry(request: HttpRequest, meeting: Meeting, choice: dict, member: people_access.Member, at) -> None:
    try:
        made = actions.carry_over(by=member, meeting=meeting, at=at, **choice)
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
        return
    if made:
        messages.success(request, f"{len(made)} arahan belum tuntas masuk acara rapat ini.")
    else:
        messages.info(request, "Tidak ada arahan belum tuntas yang belum diambil.")
