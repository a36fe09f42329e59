# Ralat: words, dates and units of what was issued; who is told what.
from datetime import date

import pytest

from directives import actions
from directives.models import Assignment, Directive
from directives.models.choices import Kind
from directives.states import NotAllowed, Status
from rakor.notify.models import Message
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in

MONDAY, TODAY, LATER = date(2026, 2, 2), date(2026, 2, 9), date(2026, 3, 2)
DUE = date(2026, 2, 13)


@pytest.fixture
def units(inside):
    return {name: Unit.objects.get(short_name=name) for name in ("Dinkes", "Dinas PUPR", "Camat Sangir")}


@pytest.fixture
def shared(units):
    return make.directive(lead=[units["Dinkes"]], supporting=[units["Dinas PUPR"]], on=MONDAY, due_on=DUE)


def correct(directive, by, **fields):
    return actions.correct(by=by, directive=directive, on=TODAY, at=make.moment(TODAY), **fields)


def told(kind):
    return {message.recipient.username for message in Message.objects.filter(kind=kind)}


def test_words_keep_what_they_were(inside, shared):
    made = correct(shared, inside.notulis, text="Cek posko dan gudang", note="Gudang tertinggal")
    shared.refresh_from_db()
    assert shared.text == "Cek posko dan gudang"
    assert (made.number, made.changes) == (1, {"Arahan": ["Cek kesiapan posko", "Cek posko dan gudang"]})
    assert told("corrected") == {"dinkes", "dispupr"}


def test_ralat_are_numbered(inside, shared):
    numbers = [correct(shared, inside.bupati, text=words).number for words in ("satu", "dua")]
    assert numbers == [1, 2]


def test_a_date_moves_whoever_had_the_old_one(inside, shared):
    shared.assignments.filter(role="supporting").update(due_on=LATER)
    made = correct(shared, inside.notulis, due_on=date(2026, 2, 20))
    rows = list(shared.assignments.order_by("role").values_list("due_on", "first_due_on"))
    assert rows == [(date(2026, 2, 20), date(2026, 2, 20)), (LATER, DUE)]
    assert made.changes == {"Batas waktu": ["13 Februari 2026", "20 Februari 2026"]}


def test_the_wrong_unit_loses_it_the_right_one_gets_it(inside, shared, units):
    hand_in(shared.assignments.get(unit=units["Dinkes"]), inside.dinkes, is_claim=True)
    made = correct(shared, inside.notulis, take_off=[units["Dinkes"]], lead=[units["Camat Sangir"]])
    off = Assignment.objects.get(unit=units["Dinkes"])
    assert (off.status, off.taken_off_on, off.report_due_on) == (Status.WITHDRAWN, TODAY, None)
    assert off.reports.get().verdict == "accepted"
    assert list(shared.assignments.unresolved().values_list("unit__short_name", "role")) == [
        ("Camat Sangir", "lead"), ("Dinas PUPR", "supporting"),
    ]  # fmt: skip
    assert made.changes == {
        "Tidak lagi ditujukan kepada": ["Dinas Kesehatan", ""],
        "Ditambahkan sebagai penanggung jawab": ["", "Kecamatan Sangir"],
    }
    assert [told(kind) for kind in ("taken_off", "corrected")] == [{"dinkes"}, {"dispupr"}]
    assert "camat" in told("directive_issued")


def test_a_unit_taken_off_no_longer_finds_it(inside, shared, units):
    correct(shared, inside.notulis, take_off=[units["Dinkes"]])
    assert not Directive.objects.visible_to(inside.dinkes).exists()
    assert not Assignment.objects.of_units([units["Dinkes"].pk]).ended().exists()
    assert shared.assignments.given().count() == 1


def test_without_its_last_unit_it_waits_for_another(inside, units):
    directive = make.directive(lead=[units["Dinkes"]], on=MONDAY)
    correct(directive, inside.notulis, take_off=[units["Dinkes"]])
    assert list(Directive.objects.unassigned()) == list(Directive.objects.unresolved()) == [directive]


def test_a_unit_may_come_back(inside, shared, units):
    correct(shared, inside.notulis, take_off=[units["Dinkes"]])
    correct(shared, inside.notulis, supporting=[units["Dinkes"]])
    back = Assignment.objects.get(unit=units["Dinkes"])
    assert (back.status, back.role, back.taken_off_on) == (Status.REOPENED, "supporting", None)
    assert back.report_due_on == date(2026, 2, 25)
    assert "dinkes" in told("corrected")


def test_a_role_may_change(inside, shared, units):
    made = correct(shared, inside.notulis, lead=[units["Dinas PUPR"]])
    assert made.changes == {"Ditambahkan sebagai penanggung jawab": ["", "Dinas Pekerjaan Umum dan Penataan Ruang"]}
    assert set(shared.assignments.values_list("role", flat=True)) == {"lead"}


def test_another_period_starts_the_clock_anew(inside, units):
    directive = make.directive(kind=Kind.PERIODIC, period="monthly", lead=[units["Dinkes"]], on=MONDAY)
    before = directive.assignments.get().report_due_on
    made = correct(directive, inside.notulis, period="weekly")
    assert directive.assignments.get().report_due_on < before
    assert made.changes == {"Berkala": ["Setiap bulan", "Setiap pekan"]}


@pytest.mark.parametrize(
    ("kind", "fields", "why"),
    [
        (Kind.ONE_OFF, {}, "Belum ada yang diubah"),
        (Kind.ONE_OFF, {"text": "Cek kesiapan posko"}, "Belum ada yang diubah"),
        (Kind.ONE_OFF, {"text": " "}, "tidak boleh kosong"),
        (Kind.ONE_OFF, {"period": "weekly"}, "tidak berkala"),
        (Kind.STANDING, {"due_on": LATER}, "tidak memiliki batas waktu"),
    ],
)
def test_what_is_no_ralat_is_refused(inside, kind, fields, why):
    directive = make.directive(kind=kind, on=MONDAY)
    with pytest.raises(NotAllowed, match=why):
        correct(directive, inside.notulis, **fields)


def test_a_konsep_needs_no_ralat(inside):
    with pytest.raises(NotAllowed, match="masih konsep"):
        correct(make.directive(), inside.notulis, text="lain")


@pytest.mark.parametrize("who", ["dinkes", "asisten", "ajudan", "inspektorat"])
def test_nobody_else_corrects(inside, shared, who):
    with pytest.raises(NotAllowed, match="Setda atau pimpinan"):
        correct(shared, getattr(inside, who), text="lain")


def test_sent_twice_it_is_one(inside, shared):
    token = "7b1ad0a4-4d4e-4b57-9f0e-2f3f8a3f9f14"
    assert correct(shared, inside.notulis, text="lain", client_id=token) == correct(
        shared, inside.notulis, text="lain", client_id=token
    )


def test_arahan_umum_may_speak_to_others(inside, units):
    standing = make.directive(kind=Kind.STANDING, lead=[units["Dinkes"]], on=MONDAY)
    correct(standing, inside.notulis, take_off=[units["Dinkes"]], lead=[units["Camat Sangir"]])
    assert list(standing.addressees.values_list("unit__short_name", flat=True)) == ["Camat Sangir"]
    assert standing.assignments.count() == 0


def test_of_what_is_only_recorded_nobody_is_told(inside, units):
    old = make.directive(lead=[units["Dinkes"]])
    actions.record(by=None, directives=[old], on=MONDAY)
    correct(old, inside.notulis, take_off=[units["Dinkes"]], lead=[units["Camat Sangir"]])
    assert old.assignments.given().get().report_due_on is None
    assert not Message.objects.exists()
