# The big screen in the room: what is being discussed, the figures, and the directives as they are captured. Reads only;
# that something has changed it learns from the pulse (watching.py).
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from directives.models import Addressee, Directive
from meetings import access as meeting_access
from meetings.minutes import numbered
from meetings.models import AgendaItem, Block, Meeting
from rakor.desk import watching
from rakor.people import access
from rakor.web.page import page

FRAGMENT = "layar"
MOST = 5  # what can be read from eight metres has no room for more


@require_safe
def screen(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """Opened by the notulis; the newest directive stands first."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    agenda = numbered(meeting)
    named = Prefetch("addressees", Addressee.objects.select_related("unit").order_by("role", "unit__name"))
    directives = Directive.objects.filter(meeting=meeting).select_related("group").prefetch_related(named)
    context = {
        "meeting": meeting, "ticket": watching.ticket(meeting), "turn": meeting.turns.last(),
        "item": _current(meeting, agenda), "agenda_count": len(agenda),
        "figures": meeting.figures.order_by("-pk")[:MOST],
        "said": meeting.blocks.filter(kind=Block.Kind.FIGURE).order_by("-written_at", "-pk")[:MOST],
        "directives": directives.order_by("-pk")[:MOST], "directive_count": directives.count(),
    }  # fmt: skip
    return page(request, "desk/screen.html", context, fragments=(FRAGMENT,))


def _current(meeting: Meeting, agenda: list[AgendaItem]) -> AgendaItem | None:
    """The agenda item of what was written last, else the first."""
    last = meeting.blocks.order_by("-written_at", "-pk").values_list("agenda_item", flat=True).first()
    return next((item for item in agenda if item.pk == last), agenda[0] if agenda else None)
