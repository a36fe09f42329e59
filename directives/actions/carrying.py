# "Arahan belum tuntas": what earlier meetings left unresolved, put on a later one's agenda. Reading it: ../carried.py.
from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from django.db.models import Prefetch

from directives.carried import left
from directives.models import Assignment, Carried, Directive
from directives.models.choices import Role
from directives.states import NotAllowed
from meetings.actions.meetings import touch
from meetings.models import AgendaItem, Meeting
from meetings.ranks import between
from rakor.people.access import Member

AGENDA = "Arahan belum tuntas"


@transaction.atomic
def carry_over(
    *, by: Member | None, meeting: Meeting, at: datetime, with_recorded: bool = True, with_loose: bool = False
) -> list[Carried]:
    """Take up whatever left() finds and this meeting does not have yet. Gives the new rows only.

    Pressed twice, also by two at once, it makes one row per directive. Raises NotAllowed once the minutes are final.
    """
    meeting = _open(meeting)
    on = meeting.government.today(at)
    found = left(meeting, on, with_recorded=with_recorded, with_loose=with_loose)
    return _put(by, meeting, found.exclude(carried_to__meeting=meeting), at)


@transaction.atomic
def pick(*, by: Member | None, meeting: Meeting, directive: Directive, at: datetime) -> Carried:
    """Take up one directive by hand, from wherever it is. Raises NotAllowed unless it is unresolved."""
    meeting = _open(meeting)
    if there := Carried.objects.filter(meeting=meeting, directive=directive).first():
        return there
    if directive.meeting_id == meeting.pk:
        raise NotAllowed("Arahan ini diberikan dalam rapat ini sendiri.")
    made = _put(by, meeting, Directive.objects.unresolved().filter(pk=directive.pk), at)
    if not made:
        raise NotAllowed("Arahan ini sudah tuntas atau belum diterbitkan.")
    return made[0]


@transaction.atomic
def drop_carried(*, by: Member | None, carried: Carried) -> None:
    """This meeting does not take the directive up after all; the directive itself stays as it is.

    With the last one the agenda item goes too, unless something has been noted under it.
    """
    meeting = _open(carried.meeting)
    carried.delete()
    if not meeting.carried.exists():
        meeting.agenda.filter(is_carried=True, blocks=None).delete()
    touch(meeting)


def _open(meeting: Meeting) -> Meeting:
    """The meeting, locked until the end of the transaction."""
    meeting = Meeting.objects.select_for_update(of=("self",)).select_related("government").get(pk=meeting.pk)
    if meeting.status == Meeting.Status.FINAL:
        raise NotAllowed("Notula rapat ini sudah final; daftar arahannya tidak dapat diubah lagi.")
    return meeting


def _put(by: Member | None, meeting: Meeting, directives, at: datetime) -> list[Carried]:
    given = Prefetch("assignments", Assignment.objects.unresolved().given().select_related("unit").order_by("pk"))
    found = [(_lead(row.assignments.all()), row) for row in directives.prefetch_related(given, "meeting")]
    found.sort(key=lambda pair: (pair[0] is None, pair[0].name if pair[0] else "", *_age(pair[1])))
    if not found:
        return []
    _agenda_item(meeting)
    last = meeting.carried.order_by("-rank").first()
    rank, rows = last.rank if last else "", []
    for unit, directive in found:
        rank = between(rank)
        rows.append(
            Carried(meeting=meeting, directive=directive, unit=unit, rank=rank, by=by.user if by else None, at=at)
        )
    made = Carried.objects.bulk_create(rows)
    touch(meeting)
    return made


def _lead(work: Iterable[Assignment]):
    """The first unit that still has to act, penanggung jawab before pendukung."""
    rows = sorted(work, key=lambda one: one.role != Role.LEAD)
    return rows[0].unit if rows else None


def _age(directive: Directive) -> tuple:
    """Oldest deadline first; without one, by the day it was given."""
    first = directive.first_due_on or directive.due_on
    return first is None, first or directive.issued_on, directive.pk


def _agenda_item(meeting: Meeting) -> None:
    """Once, before everything else: a rakor opens with what earlier ones left."""
    if not meeting.agenda.filter(is_carried=True).exists():
        first = meeting.agenda.order_by("rank").first()
        AgendaItem.objects.create(
            meeting=meeting, text=AGENDA, is_carried=True, rank=between("", first.rank if first else "")
        )
