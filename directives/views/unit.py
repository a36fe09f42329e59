# The unit's own desk, on a phone: what is asked of it, and its reports.
from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from directives import access, actions, offers, turns
from directives.besides import of_directive
from directives.downloads import ENDED, OPEN, STANDING
from directives.forms import ReportForm, UnchangedForm
from directives.models import Assignment, Directive, Prepared, Report
from directives.states import RULES, UNITS_TURN, Move, NotAllowed, Status
from directives.views.handing_in import declined_of, hand_in, why_closed
from directives.views.shown import by_weight, parts_with_progress
from meetings import near
from rakor.people import access as people_access
from rakor.people import downloads
from rakor.people.access import Member, Role
from rakor.people.models import Unit
from rakor.web.page import page

PER_PAGE = 50
STANDING_SHOWN = 3
MAX_PIC = 200
SHEETS = {"": "Arahan untuk unit saya", "berakhir": "Arahan yang sudah berakhir", "umum": "Arahan umum"}


@require_safe
def mine(request: HttpRequest, government: str) -> HttpResponse:
    """All open work of the member's units in one list, what was returned first, then the most overdue.

    `?daftar=berakhir` shows what has ended, `?daftar=umum` the arahan umum: nothing there waits for the unit.
    """
    member = people_access.member(request, government)
    people_access.require(member, Role.OPD, Role.ASISTEN)
    on, own = member.government.today(timezone.now()), access.own_units(member)
    work = Assignment.objects.of_units(own).select_related("directive__meeting", "unit")
    ended = work.ended().order_by("-directive__issued_on", "-pk")
    standing = Directive.objects.standing_of(own).select_related("meeting").order_by("-issued_on", "-pk")
    units = list(Unit.objects.filter(pk__in=own))
    context = {
        "on": on, "units": units, "kop_unit": units[0].name if len(units) == 1 else "",
        "ended": ended.count(), "standing": standing.count(), "listed": request.GET.get("daftar", ""),
    }  # fmt: skip
    if context["listed"] in ("berakhir", "umum"):
        rows, columns = (ended, ENDED) if context["listed"] == "berakhir" else (standing, STANDING)
        if downloads.is_wanted(request):
            return downloads.xlsx(member, SHEETS[context["listed"]], columns, rows)
        context["rows"] = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    else:
        open_work = list(work.unresolved().tracked().with_returned_for().with_missing(on).for_desk())
        if downloads.is_wanted(request):
            return downloads.xlsx(member, SHEETS[""], OPEN, open_work)
        context |= {
            "work": open_work,
            "groups": turns.grouped(open_work, on),
            "reportable": sum(row.status in UNITS_TURN for row in open_work),
            "approvals": Prepared.objects.filter(state="waiting", assignment__in=work).count()
            if member.government.head_approves
            else 0,
            "late": sum(row.is_unreported(on) for row in open_work),
            "returned": sum(row.status == Status.RETURNED for row in open_work),
            "newest_standing": standing[:STANDING_SHOWN],
            "this_weeks": near.this_weeks(member, on),
            "last": near.last(member, on),
        }
    return page(request, "directives/mine.html", context)


@require_safe
def assignment(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work, on = access.assignment(member, pk), member.government.today(timezone.now())
    parts = parts_with_progress(work.directive, [work])
    work.missing = work.periods.missing(on).count()
    context = {
        "work": work,
        "directive": work.directive,
        "moves": _story(work),
        "on": on,
        "may_report": _reports_for(member, work) and not access.why_not_report(work),
        "may_pass_on": work.is_open and _reports_for(member, work),
        "parts": parts,
        "by_weight": by_weight(parts, [work]),
        "counted": [work],
        "sites": work.directive.sites.aggregate(listed=Count("pk"), checked=Count("checked_on")),
        "besides": of_directive(work.directive),
        "may_return": _returnable(member, work),
        "reads_meeting": access.reads_meeting(member, work.directive),
        "kop_unit": _own_name(member, work),
        "offers": offers.of_assignment(member, work, speaks=work.unit_id in access.own_units(member)),
    }
    return page(request, "directives/assignment.html", context)


def _story(work: Assignment) -> list:
    """Every move and every note, as they came."""
    moves = work.moves.select_related(
        "by",
        "report__entered_by",
        "report__period",
        "report__block__meeting",
        "decision__entered_by",
        "decision__block__meeting",
    ).prefetch_related("report__evidence", "report__parts_done__part", "decision__papers")
    return sorted([*moves, *work.notes.select_related("by")], key=lambda row: row.at)


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work = access.reportable(member, pk)
    on_behalf = work.unit_id not in access.own_units(member)
    sent = request.POST if request.method == "POST" else None
    unchanged = sent is not None and "tetap-reason" in sent and not on_behalf
    declined = declined_of(work)
    form = ReportForm(
        None if unchanged else sent,
        request.FILES or None,
        on_behalf=on_behalf,
        directive=work.directive,
        initial=declined and vars(declined),
    )
    same = UnchangedForm(sent if unchanged else None)
    used = same if unchanged else form
    if used.is_valid() and (made := hand_in(member, work, used, unchanged)):
        waits = "Laporan menunggu persetujuan pimpinan unit, lalu terkirim."
        messages.success(request, waits if isinstance(made, Prepared) else "Laporan terkirim. Terima kasih.")
        return redirect("directives:assignment", government, pk)
    context = {
        "work": work, "directive": work.directive, "form": form, "same": same, "on_behalf": on_behalf,
        "returned": work.reports.filter(verdict=Report.Verdict.RETURNED).last() if work.status == "returned" else None,
        "on": member.government.today(timezone.now()), "kop_unit": _own_name(member, work),
        "closed": "" if sent else why_closed(work), "declined": declined, "taken": _taken(member, work),
    }  # fmt: skip
    return page(request, "directives/report.html", context, status=422 if used.errors else 200)


@require_POST
def acknowledge(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work, at = access.own(member, pk), timezone.now()
    try:
        actions.acknowledge(by=member, assignment=work, on=member.government.today(at), at=at)
        messages.success(request, "Tercatat: arahan sudah dibaca unit.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    back = "directives:mine" if "daftar" in request.POST else "directives:assignment"
    return redirect(back, government, *([] if "daftar" in request.POST else [pk]))


@require_POST
def pass_on(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Diteruskan ke …: the unit's own note of who works on it."""
    member = people_access.member(request, government)
    work = access.reportable(member, pk)
    pic = request.POST.get("pic", "")
    try:
        if len(pic) > MAX_PIC:
            raise NotAllowed(f"Nama bidang atau orang paling panjang {MAX_PIC} huruf.")
        actions.pass_on(by=member, assignment=work, pic=pic)
        messages.success(request, "Catatan penerusan tersimpan.")
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    return redirect("directives:assignment", government, pk)


def _taken(member: Member, work: Assignment) -> list[UUID]:
    """The tokens of this member's last reports: a draft kept on the device under one of them has arrived."""
    sent = work.reports.filter(entered_by=member.user, client_id__isnull=False)
    return list(sent.order_by("-pk").values_list("client_id", flat=True)[:10])


def _returnable(member: Member, work: Assignment) -> Report | None:
    """The newest report, where it was accepted at once and this member may still return it."""
    newest = work.reports.last()
    if newest is None or newest.verdict != Report.Verdict.ACCEPTED or work.status not in RULES[Move.RETURN].froms:
        return None
    newest.assignment = work
    return None if access.why_not_verify(member, newest) else newest


def _reports_for(member: Member, work: Assignment) -> bool:
    return member.has(Role.SETDA) or work.unit_id in access.own_units(member)


def _own_name(member: Member, work: Assignment) -> str:
    """The unit's name for the letterhead of its own people."""
    return work.unit.name if work.unit_id in access.own_units(member) else ""
