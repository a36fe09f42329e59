# The report form and the list of directives in a real browser: what only scripts do.
import re
from datetime import timedelta

import pytest
from django.utils import timezone
from PIL import Image
from playwright.sync_api import expect

from directives.models import Assignment, Evidence
from rakor import files
from rakor.people.models import Unit
from tests import make
from tests.directives.pages.test_report import photo
from tests.directives.test_reporting import hand_in


@pytest.fixture
def form(cast, inside):
    """The address of Dinkes' report form."""
    with inside():
        unit = Unit.objects.get(short_name="Dinkes")
        work = make.assignment("Cek posko", unit=unit, on=timezone.localdate() - timedelta(days=1))
    return f"/uji/arahan-unit/{work.pk}/lapor/"


@pytest.fixture
def phone(open_page, sign_in, cast):
    return sign_in(open_page(width=390, height=844), cast.dinkes)


def words(page):
    return page.get_by_label("Apa yang sudah dilakukan")


def test_what_is_typed_stays_on_the_phone_until_it_is_sent(phone, form):
    phone.goto(form)
    words(phone).fill("Sudah dicek di dua nagari")
    expect(phone.get_by_text("Draf tersimpan di perangkat ini")).to_be_visible()
    phone.goto("/uji/")
    phone.goto(form)
    expect(words(phone)).to_have_value("Sudah dicek di dua nagari")
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_text("Laporan terkirim")).to_be_visible()
    phone.goto(form)
    expect(words(phone)).to_have_value("")


def test_a_draft_is_not_shown_to_somebody_else_on_the_same_phone(phone, form, sign_in, cast, inside):
    with inside():
        colleague = make.member("dinkes2", "opd", Unit.objects.get(short_name="Dinkes"))
    phone.goto(form)
    words(phone).fill("Punya pengguna pertama")
    sign_in(phone, colleague).goto(form)
    expect(words(phone)).to_have_value("")


def test_what_came_back_with_an_error_is_still_a_draft_later(phone, form):
    phone.expected.append("422")
    phone.goto(form)
    words(phone).fill("Sudah dicek")
    phone.get_by_label("Persen selesai").fill("150")
    phone.locator("form[data-draft]").evaluate("form => form.noValidate = true")
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_text("Belum tersimpan.")).to_be_visible()
    expect(words(phone)).to_have_value("Sudah dicek")
    phone.goto(form)
    expect(words(phone)).to_have_value("Sudah dicek")


def test_a_filter_changes_the_address_and_back_undoes_it(page, sign_in, cast, form):
    sign_in(page, cast.bupati).goto("/uji/arahan/?keadaan=belum-tuntas")
    page.get_by_label("Keadaan").select_option("tuntas")
    expect(page.locator("#rows h2")).to_have_text("Tuntas")
    assert re.findall(r"keadaan=([\w-]+)", page.url) == ["tuntas"]
    page.go_back()
    expect(page.locator("#rows h2")).to_have_text("Belum tuntas")
    expect(page.get_by_role("link", name="Cek posko")).to_be_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_photos_of_a_report_stand_side_by_side(open_page, sign_in, cast, inside, form, width):
    with inside():
        work = Assignment.objects.get()
        stored = [files.put(files.check(photo(name)), prefix="uji") for name in ("satu.jpg", "dua.jpg")]
        hand_in(work, cast.dinkes, files=stored)
    page = sign_in(open_page(width=width, height=844), cast.dinkes)
    page.goto(form.removesuffix("lapor/"))
    first, second = (page.get_by_alt_text(f"Bukti: {name}").bounding_box() for name in ("satu.jpg", "dua.jpg"))
    assert first["y"] == second["y"]


def test_a_large_photo_travels_small(phone, form, inside, tmp_path):
    large = tmp_path / "lapangan.jpg"
    Image.effect_noise((4000, 3000), 90).convert("RGB").save(large, quality=95)
    assert large.stat().st_size > 5_000_000
    phone.goto(form)
    words(phone).fill("Sudah dicek")
    chooser = phone.get_by_label("Foto atau berkas bukti")
    chooser.set_input_files(large)
    phone.wait_for_function("input => input.files[0].size < 4_000_000", arg=chooser.element_handle())
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_text("Laporan terkirim")).to_be_visible()
    with inside():
        kept = Evidence.objects.get()
    assert (kept.name, kept.size < 4_000_000) == ("lapangan.jpg", True)
