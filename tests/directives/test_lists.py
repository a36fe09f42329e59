# Every list by its name, on one small world; figures count these rows (tests/dashboard).
from datetime import date
from urllib.parse import parse_qsl

import pytest

from directives import actions
from directives.ladder import Rung
from directives.lists import STATES, Asked, asked, directives
from directives.models import Assignment, Extension, LadderStep, Theme
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
    late = make.assignment("terlambat", unit=pupr, on=date(2026, 1, 5))
    hand_in(late, inside.dispupr, on=date(2026, 2, 18))
    asking = make.assignment("minta waktu", unit=pupr, on=date(2026, 2, 18), due_on=date(2026, 3, 2))
    Extension.objects.create(
        assignment=asking, until=LATE, reason="Hujan", asked_by=inside.dispupr.user, asked_at=make.moment(LATE)
    )
    Assignment.objects.filter(pk=asking.pk).update(first_due_on=date(2026, 2, 20))
    Assignment.objects.filter(pk=make.assignment("bukan kami", unit=pupr, on=MONDAY).pk).update(status="not_ours")
    hand_in(make.assignment("menunggu", unit=pupr, on=MONDAY), inside.dispupr, is_claim=True)
    verify(hand_in(make.assignment("tuntas", unit=dinkes, on=MONDAY), inside.dinkes, is_claim=True), inside.notulis)
    actions.record(by=None, directives=[make.directive("tercatat")], on=MONDAY)
    passed = Assignment.objects.get(directive__text="lewat")
    LadderStep.objects.create(
        assignment=passed, clock="target", due_on=passed.due_on, rung=Rung.REGION, taken_at=make.moment(LATE)
    )
    return inside


EXPECTED = {
    "belum-tuntas": "belum lapor,bukan kami,lewat,menunggu,minta waktu,tanpa unit,tercatat,terkendala,terlambat",
    "belum-lapor": "belum lapor,lewat",
    "terlambat-lapor": "terlambat",
    "melewati-batas-waktu": "lewat",
    "daftar-kepala-daerah": "lewat",
    "menunggu-verifikasi": "menunggu",
    "terkendala": "terkendala",
    "bergeser": "minta waktu",
    "bukan-kewenangan": "bukan kami",
    "minta-perpanjangan": "minta waktu",
    "tanpa-penanggung-jawab": "tanpa unit,tercatat",
    "tanpa-batas-waktu": "belum lapor,bukan kami,menunggu,tanpa unit,tercatat,terkendala,terlambat",
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
    assert texts(directives(world.dispupr, LATE)) == "bukan kami,menunggu,minta waktu,terkendala,terlambat"


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


def test_a_theme_an_issuer_a_kind_and_words_narrow_together(world):
    theme = Theme.objects.create(name="MBG")
    make.directive("Cek dapur MBG", on=MONDAY, issuer_title="Bupati", themes=[theme])
    make.directive("Cek gudang", on=MONDAY, issuer_title="Bupati", themes=[theme])
    make.directive("Cek dapur lain", on=MONDAY, issuer_title="Sekda")
    for what in (Asked(theme=theme.pk, q="DAPUR cek"), Asked(issuer="Bupati", kind="one_off", q="dapur")):
        assert texts(asked(world.notulis, LATE, what)) == "Cek dapur MBG"


def test_a_stretch_of_time_is_of_the_day_it_was_issued(world):
    assert texts(asked(world.notulis, LATE, Asked(since=date(2026, 2, 18)))) == "minta waktu"
    assert texts(asked(world.notulis, LATE, Asked(until=date(2026, 1, 31)))) == "terlambat"


def test_of_an_asisten_the_units_coordinated(world):
    asisten = Unit.objects.get(short_name="Asisten II").pk
    what = Asked(state="belum-tuntas", coordinator=asisten)
    assert texts(asked(world.notulis, LATE, what)) == "bukan kami,menunggu,minta waktu,terkendala,terlambat"
    assert not asked(world.notulis, LATE, Asked(coordinator=0)).exists()


def test_what_a_ralat_took_off_is_in_no_list_of_the_unit(world):
    Assignment.objects.filter(directive__text="lewat").update(status="withdrawn", taken_off_on=LATE)
    assert texts(directives(world.notulis, LATE, "tuntas", Unit.objects.get(short_name="Dinkes").pk)) == "tuntas"


def test_what_is_asked_goes_into_the_url_and_out_again():
    what = Asked(
        "belum-lapor", 3, 4, 5, "periodic", "Bupati & Wakil", date(2026, 1, 1), date(2026, 2, 1), "a b", 6,
        "6-10", date(2026, 1, 31), date(2026, 1, 2), date(2026, 1, 3),
    )  # fmt: skip
    assert Asked.read(dict(parse_qsl(what.query))) == what
    assert what.without("issuer").without("unit").parts == [
        "state", "theme", "meeting", "kind", "since", "until", "q", "coordinator", "age", "as_of", "ended_since",
        "ended_until",
    ]  # fmt: skip


def test_what_cannot_be_read_finds_nothing_or_is_left_out():
    read = Asked.read({"unit": "1 OR 1=1", "tema": "\u0663", "sejak": "31-02-2026", "q": "a\0b", "rapat": "9" * 30})
    assert read == Asked(unit=0, theme=0, meeting=0, q="a b")
