# Terbitkan arahan: first number and names of the units, then at once, while the notula is still a draft. Setda only.
from collections.abc import Sequence
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import actions
from directives.models import Directive
from directives.models.choices import Kind
from meetings import access as meeting_access
from meetings.models import Meeting
from rakor.desk.views.shared import today
from rakor.people import access
from rakor.people.access import Member
from rakor.web.page import page

CHANGED = "Penerimanya berubah sejak halaman ini dibuka. Belum ada yang diterbitkan; periksa lagi."
NONE_CHOSEN = "Pilih paling sedikit satu arahan."


@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """`d` are the drafts chosen (all, unless `pilih` says that they were picked); `cara=catat` records those of an old
    meeting without telling anybody.

    A POST must name for each draft whom the page said it reaches (`seen-<pk>`): where that has changed meanwhile,
    nothing is issued and the page is shown anew with 409.
    """
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    asked = request.POST if request.method == "POST" else request.GET
    is_old = asked.get("cara") == "catat"
    on = (meeting.held_on or today(member)) if is_old else today(member)
    drafts = list(Directive.objects.draft().filter(meeting=meeting).select_related("group").order_by("number", "pk"))
    _reach(drafts, on)
    picked = set(asked.getlist("d"))
    chosen = [draft for draft in drafts if "pilih" not in asked or str(draft.pk) in picked]
    status, fault = 200, ""
    if request.method == "POST":
        changed = [draft for draft in chosen if asked.get(f"seen-{draft.pk}") != draft.seen]
        if chosen and not changed:
            return _send(request, member, meeting, chosen, on, is_old)
        if picked and not changed:
            messages.info(request, "Tidak ada yang berubah: arahan itu sudah diterbitkan atau dihapus.")
            return redirect("desk:show", government, meeting.pk)
        status = 409 if changed else 422
        fault = CHANGED if changed else NONE_CHOSEN
    for draft in drafts:
        draft.is_chosen = draft in chosen
    context = {
        "meeting": meeting, "drafts": drafts, "fault": fault, "is_old": is_old, "on": on, "chosen": len(chosen),
        "units": len(_units(chosen)), "standing": sum(draft.kind == Kind.STANDING for draft in chosen),
    }  # fmt: skip
    return page(request, "desk/issue.html", context, fragments=("total",), status=status)


def _reach(drafts: Sequence[Directive], on: date) -> None:
    """Each draft gets `reach` (Recipients) and `seen`, a short sum of kind and units."""
    reach = actions.reached(drafts, on)
    for draft in drafts:
        draft.reach = reach[draft.pk]
        draft.seen = actions.seen(draft, draft.reach)


def _units(drafts: Sequence[Directive]) -> set[int]:
    """The units that get work: arahan umum give none."""
    return {unit.pk for draft in drafts if draft.kind != Kind.STANDING for unit in draft.reach.all}


def _send(
    request: HttpRequest, member: Member, meeting: Meeting, chosen: list[Directive], on: date, is_old: bool
) -> HttpResponse:
    if is_old:
        actions.record(by=member, directives=chosen, on=on)
        messages.success(request, f"{len(chosen)} arahan sudah tercatat. Tidak ada unit yang diberi tahu.")
    else:
        actions.issue(by=member, directives=chosen, on=on, at=timezone.now())
        messages.success(request, f"{len(chosen)} arahan sudah diterbitkan ke {len(_units(chosen))} unit.")
    return redirect("desk:show", member.government.slug, meeting.pk)
