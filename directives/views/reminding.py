# Ingatkan by hand, and the recap for the WhatsApp group: for those who lead, the Asisten and Setda.
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from directives import access, actions, recap, rights
from directives.lists import Asked, unreported_work
from directives.states import NotAllowed
from meetings import access as meeting_access
from rakor.people import access as people_access
from rakor.people.models import Unit
from rakor.web.page import page
from rakor.web.templatetags.rakor import kalimat

MOST_AT_ONCE = 300


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


@require_POST
def remind_listed(request: HttpRequest, government: str) -> HttpResponse:
    """Whoever has not reported in the list that the form names, the same words as in the list's URL."""
    member = people_access.member(request, government)
    people_access.require(member, *rights.REMINDS)
    at, what = timezone.now(), Asked.read(request.POST)
    on = member.government.today(at)
    late = unreported_work(member, on, what)
    if (many := late.count()) > MOST_AT_ONCE:
        messages.error(
            request,
            f"Ada {many} pekerjaan yang belum dilaporkan dalam daftar ini, paling banyak {MOST_AT_ONCE} diingatkan "
            "sekaligus. Saring daftarnya dahulu, misalnya menurut unit.",
        )
    else:
        told, silent = actions.remind_all(by=member, assignments=late, on=on, at=at)
        _say(request, told, silent, many)
    return redirect(f"{reverse('directives:index', args=[government])}?{what.query}")


def _say(request: HttpRequest, told: set[int], silent: set[int], many: int) -> None:
    if told:
        messages.success(request, f"{len(told)} unit diingatkan.")
    elif many and not silent:
        messages.success(request, "Unit-unit ini sudah diingatkan hari ini.")
    elif not many:
        messages.error(request, "Tidak ada yang belum lapor dalam daftar ini; tidak ada yang perlu diingatkan.")
    if silent:
        names = kalimat(Unit.objects.filter(pk__in=silent).order_by("name"))
        messages.error(request, f"Belum ada pengguna untuk {names}. Hubungi unitnya, lalu catat laporannya.")


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
