# Laporan pekan ini on a phone: what it costs in taps.
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import Locator, expect

from directives.models import Report
from rakor.people.models import Unit
from tests import make

TAPS = 12  # at most, for five directives, typing aside
URL = "/uji/arahan-unit/laporan-pekan-ini/"


@pytest.fixture
def works(cast, inside):
    with inside():
        unit = Unit.objects.get(short_name="Dinkes")
        day = timezone.localdate() - timedelta(days=1)
        return [make.assignment(f"Arahan nomor {number}", unit=unit, on=day) for number in range(5)]


@pytest.fixture
def phone(open_page, sign_in, cast):
    return sign_in(open_page(width=390, height=844), cast.dinkes)


def test_five_directives_are_reported_in_few_taps(phone, works, inside):
    taps = 0

    def tap(what: Locator) -> None:
        nonlocal taps
        taps += 1
        what.click()

    phone.goto("/uji/")
    tap(phone.get_by_role("link", name="Laporan pekan ini"))
    lines = phone.locator(".tasks > li")
    expect(lines).to_have_count(5)
    for number in range(3):
        tap(lines.nth(number).get_by_label("Apa yang sudah dilakukan"))
        phone.keyboard.type(f"Sudah dikerjakan bagian {number}")
    tap(lines.nth(3).get_by_label("Belum ada perubahan"))
    tap(lines.nth(4).get_by_label("Belum ada perubahan"))
    tap(phone.get_by_role("textbox", name="Laporan bersama"))
    phone.keyboard.type("Menunggu hasil lelang")
    tap(phone.get_by_role("button", name="Kirim laporan"))
    expect(phone.get_by_text("5 laporan terkirim")).to_be_visible()
    assert taps <= TAPS
    with inside():
        assert Report.objects.filter(assignment__in=works).count() == 5
        assert Report.objects.filter(is_unchanged=True, done="Menunggu hasil lelang").count() == 2


def test_what_was_typed_is_there_again_and_gone_when_sent(phone, works):
    phone.goto(URL)
    lines = phone.locator(".tasks > li")
    lines.nth(1).get_by_label("Apa yang sudah dilakukan").fill("Sudah dicek")
    lines.nth(2).get_by_label("Belum ada perubahan").check()
    expect(phone.get_by_text("Draf tersimpan di perangkat ini")).to_be_visible()
    phone.goto("/uji/")
    phone.goto(URL)
    expect(lines.nth(1).get_by_label("Apa yang sudah dilakukan")).to_have_value("Sudah dicek")
    expect(lines.nth(2).get_by_label("Belum ada perubahan")).to_be_checked()
    lines.nth(2).get_by_label("Apa yang sudah dilakukan").fill("Menunggu")
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_text("2 laporan terkirim")).to_be_visible()
    phone.goto(URL)
    expect(lines.nth(1).get_by_label("Apa yang sudah dilakukan")).to_have_value("")


@pytest.mark.parametrize("width", [390, 1280])
def test_nobody_is_kept_out(open_page, sign_in, cast, works, axe, width):
    page = sign_in(open_page(width=width, height=844), cast.dinkes)
    page.goto(URL)
    axe(page)
