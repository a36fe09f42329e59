# The front page on the big screen of a meeting room: only what can be read from eight metres, fetched anew every minute.
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives.ages import AGES
from meetings import near
from meetings.models import Meeting
from rakor.dashboard import decisions, figures
from rakor.dashboard.matrix import matrix
from rakor.dashboard.now import read
from rakor.people import access, defaults
from rakor.web.page import page

FRAGMENT = "dinding"
UNITS = 8  # what a screen of 1080 lines holds beside the rest
STATES = (
    "belum-tuntas",
    "belum-lapor",
    "melewati-batas-waktu",
    "menunggu-verifikasi",
    "minta-perpanjangan",
)


@require_safe
def wall(request: HttpRequest, government: str) -> HttpResponse:
    """The sentence, the units that are latest, what waits for a decision, and the next rakor. Nothing to press."""
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    at = timezone.now()
    on = member.government.today(at)
    now = read(member, on, states=(*STATES, *decisions.STATES))
    rows = matrix(now)
    late = [row for row in rows if row.late.count or row.overdue.count]
    ahead = Meeting.objects.visible_to(member).filter(held_on__gte=on).order_by("held_on", "starts_at", "pk")
    context = {
        "on": on, "at": at, "f": figures.figures(now, STATES), "ages": AGES, "rows": late[:UNITS],
        "more": max(len(late) - UNITS, 0), "calm": len(rows) - len(late),
        "worst": rows[0] if rows and rows[0].late.count else None, "waiting": decisions.waiting(now),
        "head": defaults.HEADS[member.government.level][0], "next": ahead.first(), "last": near.last(member, on),
    }  # fmt: skip
    return page(request, "dashboard/wall.html", context, fragments=(FRAGMENT,))
