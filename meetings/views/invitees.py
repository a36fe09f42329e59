# Who is invited: Setda's list, filled by group, unit, post or in words; and who comes instead, which a unit may say itself.
from itertools import groupby

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import InviteesForm, SubstituteForm
from meetings.models import Attendance, Meeting
from meetings.views.shared import day_of, invalid, typed
from rakor.people import access
from rakor.people.access import Role
from rakor.web.page import page

FINAL = "Notula rapat ini sudah final; daftarnya tidak dapat diubah lagi."
RECORDED = "Kehadiran sudah dicatat, atau notulanya sudah final. Perubahannya disampaikan kepada Setda."


@require_http_methods(["GET", "HEAD", "POST"])
def invitees(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    on, is_final = day_of(meeting, member), meeting.status == Meeting.Status.FINAL
    form = InviteesForm(typed(request), on=on)
    if request.method == "POST" and is_final:
        form.add_error(None, FINAL)
    elif request.method == "POST" and form.is_valid():
        made = actions.invite(by=member, meeting=meeting, guests=form.guests, on=on)
        messages.success(request, f"{made} undangan ditambahkan." if made else "Semuanya sudah ada dalam daftar.")
        return redirect("meetings:invitees", government, pk)
    rows = list(meeting.attendances.filter(is_invited=True).select_related("unit", "group", "post"))
    context = {"meeting": meeting, "form": form, "is_final": is_final, "shares": _shared(rows), "count": len(rows)}
    return page(request, "meetings/invitees.html", context, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def substitute(request: HttpRequest, government: str, pk: int, attendance: int) -> HttpResponse:
    """Before the meeting: who comes instead. At the door and afterwards the attendance list says it."""
    member = access.member(request, government)
    row = meeting_access.invited(member, pk, attendance)
    form = SubstituteForm(typed(request), initial={"name": row.represented_by})
    if request.method == "POST" and form.is_valid():
        try:
            actions.name_substitute(by=member, attendance=row, name=form.cleaned_data["name"])
            messages.success(
                request, "Yang mewakili sudah dicatat." if row.represented_by else "Pejabatnya hadir sendiri."
            )
            return redirect("meetings:invitees" if member.has(Role.SETDA) else "meetings:show", government, pk)
        except actions.AlreadyRecorded:
            form.add_error(None, RECORDED)
    context = {"meeting": row.meeting, "row": row, "form": form, "may_minute": member.has(Role.SETDA)}
    return page(request, "meetings/substitute.html", context, status=invalid(form))


def _shared(rows: list[Attendance]) -> list[tuple[str, list[Attendance]]]:
    """Under the group that brought them; who was invited by name comes first."""
    rows.sort(key=lambda row: (str(row.group or "") if row.unit_id else "", row.unit_id is None, str(row)))
    by_group = groupby(rows, key=lambda row: str(row.group) if row.group and row.unit_id else "Satu per satu")
    return [(name, list(found)) for name, found in by_group]
