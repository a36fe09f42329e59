# Every list by its name, on one small world; figures count these rows (tests/dashboard).
from datetime import date

import pytest

from directives import actions
from directives.lists import STATES, directives
from directives.models.choices import Kind
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in, verify

MONDAY, LATE = date(2026, 2, 2), date(2026, 2, 19)


@pytest.fixture
def world(inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    make.directive("konsep")
    make.directive("umum", kind=Kind.STANDING, on=MONDAY)
    make.directive("tanpa unit", on=MONDAY)
    make.directive("belum lapor", lead=[dinkes], on=MONDAY)
    make.directive("lewat", lead=[dinkes], on=MONDAY, due_on=date(2026, 2, 10))
    hand_in(make.assignment("terkendala", unit=pupr, on=MONDAY), inside.dispupr, on=date(2026, 2, 18), obstacle="hujan")
    hand_in(make.assignment("menunggu", unit=pupr, on=MONDAY), inside.dispupr, is_claim=True)
    verify(hand_in(make.assignment("tuntas", unit=dinkes, on=MONDAY), inside.dinkes, is_claim=True), inside.notulis)
    actions.record(by=None, directives=[make.directive("tercatat")], on=MONDAY)
    return inside


EXPECTED = {
    "belum-tuntas": "belum lapor,lewat,menunggu,tanpa unit,tercatat,terkendala",
    "belum-lapor": "belum lapor,lewat",
    "melewati-batas-waktu": "lewat",
    "menunggu-verifikasi": "menunggu",
    "terkendala": "terkendala",
    "tanpa-penanggung-jawab": "tanpa unit,tercatat",
    "tanpa-batas-waktu": "belum lapor,menunggu,tanpa unit,tercatat,terkendala",
    "tercatat": "tercatat",
    "tuntas": "tuntas",
    "arahan-umum": "umum",
    "konsep": "konsep",
}


def texts(rows):
    return ",".join(sorted(rows.values_list("text", flat=True)))


def test_every_state_is_expected_here():
    assert EXPECTED.keys() == STATES.keys()


@pytest.mark.parametrize("state", STATES)
def test_a_state_lists_what_it_says(world, state):
    assert texts(directives(world.notulis, LATE, state)) == EXPECTED[state]


def test_of_a_unit_only_its_own_work_is_asked(world):
    dinkes = Unit.objects.get(short_name="Dinkes").pk
    assert texts(directives(world.notulis, LATE, "belum-tuntas", dinkes)) == "belum lapor,lewat"
    assert texts(directives(world.notulis, LATE, unit=dinkes)) == "belum lapor,lewat,tuntas"


def test_a_unit_sees_no_draft_and_no_others_work(world):
    assert texts(directives(world.dispupr, LATE)) == "menunggu,terkendala"


def test_an_unknown_state_is_empty(world):
    assert texts(directives(world.notulis, LATE, "apa-saja")) == ""


def test_a_unit_finds_what_names_it_without_work(world):
    pupr = Unit.objects.get(short_name="Dinas PUPR")
    make.directive("umum untuk PUPR", kind=Kind.STANDING, lead=[pupr], on=MONDAY)
    make.directive("konsep untuk PUPR", lead=[pupr])
    assert texts(directives(world.notulis, LATE, "arahan-umum", pupr.pk)) == "umum untuk PUPR"
    assert texts(directives(world.notulis, LATE, "konsep", pupr.pk)) == "konsep untuk PUPR"


def test_tuntas_of_a_unit_is_its_own_part(world):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    shared = make.directive("bersama", lead=[dinkes, pupr], on=MONDAY)
    verify(hand_in(shared.assignments.get(unit=dinkes), world.dinkes, is_claim=True), world.notulis)
    assert texts(directives(world.notulis, LATE, "tuntas", dinkes.pk)) == "bersama,tuntas"
    assert texts(directives(world.notulis, LATE, "tuntas", pupr.pk)) == ""


def test_of_one_meeting(world):
    meeting = make.meeting()
    make.directive("dari rapat", meeting=meeting, on=MONDAY)
    assert texts(directives(world.notulis, LATE, meeting=meeting.pk)) == "dari rapat"
