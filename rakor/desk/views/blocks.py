# One block: written, changed, moved, taken out. Setda only. Each answer is the block as it now stands.
from datetime import timedelta

from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from meetings import access as meeting_access
from meetings import actions
from meetings.models import Block
from rakor.desk import capturing
from rakor.desk.forms import BlockForm, CaptureForm, MoveForm
from rakor.desk.views.shared import back, desk, one_block, today
from rakor.people import access
from rakor.web.page import page

LONGEST = 2000  # letters of a line that are read while it is typed
LONGEST_WAIT = 30 * 24 * 3600  # seconds that a line may have waited in a browser


@require_POST
def write(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    form = CaptureForm(request.POST, meeting=meeting)
    if not form.is_valid():
        return desk(request, member, meeting, 422, capture=form)
    given, on = form.cleaned_data, today(member)
    at = timezone.now() - timedelta(seconds=min(given.pop("ago") or 0, LONGEST_WAIT))
    if "turn" not in request.POST:
        del given["turn"]  # whoever leads now
    about = {name: given.pop(name) for name in ("seen", "carried")}
    line, kind = given.pop("text"), given.pop("kind")
    said = capturing.read(line, member, on) if kind == Block.Kind.TEXT else None
    if said is None:
        return one_block(
            request, member, actions.write_block(by=member, meeting=meeting, text=line, kind=kind, at=at, **given)
        )
    made, why = capturing.take(line, said, by=member, meeting=meeting, on=on, at=at, **about, **given)
    return one_block(request, member, made, **({"refusal": _refusal(made, why)} if why else {}))


@require_POST
def read(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """What the line being typed would say, as chips, and what the name at its end may become. Writes nothing."""
    member = access.member(request, government)
    meeting = meeting_access.minuted(member, pk)
    line, typed = (request.POST.get(name, "")[:LONGEST] for name in ("text", "typed"))
    said, name, choice = capturing.read_typed(line, typed, member, today(member))
    turn = meeting.turns.filter(pk=asked).first() if (asked := request.POST.get("turn", "")).isdecimal() else None
    context = {"said": said, "turn": turn or meeting.turns.last(), "meeting": meeting, "name": name, "choice": choice}
    return page(request, "desk/read.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def block(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """The block as it stands, or a change to it. 409 with both texts when somebody else changed it meanwhile."""
    member = access.member(request, government)
    found = meeting_access.part(member, Block, block, pk)
    if request.method != "POST":
        return one_block(request, member, found)
    form = BlockForm(request.POST)
    if not form.is_valid():
        return one_block(request, member, found, 422, refusal=_refusal(found, "Isian ini tidak dapat dibaca."))
    given = form.cleaned_data
    try:
        saved = actions.edit_block(
            by=member, block=found, version=given["version"], text=given["text"], kind=given["kind"] or None
        )
    except actions.Conflict as refused:
        clash = {"block": refused.block.pk, "mine": given["text"]}
        return one_block(request, member, refused.block, 409, clash=clash)
    return one_block(request, member, saved)


@require_POST
def move(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """One place up or down; at the edge it stays."""
    member = access.member(request, government)
    found = meeting_access.part(member, Block, block, pk)
    form = MoveForm(request.POST)
    if not form.is_valid():
        return one_block(request, member, found, 422, refusal=_refusal(found, "Pilih naik atau turun."))
    others = found.meeting.blocks
    if form.cleaned_data["to"] == "up":
        above = list(others.filter(rank__lt=found.rank).order_by("-rank", "-id")[:2])
        if above:
            actions.move_block(by=member, block=found, after=above[1] if len(above) > 1 else None)
    elif below := others.filter(rank__gt=found.rank).first():
        actions.move_block(by=member, block=found, after=below)
    return one_block(request, member, found)


@require_POST
def remove(request: HttpRequest, government: str, pk: int, block: int) -> HttpResponse:
    """Taken out of the minutes; the history keeps it. What a directive came from stays."""
    member = access.member(request, government)
    found = meeting_access.part(member, Block, block, pk)
    meeting = found.meeting
    try:
        actions.remove_block(by=member, block=found)
    except ProtectedError:
        why = "Catatan ini asal sebuah arahan. Hapus dahulu konsep arahannya."
        return one_block(request, member, found, 422, refusal=_refusal(found, why))
    return HttpResponse() if request.htmx else back(member, meeting)


def _refusal(found: Block, why: str) -> dict:
    return {"block": found.pk, "why": why}
