# A meeting told to others: the text for WhatsApp (Setda), the event for a calendar, and everybody's own feed, which a
# calendar programme reads without signing in.
from allauth.core.ratelimit import consume_or_429
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from meetings import access as meeting_access
from meetings import actions, feeds
from meetings.announcing import Announced, ics, whatsapp
from rakor.people import access, doors, scope
from rakor.people.models import Door
from rakor.web.page import page

CALENDAR = "text/calendar; charset=utf-8"
WHATSAPP = "https://wa.me/?text="


@require_safe
def announce(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    rows = meeting.attendances.filter(is_invited=True).select_related("unit", "group", "post")
    text = whatsapp(meeting, member.government, meeting.agenda.all(), rows)
    return page(request, "meetings/announce.html", {"meeting": meeting, "text": text, "whatsapp": WHATSAPP})


@require_safe
def event(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """One meeting as an .ics file; whoever may read it knows it in full."""
    member = access.member(request, government)
    meeting = meeting_access.meeting(member, pk)
    if meeting.held_on is None:
        raise Http404
    address = request.build_absolute_uri(reverse("meetings:show", args=[government, pk]))
    told = Announced(meeting, address, tuple(meeting.agenda.all()))
    answer = HttpResponse(ics([told], member.government, timezone.now()), content_type=CALENDAR)
    answer.headers["Content-Disposition"] = f'attachment; filename="rapat-{meeting.pk}.ics"'
    return answer


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def feed(request: HttpRequest, government: str) -> HttpResponse:
    """One's own calendar address: made, shown, taken away."""
    member = access.member(request, government)
    at = timezone.now()
    if request.method == "POST":
        if request.POST.get("do") == "close":
            actions.unsubscribe(by=member)
            messages.success(
                request, "Alamat kalender sudah dicabut. Yang berlangganan tidak mendapat rapat baru lagi."
            )
        else:
            actions.subscribe(by=member, at=at)
            messages.success(request, "Alamat kalender sudah dibuat. Alamat yang lama, kalau ada, tidak berlaku lagi.")
        return redirect("meetings:feed", government)
    context = {}
    if found := doors.standing(Door.Kind.FEED, str(member.user.pk), member.government, at):
        path = reverse("feed:calendar", args=[doors.token_of(found)])
        context = {"address": request.build_absolute_uri(path), "door": found}
    return page(request, "meetings/feed.html", context | {"sees_all": member.sees_all})


@never_cache
@require_safe
def calendar(request: HttpRequest, token: str) -> HttpResponse:
    """One 404 for whatever cannot be read: never made, taken away, expired, or whose owner has left."""
    at = timezone.now()
    door = doors.find(token, at)
    door = door if door and door.kind == Door.Kind.FEED and door.government else None
    with scope.nothing(), scope.government(door.government_id if door else None):
        member = feeds.reader(door, door.government.today(at)) if door else None
        if member is None:
            return consume_or_429(request, action="door") or HttpResponse(status=404)
        rows = feeds.events(member, member.government.today(at), request.build_absolute_uri("/").rstrip("/"))
        return HttpResponse(ics(rows, member.government, at, name=f"Rapat {member.government}"), content_type=CALENDAR)
