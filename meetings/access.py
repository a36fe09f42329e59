# Fetch-or-404 for meetings and their parts, for this member.
from django.shortcuts import get_object_or_404

from meetings.models import AgendaItem, Attachment, Attendance, Block, ChairTurn, Figure, Meeting
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


Part = Block | AgendaItem | Attendance | ChairTurn | Figure | Attachment


def part(member: Member, model: type[Part], pk: int, meeting_pk: int):
    """A row of one of these kinds, of a meeting this member may minute."""
    return get_object_or_404(model.objects.select_related("meeting"), pk=pk, meeting=minuted(member, meeting_pk))
