# The draft read over by whoever led, remark by remark, until it is final; and opened again for a correction.
from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from meetings import access as meeting_access
from meetings import actions
from meetings.minutes import arranged, in_order, introduced, numbered, zone_of
from meetings.models import Block, Meeting
from meetings.presenting import told
from rakor.desk.forms_of_review import CorrectionForm, RemarkForm
from rakor.desk.papers.snapshot import compose
from rakor.desk.views.shared import today
from rakor.people import access
from rakor.people.access import Member, Role
from rakor.web.page import page


@require_safe
def review(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    return _page(request, member, meeting_access.reviewed(member, pk))


@require_POST
def review_send(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """To whoever led; `kembali` makes it a draft again."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    move = actions.take_back if "kembali" in request.POST else actions.send_for_review
    return _try(request, member, meeting, lambda: move(by=member, meeting=meeting))


@require_POST
def remark(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """What is to be changed, in one block or in all of it."""
    member = access.member(request, government)
    meeting = meeting_access.reviewed(member, pk)
    form = RemarkForm(request.POST, meeting=meeting)
    if not form.is_valid():
        return _page(request, member, meeting, 422, remark_form=form, back_on=request.POST.get("block", ""))
    given = form.cleaned_data
    return _try(
        request, member, meeting, lambda: actions.remark(by=member, meeting=meeting, at=timezone.now(), **given),
        to=given["block"],
    )  # fmt: skip


@require_POST
def remark_settle(request: HttpRequest, government: str, pk: int, remark: int) -> HttpResponse:
    member = access.member(request, government)
    found = meeting_access.remark(member, pk, remark)
    actions.settle_remark(by=member, remark=found, at=timezone.now())
    return _back(member, found.meeting, found.block)


@require_POST
def finalise(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The minutes become an edition and are locked."""
    member = access.member(request, government)
    meeting = meeting_access.finalised(member, pk)

    def make() -> None:
        edition = actions.finalise(
            by=member, meeting=meeting, at=timezone.now(), compose=lambda locked: compose(locked, member, today(member))
        )
        messages.success(request, f"Notula sudah final sebagai {edition}. Isinya terkunci.")

    return _try(request, member, meeting, make)


@require_POST
def reopen(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """A correction, with its reason: final minutes become a draft, and then the next edition."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = CorrectionForm(request.POST)
    if not form.is_valid():
        return _page(request, member, meeting, 422, correction_form=form)
    reason = form.cleaned_data["reason"]
    return _try(request, member, meeting, lambda: actions.reopen(by=member, meeting=meeting, reason=reason))


def _try(request: HttpRequest, member: Member, meeting: Meeting, act, to: Block | None = None) -> HttpResponse:
    """The page anew; with the reason in words where it is not the time for that."""
    try:
        act()
    except actions.NotNow as refusal:
        messages.error(request, str(refusal))
    return _back(member, meeting, to)


def _back(member: Member, meeting: Meeting, block: Block | None = None) -> HttpResponse:
    answer = redirect("desk:review", member.government.slug, meeting.pk)
    if block:
        answer["Location"] += f"#b{block.pk}"
    return answer


def _page(request: HttpRequest, member: Member, meeting: Meeting, status: int = 200, **more) -> HttpResponse:
    meeting.refresh_from_db(fields=["status", "reopened_for"])
    agenda, zone = numbered(meeting), zone_of(meeting, member.government)
    blocks = in_order(meeting, agenda, zone)
    told(blocks, meeting.held_on or today(member))
    remarks = list(meeting.remarks.select_related("by", "settled_by"))
    for block in blocks:
        block.noted = [one for one in remarks if one.block_id == block.pk]
        block.remark_id = uuid4()
    flow, sections = arranged(blocks, meeting)
    context = {
        "meeting": meeting, "turns": introduced(meeting.turns.all()), "blocks": flow, "sections": sections,
        "on_all": [one for one in remarks if one.block_id is None],
        "waiting": sum(one.settled_at is None for one in remarks),
        "editions": list(meeting.editions.defer("snapshot").select_related("made_by").order_by("-number")),
        "may_minute": member.has(Role.SETDA), "may_finalise": member.has(Role.SETDA, Role.PIMPINAN),
        "is_final": meeting.status == Meeting.Status.FINAL, "in_review": meeting.status == Meeting.Status.REVIEW,
        "remark_form": RemarkForm(meeting=meeting), "remark_id": uuid4(), "correction_form": CorrectionForm(),
    } | more  # fmt: skip
    return page(request, "desk/review.html", context, status=status)
