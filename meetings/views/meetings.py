# The list of meetings and the form of one. Its minutes as a document are show.py's, minuting itself is rakor.desk's.
from collections.abc import Iterable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from meetings import access as meeting_access
from meetings import actions
from meetings.downloads import DRAFTS, ISSUED, MEETINGS
from meetings.forms import MeetingForm, RecordForm, TurnForm
from meetings.models import Meeting, MeetingType
from meetings.views.shared import invalid, today, typed
from rakor.people import access, downloads
from rakor.people.access import Member, Role
from rakor.web.page import page

PER_PAGE = 30


@require_safe
def index(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    meetings = Meeting.objects.visible_to(member)
    asked = {name: " ".join(request.GET.get(name, "").split())[:80] for name in ("q", "jenis", "tahun")}
    rows = meetings.asked(asked["q"], asked["jenis"], asked["tahun"]).listed().select_related("type")
    rows = rows.prefetch_related("turns")
    sees_drafts = member.has(Role.SETDA, Role.PIMPINAN, Role.AJUDAN)
    if downloads.is_wanted(request):
        columns = [*MEETINGS, *([ISSUED] if member.sees_all else []), *([DRAFTS] if sees_drafts else [])]
        return downloads.xlsx(member, "Rapat", columns, rows, narrowed=_said(asked), ready=_counted)
    shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    if member.sees_all:
        _counted(shown)
    context = {
        "rows": shown,
        "asked": asked,
        "types": MeetingType.objects.all(),
        "years": meetings.dates("held_on", "year", order="DESC"),
        "may_minute": member.has(Role.SETDA),
        "sees_drafts": sees_drafts,
    }
    return page(request, "meetings/index.html", context, fragments=("rows",))


def _counted(meetings: Iterable[Meeting]) -> list[Meeting]:
    """Adds `issued` and `drafts`: how many directives each has."""
    counts = Meeting.objects.filter(pk__in=[meeting.pk for meeting in meetings]).directive_counts()
    for meeting in meetings:
        meeting.issued, meeting.drafts = counts[meeting.pk]
    return list(meetings)


def _said(asked: dict[str, str]) -> list[str]:
    """What the list is narrowed by, in words."""
    sort = next((str(sort) for sort in MeetingType.objects.all() if str(sort.pk) == asked["jenis"]), "")
    said = {"Kata": asked["q"], "Jenis": sort, "Tahun": asked["tahun"]}
    return [f"{name}: {value}" for name, value in said.items() if value]


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, Role.SETDA)
    form = MeetingForm(typed(request), initial={"held_on": today(member)})
    facts_hold = form.is_valid()
    held_on = form.cleaned_data.get("held_on") if form.is_bound else None
    leader = TurnForm(typed(request), on=held_on or today(member), needed=False, prefix="leader")
    if facts_hold and leader.is_valid():
        meeting = actions.create_meeting(
            by=member, client_id=form.cleaned_data["client_id"], **form.facts, **_named(form, member)
        )
        if leader.is_given and not meeting.turns.exists():
            actions.add_turn(by=member, meeting=meeting, **leader.cleaned_data)
        return redirect("desk:show", government, meeting.pk)
    context = {"form": form, "leader": leader}
    return page(request, "meetings/new.html", context, status=invalid(form, leader))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = RecordForm(typed(request), meeting=meeting)
    if request.method == "POST" and form.is_valid():
        actions.update_meeting(by=member, meeting=meeting, **form.facts, **_named(form, member))
        messages.success(request, "Keterangan rapat sudah disimpan.")
        return redirect("meetings:show", government, meeting.pk)
    return page(request, "meetings/edit.html", {"form": form, "meeting": meeting}, status=invalid(form))


def _named(form: MeetingForm, member: Member) -> dict:
    """Type and series by their typed names, made where they are new."""
    type_name, series_name = form.cleaned_data["type"], form.cleaned_data["series"]
    return {
        "type": actions.put_type(by=member, name=type_name) if type_name else None,
        "series": actions.put_series(by=member, name=series_name) if series_name else None,
    }
