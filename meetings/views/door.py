# The door of a meeting: its screen for the room, kept by Setda, and the page on the phone of whoever comes in, without an
# account. What is made of the names stands in checkins.py.
from datetime import date, datetime
from uuid import UUID

from allauth.core.ratelimit import consume_or_429
from django.conf import settings
from django.contrib import messages
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from meetings import access as meeting_access
from meetings import actions
from meetings.counting import counted
from meetings.door_hours import begins, hours
from meetings.forms import CheckInForm
from meetings.minutes import zone_of
from meetings.models import CheckIn, Meeting
from meetings.views.shared import invalid, typed
from rakor.people import access, codes, doors, scope
from rakor.people.models import Door
from rakor.web.page import fragment, page

COUNT = "hitungan-pintu"
HERE = "hadir"  # the cookie that a phone gets, for this door's path alone: who it has entered


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def door(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The code to scan, and how many came. Opening again makes a new code and closes the one before."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    at, is_final = timezone.now(), meeting.status == Meeting.Status.FINAL
    if request.method == "POST":
        if is_final:
            messages.error(request, "Notula rapat ini sudah final; daftar hadirnya tidak dapat diisi lagi.")
        elif request.POST.get("do") == "close":
            actions.close_door(by=member, meeting=meeting)
            messages.success(request, "Daftar hadir daring sudah ditutup. Kode yang lama tidak berlaku lagi.")
        else:
            actions.open_door(by=member, meeting=meeting, at=at)
        return redirect("meetings:door", government, pk)
    is_count = fragment(request, (COUNT,)) == COUNT
    if is_count and request.GET.get("v") == str(meeting.version):
        return HttpResponse(status=204)
    zone = zone_of(meeting, member.government)
    since, until = hours(meeting, zone, at)
    context = {"meeting": meeting, "count": counted(meeting), "zone": zone, "since": since, "until": until, "at": at}
    found = None if is_final or is_count else doors.standing(Door.Kind.CHECK_IN, str(meeting.pk), member.government, at)
    if found:
        address = request.build_absolute_uri(reverse("door:check_in", args=[doors.token_of(found)]))
        context |= {"door": found, "address": address, "picture": codes.qr(address)}
    return page(request, "meetings/door.html", context | {"is_final": is_final}, fragments=(COUNT,))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check_in(request: HttpRequest, token: str) -> HttpResponse:
    """Nobody is signed in here, whoever is: what is written is a phone's. The token stays out of Referer and history."""
    at = timezone.now()
    found = doors.find(token, at)
    with scope.nothing(), scope.government(found.government_id if found else None):
        meeting = _behind(found)
        if found is None or meeting is None:
            answer = consume_or_429(request, action="door") or page(
                request, "meetings/check_in_closed.html", status=404
            )
        else:
            answer = _at_the_door(request, found, meeting, at)
    answer.headers["Referrer-Policy"] = "strict-origin"
    return answer


def _behind(door: Door | None) -> Meeting | None:
    """The meeting, unless its minutes are final."""
    if door is None or door.kind != Door.Kind.CHECK_IN:
        return None
    return Meeting.objects.exclude(status=Meeting.Status.FINAL).filter(pk=door.subject).first()


def _at_the_door(request: HttpRequest, door: Door, meeting: Meeting, at: datetime) -> HttpResponse:
    zone = zone_of(meeting, door.government)
    since = begins(meeting, zone)
    shown = {"government": door.government, "meeting": meeting, "zone": zone, "until": door.expires_at}
    if since and at < since:
        early = 409 if request.method == "POST" else 200
        return page(request, "meetings/check_in_early.html", shown | {"since": since}, status=early)
    if request.method == "GET" and "lain" not in request.GET and (here := _entered(request, meeting)):
        return page(request, "meetings/check_in_done.html", shown | {"here": here})
    form = CheckInForm(typed(request), on=_day(meeting, door, at), asks_signature=door.government.asks_signature)
    if request.method == "POST" and (limited := consume_or_429(request, action="check_in")):
        return limited
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.check_in(by=None, meeting=meeting, at=at, **form.cleaned_data)
        except actions.Shut:
            return page(request, "meetings/check_in_closed.html", shown, status=409)
        return _remembering(request, made, door, at)
    return page(request, "meetings/check_in.html", shown | {"form": form}, status=invalid(form))


def _day(meeting: Meeting, door: Door, at: datetime) -> date:
    """The day whose units are offered."""
    return meeting.held_on or door.government.today(at)


def _remembering(request: HttpRequest, made: CheckIn, door: Door, at: datetime) -> HttpResponse:
    """Back to the same address, where the phone now finds its own name."""
    answer = redirect(request.path)
    answer.set_signed_cookie(
        HERE, str(made.client_id), salt=HERE, path=request.path, max_age=door.expires_at - at, httponly=True,
        samesite="Lax", secure=settings.HTTPS,
    )  # fmt: skip
    return answer


def _entered(request: HttpRequest, meeting: Meeting) -> CheckIn | None:
    """Whom this phone has entered, as long as Setda has not taken it out."""
    try:
        client_id = UUID(request.get_signed_cookie(HERE, salt=HERE))
    except (KeyError, ValueError, signing.BadSignature):
        return None
    return meeting.check_ins.select_related("unit").filter(client_id=client_id).first()
