# Usul acara: what units ask to have discussed in a coming meeting, and Setda's answer. A unit sees its own.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.forms import ProposalAnswerForm, ProposalForm
from meetings.forms.proposal import ACCEPT
from meetings.models import Proposal
from meetings.views.shared import invalid, today, typed
from rakor.people import access
from rakor.people.access import Role
from rakor.web.page import page


@require_http_methods(["GET", "HEAD", "POST"])
def proposals(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting, own = meeting_access.proposed_to(member, pk)
    at, is_setda = timezone.now(), member.has(Role.SETDA)
    if request.method == "POST" and not own:
        access.require(member, Role.OPD)
    form = ProposalForm(typed(request), units=own)
    if request.method == "POST" and form.is_valid():
        try:
            actions.propose(by=member, meeting=meeting, at=at, **form.cleaned_data)
            messages.success(request, "Usul sudah disampaikan. Jawaban Setda tampil di halaman ini.")
            return redirect("meetings:proposals", government, pk)
        except actions.TooLate as refusal:
            form.add_error(None, str(refusal))
    rows = meeting.proposals.select_related("unit", "by")
    context = {
        "meeting": meeting, "rows": rows if is_setda else rows.filter(unit__in=own), "form": form, "may_minute": is_setda,
        "may_propose": bool(own), "closed_because": actions.why_too_late(meeting, today(member)),
    }  # fmt: skip
    return page(request, "meetings/proposals.html", context, status=invalid(form))


@require_POST
def proposal_answer(request: HttpRequest, government: str, pk: int, proposal: int) -> HttpResponse:
    member = access.member(request, government)
    row = meeting_access.part(member, Proposal, proposal, pk)
    form = ProposalAnswerForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(error for found in form.errors.values() for error in found))
        return redirect("meetings:proposals", government, pk)
    act = actions.accept_proposal if form.cleaned_data["do"] == ACCEPT else actions.decline_proposal
    try:
        done = act(by=member, proposal=row, answer=form.cleaned_data["answer"], at=timezone.now())
        messages.success(request, f"Usul {row.unit}: {done.get_verdict_display().lower()}.")
    except actions.TooLate as refusal:
        messages.error(request, str(refusal))
    return redirect("meetings:proposals", government, pk)
