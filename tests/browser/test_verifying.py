# The queue of claims by keyboard alone.
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from directives.models import Report
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in


@pytest.fixture
def claims(cast, inside):
    with inside():
        unit, day = Unit.objects.get(short_name="Dinkes"), timezone.localdate() - timedelta(days=1)
        works = [make.assignment(f"Arahan nomor {number}", unit=unit, on=day) for number in range(3)]
        return [hand_in(work, cast.dinkes, is_claim=True, on=day) for work in works]


def verdict(inside, claim) -> str:
    with inside():
        return Report.objects.values_list("verdict", flat=True).get(pk=claim.pk)


def test_accept_and_return_without_a_mouse(open_page, sign_in, cast, claims, inside):
    page = sign_in(open_page(width=1280, height=900), cast.notulis)
    page.goto("/uji/verifikasi/")
    page.keyboard.press("j")
    page.keyboard.press("j")
    expect(page.locator("[data-claim]:focus")).to_contain_text("Arahan nomor 1")
    page.keyboard.press("t")
    expect(page.get_by_text("pekerjaannya selesai")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("k")
    page.keyboard.press("b")
    page.keyboard.type("Foto titik belum ada")  # its letters are no keys
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("dikembalikan kepada")).to_be_visible()
    assert [verdict(inside, claim) for claim in claims] == ["returned", "verified", "waiting"]


@pytest.mark.parametrize("width", [390, 1280])
def test_the_lists_keep_nobody_out(open_page, sign_in, cast, claims, inside, axe, width):
    with inside():
        work = make.assignment("Kemajuan", unit=Unit.objects.get(short_name="Dinkes"), on=timezone.localdate())
        hand_in(work, cast.dinkes, on=timezone.localdate(), obstacle="Hujan")
    page = sign_in(open_page(width=width, height=844), cast.notulis)
    for address in ("/uji/verifikasi/", "/uji/verifikasi/kemajuan/"):
        page.goto(address)
        axe(page)
