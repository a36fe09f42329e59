# Fetch-or-404 for briefings.
from django.http import Http404
from django.shortcuts import get_object_or_404

from directives.models import Theme
from rakor.people import access
from rakor.people.access import Member, Role
from rakor.people.models import Unit


def pocketed(member: Member, pk: int) -> Unit:
    """A unit whose lembar saku this member may have: any for whoever sees all, their own for its people."""
    if not (member.sees_all or (member.has(Role.OPD) and pk in member.units)):
        raise Http404
    return access.unit(member, pk)


def theme(member: Member, pk: int) -> Theme:
    return get_object_or_404(Theme.objects.all(), pk=pk)
