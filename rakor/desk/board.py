# What stands on the desk: the blocks in order with the directives in their margin. Reads only.
from collections.abc import Iterable
from datetime import date
from hashlib import blake2s

from django.db.models import Exists, OuterRef, Prefetch, prefetch_related_objects

from directives.models import Addressee, Assignment, Directive
from meetings.minutes import in_order, marked, numbered, zone_of
from meetings.models import AgendaItem, Block, Meeting
from rakor.people.access import Member
from rakor.people.models import Group


def blocks(meeting: Meeting, agenda: Iterable[AgendaItem], member: Member, on: date) -> list[Block]:
    """All of them, in a number of statements that does not depend on how many there are."""
    return _noted(in_order(meeting, agenda, zone_of(meeting, member.government)), on)


def block(found: Block, member: Member, on: date) -> Block:
    """One of them, exactly as blocks() has it."""
    meeting = found.meeting
    before = meeting.blocks.filter(rank__lt=found.rank).order_by("-rank", "-id").first()
    zone = zone_of(meeting, member.government)
    agenda = numbered(meeting) if found.agenda_item_id else []
    return _noted(marked([found], agenda, meeting=meeting, zone=zone, previous=before), on)[0]


def _noted(rows: list[Block], on: date) -> list[Block]:
    named = Prefetch("addressees", Addressee.objects.select_related("unit").order_by("role", "unit__name"))
    given = Exists(Assignment.objects.given().filter(directive=OuterRef("pk")))
    directives = Directive.objects.annotate(is_given=given).select_related("group").prefetch_related(named, "themes")
    prefetch_related_objects(rows, Prefetch("directives", directives.order_by("number", "pk")), "attachments")
    in_margin = [directive for row in rows for directive in row.directives.all()]
    groups = {directive.group_id: directive.group for directive in in_margin if directive.group_id}
    sizes = Group.sizes(groups.values(), on)
    for directive in in_margin:
        directive.group_size = sizes.get(directive.group_id, 0)
    for row in rows:
        row.stamp = _stamp(row)
    return rows


def _stamp(block: Block) -> str:
    """Changes with whatever the desk shows of a block: its words, its place among others, the directives in its margin."""
    shown: list = [block.version, block.agenda_item_id, block.turn_id, block.starts_item, block.starts_turn]
    shown += [file.pk for file in block.attachments.all()]
    for directive in block.directives.all():
        shown += [(name, str(value)) for name, value in sorted(vars(directive).items()) if name[0] != "_"]
        shown += [(addressee.unit_id, addressee.role) for addressee in directive.addressees.all()]
        shown += [theme.pk for theme in directive.themes.all()]
    return blake2s(repr(shown).encode(), digest_size=6).hexdigest()
