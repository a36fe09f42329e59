# Lists of directives: all of them, narrowed by what stands in the URL, and those of one meeting.
from datetime import date

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives import rights
from directives.ages import AGES
from directives.downloads import LINES
from directives.lines import counted, lined
from directives.lists import STATES, Asked, asked
from directives.models import Directive, Theme
from directives.models.choices import Kind
from meetings import access as meetings_access
from meetings.models import Meeting
from rakor.people import access, downloads
from rakor.people.access import Member
from rakor.people.models import Coordination, Unit
from rakor.web.page import page
from rakor.web.templatetags.rakor import tanggal_saja

PER_PAGE = 50
LATEST_MEETINGS = 60
LATEST_DIRECTIVES = 300
WORDS = {
    "q": "Kata", "state": "Keadaan", "unit": "Unit", "theme": "Tema", "meeting": "Rapat", "kind": "Jenis",
    "issuer": "Pemberi arahan", "since": "Terbit sejak", "until": "Terbit sampai", "coordinator": "Dikoordinasikan",
    "age": "Lamanya", "as_of": "Keadaan per", "ended_since": "Tuntas sejak", "ended_until": "Tuntas sampai",
}  # fmt: skip
FURTHER = ("theme", "meeting", "kind", "issuer", "since", "until", "coordinator")  # filters behind "Saringan lain"


@require_safe
def index(request: HttpRequest, government: str) -> HttpResponse:
    member = access.member(request, government)
    access.require(member, *access.SEES_ALL)
    on = member.government.today(timezone.now())
    what = Asked.read(request.GET)
    every = lined(asked(member, on, what)).order_by("-issued_on", "-pk")
    choices = _choices(member, what, on)
    heading = STATES[what.state].word if what.state in STATES else "Semua arahan"
    if downloads.is_wanted(request):
        said = [f"{name}: {value}" for name, value, _ in _chips(what, choices)]
        return downloads.xlsx(member, heading, LINES, every, narrowed=said, ready=lambda rows: counted(rows, on))
    rows = Paginator(every, PER_PAGE).get_page(request.GET.get("page"))
    context = {
        "rows": rows,
        "lines": counted(rows, on),
        "asked": what,
        "chips": _chips(what, choices),
        "further": sum(name in what.parts for name in FURTHER),
        "may_write": member.has(access.Role.SETDA, access.Role.PIMPINAN),
        "may_remind": member.has(*rights.REMINDS),
        "address": [(name, request.GET[name]) for name in request.GET if name != "page"],
        "heading": heading,
    }
    return page(request, "directives/index.html", context | choices, fragments=("rows",))


@require_safe
def of_meeting(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The directives of one meeting that this member may see: a page of its own, or the fragment in the minutes."""
    member = access.member(request, government)
    meeting = meetings_access.meeting(member, pk)
    on = member.government.today(timezone.now())
    rows = lined(Directive.objects.visible_to(member).filter(meeting=meeting)).order_by("number", "pk")
    lines = counted(rows, on)
    context = {
        "meeting": meeting,
        "lines": lines,
        "is_over": not lines and _is_over(meeting, on),
        "sees_all": member.sees_all,
    }
    return page(request, "directives/of_meeting.html", context, fragments=("arahan-rapat",))


def _is_over(meeting: Meeting, on: date) -> bool:
    """Nothing was directed there and nothing will be: taken over from a document, or past without a single konsep."""
    is_past = bool(meeting.source_digest) or (meeting.held_on is not None and meeting.held_on < on)
    return is_past and not Directive.objects.filter(meeting=meeting).exists()


def _choices(member: Member, what: Asked, on: date) -> dict:
    """What each filter offers."""
    units = list(Unit.objects.order_by("name"))
    leading = set(Coordination.objects.on(on).values_list("asisten", flat=True))
    return {
        "states": [(name, listed.word) for name, listed in STATES.items()],
        "kinds": Kind.choices,
        "units": units,
        "coordinators": [unit for unit in units if unit.pk in leading],
        "themes": list(Theme.objects.all()),
        "meetings": _choosable(member, what.meeting),
        "issuers": _issuers(member, what.issuer),
    }


def _issuers(member: Member, chosen: str) -> list[str]:
    """Who gave the latest directives, and the one chosen in the URL: all there ever were would be twenty years of rows."""
    latest = Directive.objects.visible_to(member).order_by("-issued_on", "-pk")[:LATEST_DIRECTIVES]
    titles = set(latest.values_list("issuer_title", flat=True)) - {""}
    return sorted(titles | ({chosen} if chosen else set()))


def _choosable(member: Member, chosen: int | None) -> list[Meeting]:
    """The latest meetings, and the one chosen in the URL when it is older."""
    visible = Meeting.objects.visible_to(member)
    latest = list(visible.listed()[:LATEST_MEETINGS])
    if chosen is None or any(meeting.pk == chosen for meeting in latest):
        return latest
    return [*latest, *visible.filter(pk=chosen)]


def _chips(what: Asked, choices: dict) -> list[tuple[str, str, str]]:
    """What the list is narrowed by: the filter's name, its value in words, and the query without it."""
    named = {
        "state": dict(choices["states"]),
        "kind": dict(choices["kinds"]),
        "age": {age.name: f"{age.word} kerja" for age in AGES},
        **{
            part: {row.pk: str(row) for row in choices[rows]}
            for part, rows in (
                ("unit", "units"), ("coordinator", "coordinators"), ("theme", "themes"), ("meeting", "meetings"),
            )
        },
    }  # fmt: skip
    chips = []
    for name in what.parts:
        value = getattr(what, name)
        words = tanggal_saja(value) if isinstance(value, date) else str(value)
        if name in named:
            words = named[name].get(value, "tidak dikenal")
        chips.append((WORDS[name], words, what.without(name).query))
    return chips
