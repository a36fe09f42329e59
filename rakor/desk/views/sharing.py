# Edarkan: final minutes sent out to the units, what each unit then reads, and who has said to have read it.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from meetings import access as meeting_access
from meetings import actions
from meetings.models import Meeting
from rakor.desk.papers.extracts import copies_for, day, extract
from rakor.people import access
from rakor.people.models import Unit
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def circulate(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The last edition: whom it would go to, and once sent, who has read it."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    edition = meeting.editions.select_related("made_by").order_by("-number").first()
    wanted = copies_for(edition.snapshot) if edition else {}
    if request.method == "POST":
        try:
            if edition is None:
                raise actions.NotNow("Yang diedarkan adalah notula final. Sahkan dahulu notula ini.")
            sent = actions.circulate(by=member, edition=edition, units=wanted, at=timezone.now())
            messages.success(
                request, f"Notula diedarkan kepada {sent} unit." if sent else "Semua unit sudah mendapatnya."
            )
        except actions.NotNow as refusal:
            messages.error(request, str(refusal))
        return redirect("desk:circulate", government, pk)
    copies = list(edition.copies.select_related("unit", "read_by").order_by("unit__name")) if edition else []
    there = {copy.unit_id for copy in copies}
    waiting = Unit.objects.filter(pk__in=wanted.keys() - there).order_by("name")
    context = {
        "meeting": meeting, "edition": edition, "copies": copies, "read": sum(bool(copy.read_at) for copy in copies),
        "waiting": [(unit, wanted[unit.pk]) for unit in waiting], "is_final": meeting.status == Meeting.Status.FINAL,
    }  # fmt: skip
    return page(request, "desk/circulate.html", context)


@require_safe
def copy(request: HttpRequest, government: str, pk: int, copy: int) -> HttpResponse:
    """What of the minutes is the unit's own; for whoever was not there themselves, also what the meeting was about."""
    member = access.member(request, government)
    found = meeting_access.copy(member, pk, copy)
    was = found.edition.snapshot
    newer = found.edition.meeting.editions.filter(number__gt=found.edition.number).exists()
    context = {
        "copy": found, "edition": found.edition, "meeting": found.edition.meeting, "was": was,
        "held_on": day(was.get("held_on", "")), "own": extract(was, found.unit_id), "is_newer": newer,
        "may_confirm": meeting_access.speaks_for(member, found.unit_id) and found.read_at is None,
        "count": len(was.get("blocks", [])),
    }  # fmt: skip
    return page(request, "desk/copy.html", context)


@require_POST
def copy_read(request: HttpRequest, government: str, pk: int, copy: int) -> HttpResponse:
    """Sudah saya baca."""
    member = access.member(request, government)
    found = actions.confirm_read(by=member, copy=meeting_access.received(member, pk, copy), at=timezone.now())
    messages.success(request, f"Tercatat: {found.unit} sudah membaca notula ini.")
    return redirect("desk:copy", government, pk, found.pk)
