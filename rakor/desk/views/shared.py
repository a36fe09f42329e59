# What the answers of the desk share: the whole desk, or one block of it. Swap and reload give the same.
import json
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from directives import carried
from directives.models import Directive
from meetings.forms import AgendaForm, TurnForm
from meetings.minutes import numbered, zone_of
from meetings.models import AgendaItem, Block, ChairTurn, Meeting
from rakor.desk import board, watching
from rakor.desk.forms import CaptureForm
from rakor.people.access import Member
from rakor.web.dates import written
from rakor.web.page import page

FRAGMENTS = ("lead", "drafts", "agenda", "carried", "capture")


def today(member: Member) -> date:
    return member.government.today(timezone.now())


def desk(request: HttpRequest, member: Member, meeting: Meeting, status: int = 200, **more) -> HttpResponse:
    """The desk, or the fragment of it that is asked for. `more`: forms that came back, `open`, `clash`, `refusal`."""
    context = context_of(request, member, meeting) | more
    return page(request, "desk/show.html", context, fragments=FRAGMENTS, status=status)


def context_of(request: HttpRequest, member: Member, meeting: Meeting) -> dict:
    """What the desk's template and its fragments show."""
    agenda = numbered(meeting)
    turns = list(meeting.turns.all())
    blocks: list[Block] = []

    def all_blocks() -> list[Block]:
        """Read when the template comes to them, which a fragment does not."""
        if not blocks:
            blocks.extend(board.blocks(meeting, agenda, member, today(member)))
        return blocks

    last = turns[-1] if turns else None
    role = ChairTurn.Role.CONTINUES if turns else ChairTurn.Role.LEADS
    return {
        "meeting": meeting,
        "ticket": watching.ticket(meeting),
        "agenda": agenda,
        "carried": lambda: carried.of_meeting(meeting, member, today(member)),
        "turns": turns,
        "speakers": lambda: meeting.attendances.select_related("unit", "post", "group").exclude(presence="tidak_hadir"),
        "turn": last,
        "blocks": all_blocks,
        "kinds": Block.Kind.live(),
        "drafts": Directive.objects.draft().filter(meeting=meeting).count,
        "turn_form": TurnForm(on=meeting.held_on or today(member), initial={"role": role}, auto_id="pimpinan_%s"),
        "agenda_form": AgendaForm(auto_id="acara_%s"),
        "capture": CaptureForm(
            meeting=meeting, initial={"agenda_item": _current(request, meeting, agenda), "turn": last}
        ),
    }


def one_block(request: HttpRequest, member: Member, found: Block, status: int = 200, **more) -> HttpResponse:
    """A block as it now stands in the desk; without HTMX the desk itself, rolled to that block."""
    meeting = found.meeting
    if not request.htmx:
        return desk(request, member, meeting, status, **more) if more else back(member, meeting, found)
    found = board.block(found, member, today(member))
    context = {"block": found, "meeting": meeting, "kinds": Block.Kind.live()} | more
    return tell(page(request, "desk/block.html", context, status=status), member, found)


def margin(
    request: HttpRequest, member: Member, found: Block, status: int = 200, was: int | None = None, **more
) -> HttpResponse:
    """The margin of a block alone, so that what is being typed in the block stays untouched. `was`: the version before."""
    found = board.block(found, member, today(member))
    context = {"block": found, "meeting": found.meeting, "kinds": Block.Kind.live()} | more
    return tell(page(request, "desk/margin.html", context, status=status), member, found, was)


def tell(answer: HttpResponse, member: Member, found: Block, was: int | None = None) -> HttpResponse:
    """The desk's script learns the block's version, and when it was saved on the clock of the meeting.

    With `was` it may take the new version over only where it holds that one: else somebody's text came in between.
    """
    saved = written(timezone.now(), "H.i.s", zone_of(found.meeting, member.government))
    news = {"block": found.pk, "version": found.version, "was": was, "at": saved}
    answer.headers["HX-Trigger"] = json.dumps({"deskSaved": news, "deskDrafts": {}})
    return answer


def back(member: Member, meeting: Meeting, found: Block | None = None, item: AgendaItem | None = None) -> HttpResponse:
    """The desk as a full load: rolled to a block, or with an agenda item in hand."""
    url = reverse("desk:show", args=[member.government.slug, meeting.pk])
    return redirect(f"{url}?acara={item.pk}" if item else f"{url}#b{found.pk}" if found else url)


def _current(request: HttpRequest, meeting: Meeting, agenda: list) -> int | None:
    """The agenda item in hand: the one clicked, else the last block's, else the first."""
    asked = request.GET.get("acara", "")
    if any(str(item.pk) == asked for item in agenda):
        return int(asked)
    last = meeting.blocks.order_by("-rank", "-id").values_list("agenda_item", flat=True).first()
    return last or (agenda[0].pk if agenda else None)
