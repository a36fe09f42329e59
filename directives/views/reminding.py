# Ingatkan by hand, and the recap for the WhatsApp group: for those who lead, the Asisten and Setda.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from directives import access, actions, recap, rights
from directives.states import NotAllowed
from meetings import access as meeting_access
from rakor.people import access as people_access
from rakor.web.page import page


@require_POST
def remind(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    work, at = access.remindable(member, pk), timezone.now()
    try:
        told = actions.remind(by=member, assignment=work, on=member.government.today(at), at=at)
    except NotAllowed as refusal:
        messages.error(request, str(refusal))
    else:
        said = f"{work.unit} diingatkan." if told else f"{work.unit} sudah diingatkan hari ini."
        messages.success(request, said)
    return redirect("directives:assignment", government, pk)


@require_safe
def recap_late(request: HttpRequest, government: str) -> HttpResponse:
    member = people_access.member(request, government)
    people_access.require(member, *rights.REMINDS)
    parts = recap.late(member.government, member.government.today(timezone.now()))
    return page(request, "directives/recap.html", {"parts": parts, "meeting": None})


@require_safe
def recap_of_meeting(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = people_access.member(request, government)
    meeting = meeting_access.meeting(member, pk)
    people_access.require(member, *rights.REMINDS)
    parts = recap.of_meeting(member.government, meeting)
    return page(request, "directives/recap.html", {"parts": parts, "meeting": meeting})
