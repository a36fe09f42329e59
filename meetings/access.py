# Fetch-or-404 for meetings and their parts, for this member.
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from meetings import releasing
from meetings.models import (
    AgendaItem,
    Attachment,
    Attendance,
    Block,
    ChairTurn,
    CheckIn,
    Copy,
    Edition,
    Figure,
    Meeting,
    Proposal,
    Remark,
    Series,
)
from rakor.people import access
from rakor.people.access import Member, Role


def meeting(member: Member, pk: int) -> Meeting:
    """A meeting this member may read. Raises Http404 otherwise."""
    return get_object_or_404(Meeting.objects.visible_to(member).select_related("type", "series"), pk=pk)


def minuted(member: Member, pk: int) -> Meeting:
    """A meeting this member may minute. Raises Http404, or PermissionDenied for whoever may only read."""
    found = meeting(member, pk)
    access.require(member, Role.SETDA)
    return found


REVIEWERS = (Role.SETDA, Role.PIMPINAN, Role.AJUDAN, Role.ASISTEN)


def reviewed(member: Member, pk: int) -> Meeting:
    """A meeting whose minutes this member may read over: Setda, and those who lead rakor, with the ajudan."""
    found = meeting(member, pk)
    access.require(member, *REVIEWERS)
    return found


def finalised(member: Member, pk: int) -> Meeting:
    """A meeting whose minutes this member may make final: whoever leads, or Setda in their name."""
    found = meeting(member, pk)
    access.require(member, Role.SETDA, Role.PIMPINAN)
    return found


def edition(member: Member, meeting_pk: int, pk: int) -> Edition:
    """The minutes as they were made final that time, for whoever may read the meeting."""
    rows = Edition.objects.select_related("meeting", "made_by")
    return get_object_or_404(rows, pk=pk, meeting=meeting(member, meeting_pk))


def copy(member: Member, meeting_pk: int, pk: int) -> Copy:
    """An edition as it went to a unit: for the unit's own people, Setda, and those who lead with the ajudan."""
    rows = Copy.objects.select_related("edition__made_by", "edition__meeting", "unit", "read_by")
    if not member.has(Role.SETDA, Role.PIMPINAN, Role.AJUDAN):
        rows = rows.filter(unit__in=member.units)
    return get_object_or_404(rows, pk=pk, edition__meeting=meeting(member, meeting_pk))


def received(member: Member, meeting_pk: int, pk: int) -> Copy:
    """A copy that this member may say to have read: the unit's own people."""
    found = copy(member, meeting_pk, pk)
    if not speaks_for(member, found.unit_id):
        raise PermissionDenied
    return found


def releasable(member: Member, pk: int) -> Meeting:
    """A meeting that this member may help to open to the public: PPID and pimpinan, and never a closed one."""
    access.require(member, *releasing.TAKES_PART)
    return get_object_or_404(Meeting.objects.filter(is_closed=False), pk=pk)


def remark(member: Member, meeting_pk: int, pk: int) -> Remark:
    """A remark that this member may settle: Setda alone."""
    return get_object_or_404(Remark.objects.select_related("meeting"), pk=pk, meeting=minuted(member, meeting_pk))


def invited(member: Member, meeting_pk: int, pk: int) -> Attendance:
    """A row of those invited for which this member may say who comes: the unit's own people, and Setda for all."""
    rows = Attendance.objects.select_related("meeting", "unit", "group", "post")
    found = get_object_or_404(rows, pk=pk, meeting=meeting(member, meeting_pk), is_invited=True)
    if not speaks_for(member, found.unit_id):
        access.require(member, Role.SETDA)
    return found


def proposed_to(member: Member, pk: int) -> tuple[Meeting, frozenset[int]]:
    """A meeting whose proposals concern this member, and the units in whose name they may propose: Setda has none."""
    found = meeting(member, pk)
    own = frozenset(unit for unit in member.units if speaks_for(member, unit))
    if not own:
        access.require(member, Role.SETDA)
    return found, own


def speaks_for(member: Member, unit_pk: int | None) -> bool:
    """Whether this member is of the unit's own people; whose unit only looks on is not."""
    return member.has(Role.OPD, Role.ASISTEN) and unit_pk in member.units


def series(member: Member, pk: int) -> Series:
    """A series that this member keeps: Setda alone, who then finds it or not."""
    access.require(member, Role.SETDA)
    return get_object_or_404(Series.objects.select_related("type"), pk=pk)


Part = Block | AgendaItem | Attendance | ChairTurn | Figure | Attachment | CheckIn | Proposal


def part(member: Member, model: type[Part], pk: int, meeting_pk: int):
    """A row of one of these kinds, of a meeting this member may minute."""
    return get_object_or_404(model.objects.select_related("meeting"), pk=pk, meeting=minuted(member, meeting_pk))
