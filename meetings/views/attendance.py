# Who was there: each unit one row that saves itself as it is changed, and groups, posts and words beside it. Setda only.
import json

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.counting import counted
from meetings.forms import AttendanceForm, AttendeeForm, PresenceForm
from meetings.forms.attendance import UNKNOWN, Change, state
from meetings.forms.presenters import by_category
from meetings.models import Attendance, Meeting
from meetings.views.shared import day_of, invalid
from rakor.people import access
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.web.page import fragment, page

COUNT = "hitungan"  # the fragment that is swapped: what was counted, and what every row now says


@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Two forms on one page; the button `what` says which one was sent. Asked for the count alone it answers 204 where
    nothing has changed since the version `v`.
    """
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    is_count = fragment(request, (COUNT,)) == COUNT
    if is_count and request.method != "POST":
        unchanged = request.GET.get("v") == str(meeting.version)
        return HttpResponse(status=204) if unchanged else _count(request, meeting)
    rows = list(meeting.attendances.select_related("unit", "group", "post"))
    what = request.POST.get("what", "units") if request.method == "POST" else ""
    on = day_of(meeting, member)
    form = AttendanceForm(request.POST if what == "units" else None, units=_units(on, rows), rows=rows)
    other = AttendeeForm(request.POST if what == "other" else None, on=on, prefix="other")
    if what == "units" and form.is_valid():
        changes = form.changes()
        _record(changes, rows, meeting, member)
        if is_count:
            meeting.refresh_from_db(fields=["version"])
            return _count(request, meeting)
        said = f"Kehadiran {len(changes)} unit sudah disimpan." if changes else "Tidak ada kehadiran yang berubah."
        messages.success(request, said)
        return redirect("meetings:attendance", government, pk)
    if what == "units" and is_count:
        return _count(request, meeting, fault=" ".join(error for found in form.errors.values() for error in found))
    if what == "other" and other.is_valid():
        actions.record_attendance(by=member, meeting=meeting, **other.cleaned_data)
        messages.success(request, "Peserta sudah ditambahkan.")
        return redirect("meetings:attendance", government, pk)
    context = {
        "meeting": meeting, "form": form, "other": other, "others": [row for row in rows if not row.unit_id],
        "presences": PresenceForm.base_fields["presence"].choices,
        "lines": form.lines(_shown(request)), **_news(request, meeting, rows),
    }  # fmt: skip
    return page(request, "meetings/attendance.html", context, status=invalid(form, other))


@require_POST
def attendance_mark(request: HttpRequest, government: str, pk: int, attendance: int) -> HttpResponse:
    """Whether a post, a group or somebody in words came. A unit's row is marked in the form of units."""
    member = access.member(request, government)
    row = meeting_access.part(member, Attendance, attendance, pk)
    form = PresenceForm(request.POST)
    if form.is_valid():
        actions.mark_attendance(by=member, attendance=row, **form.cleaned_data)
        messages.success(request, f"Kehadiran {row} sudah disimpan.")
    else:
        messages.error(request, f"Kehadiran {row} belum tersimpan. Nama yang mewakili paling panjang 160 huruf.")
    return redirect("meetings:attendance", government, pk)


@require_POST
def attendance_remove(request: HttpRequest, government: str, pk: int, attendance: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, Attendance, attendance, pk)
    actions.remove_attendance(by=member, attendance=row)
    messages.success(request, f"{row} sudah dihapus dari daftar hadir.")
    return redirect("meetings:attendance", government, pk)


def _units(on, rows: list[Attendance]):
    """The units of that day, and those that are listed all the same."""
    listed = [row.unit_id for row in rows if row.unit_id]
    return by_category(Unit.objects.filter(Q(pk__in=Unit.objects.on(on).values("pk")) | Q(pk__in=listed)))


def _count(request: HttpRequest, meeting: Meeting, fault: str = "") -> HttpResponse:
    rows = list(meeting.attendances.filter(unit__isnull=False))
    context = {"meeting": meeting, "fault": fault} | _news(request, meeting, rows)
    return page(request, "meetings/attendance.html", context, fragments=(COUNT,), status=422 if fault else 200)


def _shown(request: HttpRequest) -> str:
    """Which rows are asked for; none is all."""
    asked = request.GET.get("lihat", "")
    return asked if asked in {UNKNOWN, *Attendance.Presence.values} else ""


def _news(request: HttpRequest, meeting: Meeting, rows: list[Attendance]) -> dict:
    """The count, and for the page's script what every listed unit's row says: [[id, state, represented by], …]."""
    now = [[row.unit_id, state(row), row.represented_by] for row in rows if row.unit_id]
    return {"count": counted(meeting), "now": json.dumps(now), "shown": _shown(request)}


def _record(changes: list[Change], rows: list[Attendance], meeting: Meeting, member: Member) -> None:
    there = {row.unit_id: row for row in rows}
    for change in changes:
        if change.presence is None:
            actions.remove_attendance(by=member, attendance=there[change.unit.pk])
        else:
            actions.mark_presence(
                by=member, meeting=meeting, unit=change.unit, presence=change.presence,
                represented_by=change.represented_by, is_invited=change.presence == "",
            )  # fmt: skip
