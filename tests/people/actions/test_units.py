# Units keep names of their own; coordination and groups change from a day on.
from datetime import date

import pytest
from django.core.exceptions import ValidationError

from rakor.people.actions import units
from rakor.people.models import Coordination, Group, Unit
from tests import make

ON = date(2026, 2, 9)


def sangir(name, **fields):
    return units.create_unit(by=None, kind=make.kind("kecamatan"), name=name, **fields)


def test_sangir_is_not_sangir_jujuan(inside):
    sangir("Kecamatan Sangir Jujuan", short_name="Camat Sangir Jujuan")
    assert [unit.name for unit in Unit.objects.named("camat  sangir")] == ["Kecamatan Sangir"]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"name": "kecamatan sangir"}, "name"),
        ({"name": "Kecamatan A", "short_name": "Camat Sangir"}, "short_name"),
        ({"name": "Kecamatan A", "aliases": ["DPUPR"]}, "aliases"),
        ({"name": "dpupr"}, "name"),
    ],
)
def test_a_name_of_another_unit_is_refused(inside, fields, where):
    with pytest.raises(ValidationError) as refused:
        sangir(**fields)
    assert list(refused.value.error_dict) == [where]


def test_the_neighbours_names_are_free(inside):
    assert sangir("Dinas Kesehatan Kota Tetangga").pk


def test_an_alias_equal_to_its_own_name_is_dropped(inside):
    assert sangir("Kecamatan A", short_name="Camat A", aliases=["camat a", "Kec.  A", "kec. a"]).aliases == ["kec. a"]


def test_saving_the_same_changes_nothing(inside):
    unit = Unit.objects.get(short_name="Dinkes")
    same = {"name": unit.name, "aliases": ["Dinas Kesehatan Daerah"]}
    assert [units.update_unit(by=None, unit=unit, **same), units.update_unit(by=None, unit=unit, phone="08")] == [
        False,
        True,
    ]


def test_a_closed_unit_is_in_no_group_from_the_next_day(inside):
    unit = Unit.objects.get(short_name="Dinkes")
    units.close_unit(by=inside.notulis, unit=unit, on=ON)
    group = Group.objects.get(rule="all_opd")
    assert [unit in group.members(day) for day in (ON, date(2026, 2, 10))] == [True, False]


def test_coordination_ends_without_a_successor(inside):
    unit = Unit.objects.get(short_name="Dinas PUPR")
    assert units.coordinate(by=None, unit=unit, asisten=None, on=ON)
    assert Coordination.objects.on(ON).filter(unit=unit).count() == 0
    assert Coordination.objects.on(date(2026, 2, 8)).filter(unit=unit).count() == 1


def test_coordination_corrected_on_the_same_day_leaves_no_trace_of_the_mistake(inside):
    unit, asisten = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Asisten II")
    units.coordinate(by=None, unit=unit, asisten=asisten, on=ON)
    units.coordinate(by=None, unit=unit, asisten=None, on=ON)
    assert Coordination.objects.filter(unit=unit).count() == 0


def test_a_group_by_rule_has_no_list(inside):
    with pytest.raises(ValidationError, match="mengikuti aturannya"):
        units.add_member(by=None, group=Group.objects.get(rule="all_opd"), unit=Unit.objects.first())


def test_members_are_dated(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    group = units.put_group(by=None, name="Satgas", rule="listed")
    units.set_members(by=None, group=group, units=[dinkes], on=date(2026, 1, 1))
    units.set_members(by=None, group=group, units=[pupr], on=ON)
    assert [list(group.members(day)) for day in (date(2026, 2, 8), ON)] == [[dinkes], [pupr]]
