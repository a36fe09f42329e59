# Laporan pekan ini: all that waits for the unit's report on one page, sent together.
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from directives import access, actions
from directives.models import Assignment, Prepared
from directives.states import UNITS_TURN
from directives.weekly_forms import Week
from rakor.people import access as people_access
from rakor.people.access import Member, Role
from rakor.web.page import page

LINES = 100  # of one page; what is left comes after these have been reported
SENT = "weekly"  # the token of the last page that was taken, in the session: its draft goes


@require_http_methods(["GET", "HEAD", "POST"])
def weekly(request: HttpRequest, government: str) -> HttpResponse:
    """One line per directive; only those that were filled in are sent, all of them or none."""
    member = people_access.member(request, government)
    people_access.require(member, Role.OPD, Role.ASISTEN)
    at = timezone.now()
    on = member.government.today(at)
    sent = request.POST if request.method == "POST" else None
    works, more = _works(member, on, sent)
    for work in works:
        work.unreported = work.is_unreported(on)
    week = Week(works, sent, request.FILES or None)
    if sent is not None and week.sent:
        checked = week.shared.cleaned_data["files"]
        try:
            made = actions.send_in_many(by=member, lines=week.sent, checked=checked, on=on, at=at)
        except actions.LineRefused as refused:
            renew = isinstance(refused.why, actions.SentBefore)
            week.refuse(refused.line.assignment, str(refused), renew=renew)
        else:
            request.session[SENT] = str(week.shared.cleaned_data["client_id"])
            waits = any(isinstance(one, Prepared) for one in made)
            after = "menunggu persetujuan pimpinan unit." if waits else "terkirim. Terima kasih."
            messages.success(request, f"{len(made)} laporan {after}")
            return redirect("directives:mine", government)
    context = {
        "week": week, "on": on, "more": more, "taken": request.session.get(SENT, ""),
        "several": len({work.unit_id for work in works}) > 1,
        "kop_unit": works[0].unit.name if len({work.unit_id for work in works}) == 1 else "",
    }  # fmt: skip
    return page(request, "directives/weekly.html", context, status=422 if sent is not None else 200)


def _works(member: Member, on, sent) -> tuple[list[Assignment], bool]:
    """What waits for a report, and what was typed into when the page was sent; and whether there are more."""
    turn = Q(is_open=True, status__in=UNITS_TURN, directive__tracked_from__isnull=False, taken_off_on=None)
    own = Assignment.objects.of_units(access.own_units(member)).select_related("directive__meeting", "unit")
    if sent is None:
        rows = list(own.filter(turn).with_returned_for().with_missing(on).for_desk()[: LINES + 1])
        return rows[:LINES], len(rows) > LINES
    typed = [int(pk) for pk in sent.getlist("work")[:LINES] if pk.isascii() and pk.isdecimal() and len(pk) < 19]
    return list(own.filter(pk__in=typed).with_returned_for().with_missing(on).for_desk()), False
