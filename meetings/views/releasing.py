# Buka untuk publik: the list of meetings for it, and one of them. What the public then sees is rakor.portal's.
from datetime import date

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Exists, OuterRef, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from meetings import access as meeting_access
from meetings import actions, releasing
from meetings.forms.releasing import ReasonForm, SummaryForm
from meetings.models import Meeting, MeetingRelease
from meetings.releasing import NotReleased
from meetings.views.shared import today
from rakor.people import access
from rakor.people.access import Member
from rakor.web.page import page

PER_PAGE = 30
LISTS = {  # in the address → the states of the releases listed; none: what may be opened and is not
    "menunggu": ("proposed",),
    "terbuka": ("released",),
    "belum": (),
    "dikembalikan": ("refused", "recalled"),
}
ACTS = {"setujui": "approve", "kembalikan": "refuse", "tarik": "recall"}
DONE = {
    "approve": "Sudah terbuka untuk publik.",
    "refuse": "Dikembalikan kepada PPID dengan alasan Anda.",
    "recall": "Sudah ditarik; publik tidak lagi melihatnya.",
}


@require_safe
def releases(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *releasing.TAKES_PART)
    which, words = asked(request)
    found = MeetingRelease.objects.filter(state__in=LISTS[which])
    if which == "belum":
        live = MeetingRelease.objects.live().filter(meeting=OuterRef("pk"))
        rows = Meeting.objects.releasable().filter(~Exists(live)).asked(words).listed()
    else:
        rows = found.filter(Q(title__icontains=words) | Q(summary__icontains=words)).select_related("proposed_by")
    context = {"rows": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")), "which": which, "q": words}
    return page(request, "meetings/releases.html", context | standing(member))


@require_http_methods(["GET", "HEAD", "POST"])
def release(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.releasable(member, pk)
    at, on = timezone.now(), today(member)
    if request.method == "POST" and request.POST.get("act") in ACTS:
        return settle(request, member, meeting.releases, on)
    form = SummaryForm(request.POST if request.method == "POST" else None, initial=wording(meeting.releases))
    if form.is_valid() and request.POST.get("act") == "usulkan":
        try:
            actions.propose_meeting(by=member, meeting=meeting, on=on, at=at, **form.cleaned_data)
            messages.success(request, "Usulan sudah disampaikan kepada Sekda.")
            return redirect("meetings:release", government, pk)
        except NotReleased as refusal:
            form.add_error(None, str(refusal))
    context = {
        "meeting": meeting,
        "form": form,
        "why_not": actions.releasing.why_not_meeting(meeting),
        "preview": actions.releasing.shown_of(meeting) | {"summary": form["summary"].value() or ""},
    }
    status = 422 if form.errors else 200
    return page(request, "meetings/release.html", context | about(member, meeting.releases, on), status=status)


def asked(request: HttpRequest) -> tuple[str, str]:
    """Which list, and the words looked for."""
    which = request.GET.get("daftar", "")
    return (which if which in LISTS else "menunggu"), " ".join(request.GET.get("q", "").split())[:80]


def standing(member: Member) -> dict:
    return {"lists": tuple(LISTS), "may_propose": member.has(*releasing.PROPOSES)}


def wording(releases) -> dict:
    """A proposal begins with the words of the last one."""
    last = releases.first()
    return {"summary": last.summary} if last else {}


def about(member: Member, releases, on: date) -> dict:
    """The releases of a meeting or a directive so far, the live ones apart, and what this member may do with them."""
    rows = list(releases.select_related("proposed_by").prefetch_related("steps__by"))
    may_answer = not releasing.why_not_approve(member, on)
    waiting = next((row for row in rows if row.is_waiting), None)
    return {
        "releases": rows,
        "waiting": waiting,
        "open": next((row for row in rows if row.is_released), None),
        "may_propose": member.has(*releasing.PROPOSES) and waiting is None,
        "may_answer": may_answer and waiting is not None and waiting.proposed_by_id != member.user.pk,
        "may_recall": not releasing.why_not_recall(member, on),
    }


def settle(request: HttpRequest, member: Member, releases, on: date) -> HttpResponse:
    """The answer to a proposal, or a recall: done, or refused in a message. Back to the same page."""
    act, pk = ACTS[request.POST["act"]], request.POST.get("release", "")
    if not pk.isdecimal() or len(pk) > 18:
        raise Http404
    found = get_object_or_404(releases, pk=int(pk))
    form = ReasonForm(request.POST)
    reason = form.cleaned_data["reason"] if form.is_valid() else ""
    at = timezone.now()
    try:
        if act == "recall":
            actions.recall_release(by=member, release=found, reason=reason, on=on, at=at)
        else:
            actions.answer_release(by=member, release=found, approve=act == "approve", reason=reason, on=on, at=at)
        messages.success(request, DONE[act])
    except NotReleased as refusal:
        messages.error(request, str(refusal))
    return redirect(request.path)
