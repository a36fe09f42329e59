# The words of each message, and when it is no longer wanted.
from datetime import date

import pytest

from directives import messages
from directives.escalation import climb
from rakor.notify import registry
from rakor.notify.models import Message
from rakor.people.models import Membership, Unit
from tests import make
from tests.directives.test_reporting import hand_in, send_back

MONDAY, AFTER = date(2026, 2, 2), date(2026, 2, 19)


@pytest.fixture
def work(inside):
    return make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY)


def message(kind):
    return Message.objects.get(kind=kind, channel="inbox")


def wanted(told):
    return registry.kind(told.kind).still_wanted(told)


def test_a_new_directive_says_by_when_to_report(work):
    rendered = messages._render_issued(message("directive_issued"))
    assert rendered.title == "Arahan baru untuk Dinas Kesehatan"
    assert rendered.body == "Cek kesiapan posko\nBatas lapor (ketentuan umum): Rabu, 18 Februari 2026."
    assert rendered.url == f"/uji/arahan-unit/{work.pk}/"


def test_a_reminder_is_no_longer_wanted_once_reported(inside, work):
    climb(on=AFTER, at=make.moment(AFTER))
    assert wanted(message("report_missing"))
    hand_in(work, inside.dinkes, on=AFTER)
    assert not wanted(message("report_missing"))


def test_whoever_has_left_the_unit_is_not_told(inside, work):
    climb(on=AFTER, at=make.moment(AFTER))
    Membership.objects.filter(user=inside.dinkes.user).update(until=date(2026, 2, 18))
    assert not wanted(message("report_missing"))
    assert not messages._issued_still_wanted(message("directive_issued"))


def test_a_return_carries_its_reason(inside, work):
    send_back(hand_in(work, inside.dinkes, is_claim=True), inside.notulis)
    rendered = messages._render_returned(message("report_returned"))
    assert "Alasan: Foto titik 7 belum ada" in rendered.body


def test_a_passed_target_says_which_and_is_unwanted_once_claimed(inside):
    work = make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, due_on=date(2026, 2, 13))
    climb(on=date(2026, 2, 18), at=make.moment(date(2026, 2, 18)))
    told = message("target_passed")
    rendered = registry.kind(told.kind).render(told)
    assert rendered.title == "Batas waktu Dinas Kesehatan sudah lewat"
    assert "Batas waktu: Jumat, 13 Februari 2026." in rendered.body
    assert wanted(told)
    hand_in(work, inside.dinkes, on=date(2026, 2, 18), is_claim=True)
    assert not wanted(told)


def test_an_extended_target_is_no_longer_passed(inside):
    work = make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, due_on=date(2026, 2, 13))
    climb(on=date(2026, 2, 18), at=make.moment(date(2026, 2, 18)))
    work.due_on = date(2026, 3, 6)
    work.save()
    assert not wanted(message("target_passed"))


def test_a_berkala_without_period_says_that_the_default_holds(inside):
    make.assignment(unit=Unit.objects.get(short_name="Dinkes"), on=MONDAY, kind="periodic")
    body = messages._render_issued(message("directive_issued")).body
    assert "(ketentuan umum, jangka waktu berkalanya belum ditentukan)" in body
