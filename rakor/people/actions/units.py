# Units, their kinds, who coordinates them, and the groups they are addressed by. Merging and dissolving a unit moves
# its work and is therefore an action of directives.
from collections.abc import Iterable
from datetime import date, timedelta

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Q

from rakor.people.access import Member
from rakor.people.actions.checks import once, put, tidy, words
from rakor.people.models import Coordination, Group, GroupMember, Unit, UnitKind

ONE_DAY = timedelta(days=1)


@transaction.atomic
def put_kind(*, by: Member | None, name: str, category: str, kind: UnitKind | None = None) -> UnitKind:
    """A new kind of unit, or another name or category for one."""
    name = tidy(name)
    once(UnitKind.objects.all(), "name", name, "Jenis ini sudah ada.", but=kind and kind.pk)
    kind = kind or UnitKind()
    put(kind, name=name, category=category)
    return kind


@transaction.atomic
def create_unit(*, by: Member | None, kind: UnitKind, name: str, **fields) -> Unit:
    """A new unit. Its names must not be another unit's: work would go to the wrong one."""
    made = Unit(kind=kind)
    _put_unit(made, name=name, **fields)
    return made


@transaction.atomic
def update_unit(*, by: Member | None, unit: Unit, **fields) -> bool:
    """Answers whether anything changed."""
    return _put_unit(unit, **fields)


@transaction.atomic
def create_coordinated(*, by: Member | None, asisten: Unit | None, on: date, **fields) -> Unit:
    """A new unit and, from `on`, the Asisten who coordinates it."""
    unit = create_unit(by=by, **fields)
    coordinate(by=by, unit=unit, asisten=asisten, on=on)
    return unit


@transaction.atomic
def update_coordinated(*, by: Member | None, unit: Unit, asisten: Unit | None, on: date, **fields) -> Unit:
    update_unit(by=by, unit=unit, **fields)
    coordinate(by=by, unit=unit, asisten=asisten, on=on)
    return unit


@transaction.atomic
def close_unit(*, by: Member | None, unit: Unit, on: date) -> Unit:
    """The unit's last day is `on`. Its open work stays its own."""
    put(unit, until=on)
    return unit


def _put_unit(unit: Unit, **fields) -> bool:
    for name in {"name", "short_name", "phone"} & fields.keys():
        fields[name] = tidy(fields[name])
    if "aliases" in fields:
        own = {fields.get("name", unit.name).lower(), fields.get("short_name", unit.short_name).lower()}
        fields["aliases"] = [word for word in words(fields["aliases"]) if word not in own]
    _refuse_shared_names(unit, fields)
    if parent := fields.get("parent"):
        _refuse_circle(unit, parent)
    return put(unit, **fields)


def _refuse_shared_names(unit: Unit, fields: dict) -> None:
    once(Unit.objects.all(), "name", fields.get("name", unit.name), "Unit dengan nama ini sudah ada.", but=unit.pk)
    for field in ("name", "short_name", "aliases"):
        value = fields.get(field) or []
        for text in [value] if isinstance(value, str) else value:
            if other := Unit.objects.named(text).exclude(pk=unit.pk).first():
                raise ValidationError({field: f"“{text}” sudah dipakai untuk {other.name}."})


def _refuse_circle(unit: Unit, parent: Unit) -> None:
    above: Unit | None = parent
    while above and unit.pk:
        if above.pk == unit.pk:
            raise ValidationError({"parent": "Unit tidak dapat menjadi bagian dari dirinya sendiri."})
        above = above.parent


@transaction.atomic
def coordinate(*, by: Member | None, unit: Unit, asisten: Unit | None, on: date) -> bool:
    """From `on` the unit is coordinated by this Asisten, or by none. What was before ends the day before."""
    now = list(Coordination.objects.on(on).filter(unit=unit).select_for_update())
    if [row.asisten_id for row in now] == ([asisten.pk] if asisten else []):
        return False
    for row in now:
        if row.since == on:
            row.delete()
        else:
            put(row, until=on - ONE_DAY)
    if asisten:
        put(Coordination(unit=unit, asisten=asisten), since=on)
    return True


@transaction.atomic
def put_group(
    *, by: Member | None, name: str, rule: str, aliases: Iterable[str] = (), group: Group | None = None
) -> Group:
    """A new group, or another name, rule or aliases for one. A group's names must not be another's."""
    name, kept = tidy(name), words(aliases)
    group = group or Group()
    others = Group.objects.exclude(pk=group.pk)
    once(others, "name", name, "Kelompok ini sudah ada.")
    for word in [name.lower(), *kept]:
        if other := others.filter(Q(name__iexact=word) | Q(aliases__contains=[word])).first():
            raise ValidationError({"aliases": f"“{word}” sudah dipakai untuk {other.name}."})
    put(group, name=name, rule=rule, aliases=[word for word in kept if word != name.lower()])
    return group


@transaction.atomic
def put_listed_group(
    *, by: Member | None, name: str, rule: str, aliases: Iterable[str], units: Iterable[Unit], on: date,
    group: Group | None = None,
) -> Group:  # fmt: skip
    """A group with, where it has a list of its own, its units from `on`."""
    group = put_group(by=by, name=name, rule=rule, aliases=aliases, group=group)
    if group.rule == Group.Rule.LISTED:
        set_members(by=by, group=group, units=units, on=on)
    return group


@transaction.atomic
def set_members(*, by: Member | None, group: Group, units: Iterable[Unit], on: date) -> None:
    """From `on` the group is exactly these units. Whoever leaves was a member until the day before."""
    wanted = {unit.pk: unit for unit in units}
    for row in GroupMember.objects.on(on).filter(group=group).select_for_update():
        if wanted.pop(row.unit_id, None) is None:
            if row.since == on:
                row.delete()
            else:
                put(row, until=on - ONE_DAY)
    for unit in wanted.values():
        add_member(by=by, group=group, unit=unit, since=on)


@transaction.atomic
def add_member(
    *, by: Member | None, group: Group, unit: Unit, since: date | None = None, until: date | None = None
) -> bool:
    """The unit is a member in those days. Answers whether that was new."""
    if group.rule != Group.Rule.LISTED:
        raise ValidationError({"group": "Anggota kelompok ini mengikuti aturannya, tidak didaftar satu per satu."})
    row = GroupMember.objects.filter(group=group, unit=unit, since=since).first() or GroupMember(group=group, unit=unit)
    return put(row, since=since, until=until)
