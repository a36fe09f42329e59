# Who was there, per unit in one form, and groups, posts and words beside it. Setda only.
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import AttendanceForm, AttendeeForm
from meetings.forms.attendance import Change
from meetings.forms.presenters import by_category
from meetings.models import Attendance, Meeting
from meetings.views.shared import day_of, invalid
from rakor.people import access
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.web.page import page

KEPT = ("group", "post", "words", "head_count", "is_accompanying")  # what the form of units does not ask


@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Two forms on one page; the button `what` says which one was sent."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    rows = list(meeting.attendances.select_related("unit", "group", "post"))
    what = request.POST.get("what", "units") if request.method == "POST" else ""
    on = day_of(meeting, member)
    listed = [row.unit_id for row in rows if row.unit_id]
    units = Unit.objects.filter(Q(pk__in=Unit.objects.on(on).values("pk")) | Q(pk__in=listed))
    form = AttendanceForm(request.POST if what == "units" else None, units=by_category(units), rows=rows)
    other = AttendeeForm(request.POST if what == "other" else None, on=on, prefix="other")
    if what == "units" and form.is_valid():
        changes = form.changes()
        _record(changes, rows, meeting, member)
        messages.success(request, f"Kehadiran {len(changes)} unit sudah disimpan.")
        return redirect("meetings:attendance", government, pk)
    if what == "other" and other.is_valid():
        actions.record_attendance(by=member, meeting=meeting, **other.cleaned_data)
        messages.success(request, "Peserta sudah ditambahkan.")
        return redirect("meetings:attendance", government, pk)
    context = {
        "meeting": meeting, "form": form, "other": other, "others": [row for row in rows if not row.unit_id],
    }  # fmt: skip
    return page(request, "meetings/attendance.html", context, status=invalid(form, other))


@require_POST
def attendance_remove(request: HttpRequest, government: str, pk: int, attendance: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, Attendance, attendance, pk)
    actions.remove_attendance(by=member, attendance=row)
    messages.success(request, f"{row} sudah dihapus dari daftar hadir.")
    return redirect("meetings:attendance", government, pk)


def _record(changes: list[Change], rows: list[Attendance], meeting: Meeting, member: Member) -> None:
    there = {row.unit_id: row for row in rows}
    for change in changes:
        if change.presence is None:
            actions.remove_attendance(by=member, attendance=there[change.unit.pk])
        else:
            row = there.get(change.unit.pk)
            kept = {name: getattr(row, name) for name in KEPT} if row else {}
            actions.record_attendance(
                by=member, meeting=meeting, unit=change.unit, presence=change.presence,
                represented_by=change.represented_by, **kept,
            )  # fmt: skip
