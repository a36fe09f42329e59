# What earlier meetings left unresolved: which of it a meeting should take up, and what it has taken up, grouped by unit,
# as it stands now. Reads only; actions/carrying.py writes.
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Prefetch, Q

from directives.models import Assignment, Carried, Directive
from directives.models.choices import Role
from meetings.models import Meeting
from rakor.people.access import Member

SEVERAL, NOBODY = "Beberapa unit sekaligus", "Belum ada penanggung jawab"


def left(meeting: Meeting, on: date, *, with_recorded: bool = True, with_loose: bool = False):
    """Unresolved directives that this meeting should take up, as a queryset; `on` is today.

    Of earlier meetings of its series, and what those took up themselves. A meeting without a series follows earlier
    meetings of its type; without a type, every earlier meeting. `with_recorded`: also what is only tercatat, of
    meetings without a series. `with_loose`: also what was given without a meeting. What was said in closed meetings
    comes by itself only into a closed one.
    """
    day = meeting.held_on or on
    unseen = {} if meeting.is_closed else {"is_closed": False}
    before = Q(held_on__lt=day) | Q(held_on=day, pk__lt=meeting.pk) | Q(held_on=None, pk__lt=meeting.pk)
    earlier = Meeting.objects.filter(before, **_alike(meeting), **unseen).exclude(pk=meeting.pk)
    wanted = Q(meeting__in=earlier.values("pk"))
    wanted |= Q(pk__in=Carried.objects.filter(meeting__in=earlier.values("pk")).values("directive"))
    if with_recorded:
        wanted |= Q(tracked_from=None, meeting__in=_older(meeting, day).filter(**unseen).values("pk"))
    if with_loose:
        wanted |= Q(meeting=None)
    rows = Directive.objects.unresolved().filter(wanted).exclude(meeting=meeting.pk)
    return rows if meeting.is_closed else rows.exclude(meeting__is_closed=True)


def _alike(meeting: Meeting) -> dict:
    if meeting.series_id:
        return {"series": meeting.series_id}
    return {"type": meeting.type_id} if meeting.type_id else {}


def _older(meeting: Meeting, day: date):
    """Meetings outside every series; those taken over from a document count as older whenever they came in."""
    dated = Q(held_on__lte=day) | Q(held_on=None)
    return Meeting.objects.filter(dated, series=None).exclude(pk=meeting.pk)


@dataclass
class Share:
    """What one unit has to answer for in this meeting."""

    name: str
    rows: list[Carried] = field(default_factory=list)


def of_meeting(meeting: Meeting, member: Member, on: date) -> list[Share]:
    """Those that this member may read, in the order of the list. As many statements for one as for all.

    Each row has its `directive`, and as it stands on that day: `work` (the shares of it that this member may read),
    `done` of `total`, `first_on` (the first deadline there was), `given_on`, `is_overdue`, `is_unreported`, `reads_origin`.
    """
    given = Assignment.objects.given().select_related("unit").order_by("role", "unit__name")
    rows = list(
        Carried.objects.filter(meeting=meeting, directive__in=Directive.objects.visible_to(member).values("pk"))
        .select_related("directive__meeting", "directive__group", "unit")
        .prefetch_related(Prefetch("directive__assignments", given))
    )
    origins = {row.directive.meeting_id for row in rows}
    readable = set(Meeting.objects.visible_to(member).filter(pk__in=origins).values_list("pk", flat=True))
    for row in rows:
        _tell(row, member, on)
        row.reads_origin = row.directive.meeting_id in readable
    return _grouped(rows)


def waiting(meeting: Meeting, on: date) -> int:
    """How many carry_over() would take up now."""
    return left(meeting, on).exclude(carried_to__meeting=meeting).count()


def findable(meeting: Meeting, words: str, limit: int = 30) -> list[Directive]:
    """Unresolved directives with these words, or of a unit called so, that this meeting may take up by hand."""
    found = Directive.objects.unresolved().exclude(meeting=meeting.pk).exclude(carried_to__meeting=meeting)
    units = Assignment.objects.unresolved().filter(
        Q(unit__name__icontains=words) | Q(unit__short_name__icontains=words)
    )
    found = found.filter(Q(text__icontains=words) | Q(pk__in=units.values("directive")))
    given = Prefetch("assignments", Assignment.objects.given().select_related("unit"))
    return list(found.select_related("meeting").prefetch_related(given).order_by("-issued_on", "-pk")[:limit])


def taken_up(directive: Directive, member: Member) -> list[Meeting]:
    """The rakor that took this directive up again, the earliest first; those this member may read."""
    visible = Meeting.objects.visible_to(member).filter(carried__directive=directive)
    return list(visible.order_by("held_on", "pk"))


def _tell(row: Carried, member: Member, on: date) -> None:
    directive = row.directive
    work = list(directive.assignments.all())
    row.work = work if member.sees_all else [one for one in work if one.unit_id in member.units]
    row.done = sum(not one.is_open for one in work)
    row.total = len(work)
    row.is_resolved = bool(work) and row.done == row.total
    row.first_on = directive.first_due_on or directive.due_on
    row.given_on = (directive.meeting.held_on if directive.meeting else directive.given_on) or directive.issued_on
    row.is_overdue = any(one.is_overdue(on) for one in row.work)
    row.is_unreported = any(one.is_unreported(on) for one in row.work)
    row.heading = _heading(row, work)


def _heading(row: Carried, work: list[Assignment]) -> str:
    if sum(one.role == Role.LEAD for one in work) > 1 or (row.directive.group_id and len(work) > 1):
        return SEVERAL
    return str(row.unit) if row.unit else NOBODY


def _grouped(rows: Iterable[Carried]) -> list[Share]:
    """Under several units first: that concerns everybody; nobody's last."""
    found: dict[str, Share] = {}
    for row in rows:
        found.setdefault(row.heading, Share(row.heading)).rows.append(row)
    return sorted(found.values(), key=lambda share: (share.name != SEVERAL, share.name == NOBODY))
