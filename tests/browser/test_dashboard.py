# The front page of leadership answers five questions: each answer stands in its text or one click away.
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from directives import actions
from directives.models import Directive, Site
from rakor.people.models import Unit
from tests import make
from tests.directives.test_reporting import hand_in, verify


@pytest.fixture
def year(cast, inside):
    """Camat is latest; the programme was handed in by 2 of 4; 12 of 29 kitchens are checked; Dinkes asks for time."""
    today = timezone.localdate()
    ago = lambda days: today - timedelta(days=days)  # noqa: E731
    with inside():
        dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
        camat = Unit.objects.get(pk__in=cast.camat.units)
        make.meeting("Rakor Senin", held_on=ago(7))
        make.directive("Benahi pasar sore", lead=[camat], on=ago(200))
        make.directive("Data warga rentan", lead=[camat], on=ago(60))
        programme = make.directive(
            "Serahkan program 100 hari", lead=[dinkes, pupr, camat, make.unit("Dinas Sosial")], on=ago(2)
        )
        Directive.objects.filter(pk=programme.pk).update(group=make.group("Semua OPD"))
        for unit, by in ((dinkes, cast.dinkes), (pupr, cast.dispupr)):
            verify(hand_in(programme.assignments.get(unit=unit), by, on=ago(1), is_claim=True), cast.notulis, on=ago(1))
        kitchens = make.directive("Cek 29 dapur MBG", lead=[dinkes], on=ago(3), due_on=today + timedelta(days=4))
        Directive.objects.filter(pk=kitchens.pk).update(site_count=29, site_object="dapur", site_unit="dapur")
        Site.objects.bulk_create(
            Site(directive=kitchens, name=f"Dapur {n}", checked_on=ago(1), checked_by=cast.dinkes.user)
            for n in range(12)
        )
        actions.ask_extension(
            by=cast.dinkes, assignment=kitchens.assignments.get(), until=today + timedelta(days=20),
            reason="Empat dapur belum terjangkau", on=today, at=timezone.now(),
        )  # fmt: skip
    return cast


def test_five_questions_are_answered(open_page, sign_in, year):
    page = sign_in(open_page(width=1280, height=900), year.bupati)
    page.goto("/uji/ringkasan/")
    sentence = page.locator("h1")
    expect(sentence).to_contain_text("terbanyak di")  # which OPD is latest
    worst = sentence.get_by_role("link").filter(has_text="(2)")
    expect(worst).to_contain_text("Camat" if "Camat" in worst.inner_text() else "Kecamatan")
    expect(page.locator("#tertua li").first).to_contain_text("Benahi pasar sore")  # which directive is oldest
    expect(page.locator("#keputusan")).to_contain_text("Menunggu keputusan Bupati")  # what waits for the Bupati
    expect(page.locator("#keputusan li").first).to_contain_text("Empat dapur belum terjangkau")
    expect(page.locator("#kemajuan")).to_contain_text("12 dari 29 dapur sudah dicek")  # how far the site checks are
    expect(page.locator("#kemajuan")).to_contain_text("2 dari 4 unit selesai")  # how many have handed in the programme
    worst.click()
    expect(page.locator("#rows")).to_contain_text("Data warga rentan")
    page.go_back()
    page.get_by_role("link", name="Jawab permintaan").click()
    expect(page.locator("main")).to_contain_text("Empat dapur belum terjangkau")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_it_keeps_nobody_out_and_nothing_moves(open_page, sign_in, year, axe, width, scheme):
    page = sign_in(open_page(width=width, height=844, color_scheme=scheme), year.bupati)
    for address in ("/uji/ringkasan/", "/uji/ringkasan/?per=asisten", "/uji/ringkasan/kinerja/"):
        page.goto(address)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_unit_is_reminded_from_its_row(open_page, sign_in, year):
    page = sign_in(open_page(width=390, height=844), year.bupati)
    page.goto("/uji/ringkasan/")
    page.get_by_role("button", name="Ingatkan").first.click()
    expect(page.get_by_text("1 unit diingatkan.")).to_be_visible()
