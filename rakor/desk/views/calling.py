# Mode rapat: one unit is called, everything about its work stands on one big page, and what is decided goes into the
# minutes at once. For whoever leads rakor, the Asisten, and Setda.
from datetime import date, datetime

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from directives import called, rights
from directives.models import Assignment
from directives.states import Move, NotAllowed
from meetings import access as meeting_access
from meetings import presence
from meetings.models import Meeting
from rakor.desk import calling
from rakor.desk.forms_of_calls import CallForm
from rakor.people import access
from rakor.people.access import Member
from rakor.people.models import Unit
from rakor.web.page import page

LONGEST = 80  # letters of what is looked for
MOST = 30  # units found
CHOOSE = "Arahan itu tidak ada dalam daftar unit ini. Pilih arahannya, lalu catat lagi."


@require_safe
def call_units(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Whom to call, most late first. `?q=` looks a unit up, also one without open work; the only one found is called."""
    member = access.member(request, government)
    meeting = meeting_access.reviewed(member, pk)
    on = member.government.today(timezone.now())
    typed = " ".join(request.GET.get("q", "").replace("\0", " ").split())[:LONGEST]
    rows = called.with_work(member, on)
    if typed:
        named = Q(name__icontains=typed) | Q(short_name__icontains=typed) | Q(aliases__contains=[typed.lower()])
        found = Unit.objects.filter(named).order_by("name")[:MOST]
        by_unit = {row.unit.pk: row for row in rows}
        rows = [by_unit.get(unit.pk) or called.called(unit) for unit in found]
        if len(rows) == 1:
            return redirect("desk:call", government, meeting.pk, rows[0].unit.pk)
    return page(request, "desk/call_units.html", {"meeting": meeting, "rows": rows, "typed": typed, "on": on})


@require_http_methods(["GET", "HEAD", "POST"])
def call(request: HttpRequest, government: str, pk: int, unit: int) -> HttpResponse:
    """`?arahan=` opens the form of one of its shares. What is posted there becomes a block of the open meeting."""
    member = access.member(request, government)
    meeting = meeting_access.reviewed(member, pk)
    data = request.POST if request.method == "POST" else None
    if data is not None:
        access.require(member, *rights.DECIDES)
    found, at = access.unit(member, unit), timezone.now()
    on = member.government.today(at)
    works = list(called.open_work(found, meeting, member, on))
    asked = request.GET.get("arahan", "") if data is None else data.get("arahan", "")
    chosen = next((work for work in works if str(work.pk) == asked), None)
    fault, form = _fault(member, meeting), None
    if chosen and not fault:
        turn = meeting.turns.select_related("post").last()
        form = CallForm(data, member=member, work=chosen, meeting=meeting, turn=turn, on=on)
    if data is not None and form and form.is_valid():
        try:
            _record(member, meeting, chosen, form, on, at)
            messages.success(request, f"Keputusan tercatat dalam notula {meeting}.")
            return redirect("desk:call", government, meeting.pk, found.pk)
        except NotAllowed as refusal:
            form.refuse(str(refusal))
    fault = fault or (CHOOSE if (asked and not chosen) or (data is not None and not chosen) else "")
    context = _shown(member, meeting, found, works, chosen, on) | {
        "form": form,
        "fault": fault if asked or data else "",
    }
    return page(request, "desk/call.html", context, status=200 if data is None else 422)


def _fault(member: Member, meeting: Meeting) -> str:
    """Why nothing can be recorded here now; "" when it can."""
    if refusal := rights.why_not(member, Move.EXTEND):
        return refusal
    return calling.FINAL if meeting.status == Meeting.Status.FINAL else ""


def _record(member: Member, meeting: Meeting, work: Assignment, form: CallForm, on: date, at: datetime) -> None:
    given = form.cleaned_data
    calling.record(
        by=member, meeting=meeting, work=work, move=None if form.is_hand_over else Move(given["move"]),
        decision=form.decided, to=given.get("to"), on=on, at=at, client_id=given["client_id"],
    )  # fmt: skip


def _shown(
    member: Member, meeting: Meeting, unit: Unit, works: list[Assignment], chosen: Assignment | None, on: date
) -> dict:
    """The unit and its neighbours in the order in which units are called; of its work what one page holds."""
    rows = called.with_work(member, on)
    at = next((n for n, row in enumerate(rows) if row.unit.pk == unit.pk), None)
    shown = works[: called.SHOWN]
    if chosen and chosen not in shown:
        shown.append(chosen)
    found = called.items(shown, on)
    return {
        "meeting": meeting, "unit": unit, "items": found, "chosen": chosen, "on": on,
        "called": called.called(unit) if at is None else rows[at],
        "place": None if at is None else at + 1, "places": len(rows),
        "before": rows[at - 1].unit if at else None,
        "after": _after(rows, at),
        "hidden": 0 if at is None else rows[at][called.OPEN] - len(works), "more": len(works) - len(found),
        "last": called.last_promise(found), "presence": presence.of_unit(unit, member, on),
        "may_record": not _fault(member, meeting), "is_final": meeting.status == Meeting.Status.FINAL,
    }  # fmt: skip


def _after(rows: list[called.Called], at: int | None) -> Unit | None:
    """Whom to call next; after a unit without open work, the first of all."""
    following = rows if at is None else rows[at + 1 :]
    return following[0].unit if following else None
