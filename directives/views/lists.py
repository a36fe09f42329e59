# Lists of directives: all of them, narrowed by what stands in the URL, and those of one meeting.
from datetime import date

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from directives import rights
from directives.ages import AGES
from directives.lists import STATES, Asked, asked
from directives.models import Assignment, Directive, Site, Theme
from directives.models.choices import Kind
from directives.states import Status
from meetings import access as meetings_access
from meetings.models import Meeting
from rakor.people import access
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
    rows = _lined(asked(member, on, what)).order_by("-issued_on", "-pk")
    rows = Paginator(rows, PER_PAGE).get_page(request.GET.get("page"))
    choices = _choices(member, what, on)
    context = {
        "rows": rows,
        "lines": _counted(rows, on),
        "asked": what,
        "chips": _chips(what, choices),
        "further": sum(name in what.parts for name in FURTHER),
        "may_write": member.has(access.Role.SETDA, access.Role.PIMPINAN),
        "may_remind": member.has(*rights.REMINDS),
        "address": [(name, request.GET[name]) for name in request.GET if name != "page"],
        "heading": STATES[what.state].word if what.state in STATES else "Semua arahan",
    }
    return page(request, "directives/index.html", context | choices, fragments=("rows",))


@require_safe
def of_meeting(request: HttpRequest, government: str, pk: int) -> HttpResponse:
    """The directives of one meeting that this member may see: a page of its own, or the fragment in the minutes."""
    member = access.member(request, government)
    meeting = meetings_access.meeting(member, pk)
    on = member.government.today(timezone.now())
    rows = _lined(Directive.objects.visible_to(member).filter(meeting=meeting)).order_by("number", "pk")
    lines = _counted(rows, on)
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


def _lined(rows):
    """With all that directives/line.html says of them, but what _counted() adds to those that are shown."""
    given = Prefetch("assignments", Assignment.objects.given().select_related("unit"))
    return rows.select_related("meeting", "group").prefetch_related(given)


def _counted(rows, on: date) -> list[Directive]:
    """Adds what of each is counted, asked for these rows alone: its units (all, done, silent, past the target), its sites."""
    lines = list(rows)
    sites = Site.objects.filter(directive__in=[line.pk for line in lines]).order_by().values("directive")
    listed = {row["directive"]: row for row in sites.annotate(all=Count("pk"), checked=Count("checked_on"))}
    for line in lines:
        given = line.assignments.all()
        line.assigned_count, line.done_count = len(given), sum(work.status == Status.DONE for work in given)
        line.unreported = sum(work.is_unreported(on) for work in given)
        line.overdue = sum(work.is_overdue(on) for work in given)
        found = listed.get(line.pk, {})
        line.sites_listed, line.sites_checked = found.get("all", 0), found.get("checked", 0)
    return lines


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
