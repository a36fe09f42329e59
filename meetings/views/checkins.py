# Who has entered their name at the door, and what Setda makes of it: taken up into the list, merged, corrected, removed.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.checkins import presence_of, twins
from meetings.counting import counted, with_place
from meetings.forms import PersonForm
from meetings.minutes import zone_of
from meetings.models import CheckIn, Meeting
from meetings.signatures import drawing
from meetings.views.shared import day_of, invalid, typed
from rakor.people import access
from rakor.people.access import Member
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def check_ins(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The list; a form for whoever has no phone; and one button for everybody who stands on no list yet."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    what = request.POST.get("what", "new") if request.method == "POST" else ""
    rows = list(with_place(meeting).select_related("unit", "entered_by"))
    form = PersonForm(request.POST if what == "new" else None, on=day_of(meeting, member))
    if what == "all":
        walk_ins = [row for row in rows if not row.is_listed]
        actions.take_up(by=member, meeting=meeting, check_ins=walk_ins)
        messages.success(request, f"{len(walk_ins)} orang sudah dimasukkan ke daftar hadir.")
        return redirect("meetings:check_ins", government, pk)
    if what == "new" and form.is_valid():
        try:
            made = actions.check_in(by=member, meeting=meeting, at=timezone.now(), **form.cleaned_data)
        except actions.Shut:
            messages.error(request, "Belum tercatat: notula sudah final, atau yang mendaftar sudah terlalu banyak.")
        else:
            messages.success(request, f"{made} sudah dicatat.")
        return redirect("meetings:check_ins", government, pk)
    listed = {row.unit_id: row for row in meeting.attendances.filter(unit__isnull=False)}
    for row in rows:
        row.differs = _differing(row, listed.get(row.unit_id))
    context = {
        "meeting": meeting, "form": form, "rows": rows, "walk_ins": [row for row in rows if not row.is_listed],
        "differing": [row for row in rows if row.differs], "twins": twins(rows), "count": counted(meeting),
        "zone": zone_of(meeting, member.government),
    }  # fmt: skip
    return page(request, "meetings/check_ins.html", context, status=invalid(form))


@require_http_methods(["GET", "HEAD", "POST"])
def check_in_edit(request: HttpRequest, government: str, pk: int, check_in: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, CheckIn, check_in, pk)
    initial = {"unit": row.unit_id, "words": row.words, "name": row.name, "title": row.title}
    form = PersonForm(typed(request), on=day_of(row.meeting, member), initial=initial)
    if request.method == "POST" and form.is_valid():
        actions.correct_check_in(by=member, check_in=row, **form.cleaned_data)
        messages.success(request, f"{row} sudah diperbaiki.")
        return redirect("meetings:check_ins", government, pk)
    context = {
        "meeting": row.meeting, "row": row, "form": form, "zone": zone_of(row.meeting, member.government),
        "signature": drawing(row.signature, row.name) if row.signature else "",
    }  # fmt: skip
    return page(request, "meetings/check_in_edit.html", context, status=invalid(form))


@require_POST
def check_in_settle(request: HttpRequest, government: str, pk: int, check_in: int) -> HttpResponse:
    """One button each: `take_up` into the list, `follow` what it says, `merge` its twins, or `remove` it."""
    member = access.member(request, government)
    row = meeting_access.part(member, CheckIn, check_in, pk)
    settle = {"take_up": _take_up, "follow": _follow, "merge": _merge, "remove": _remove}.get(
        request.POST.get("do", "")
    )
    said = settle(member, row.meeting, row) if settle else ""
    if said:
        messages.success(request, said)
    else:
        messages.warning(request, "Tidak ada yang diubah: pilih salah satu tombol.")
    return redirect("meetings:check_ins", government, pk)


def _take_up(member: Member, meeting: Meeting, row: CheckIn) -> str:
    actions.take_up(by=member, meeting=meeting, check_ins=[row])
    return f"{row.unit or row.words} sudah dimasukkan ke daftar hadir."


def _follow(member: Member, meeting: Meeting, row: CheckIn) -> str:
    presence, represented_by = presence_of(row)
    if not row.unit_id or not presence:
        return ""
    actions.mark_presence(by=member, meeting=meeting, unit=row.unit, presence=presence, represented_by=represented_by)
    return f"Kehadiran {row.unit} sudah disesuaikan."


def _merge(member: Member, meeting: Meeting, row: CheckIn) -> str:
    same = next((rows for rows in twins(meeting.check_ins.all()) if row in rows), [row])
    kept = actions.merge_check_ins(by=member, kept=same[0], others=same[1:])
    return f"{kept} sekarang tercatat satu kali."


def _remove(member: Member, meeting: Meeting, row: CheckIn) -> str:
    actions.remove_check_in(by=member, check_in=row)
    return f"{row} sudah dihapus dari yang mendaftar."


def _differing(row: CheckIn, listed) -> str:
    """What the list says of the unit, where it is not what this person said; nothing where they agree."""
    presence, _ = presence_of(row)
    if not listed or not presence or not listed.presence or listed.presence == presence:
        return ""
    return listed.get_presence_display().lower()
