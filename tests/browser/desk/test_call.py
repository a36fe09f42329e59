# Mode rapat from the keyboard: a unit is called, its directive chosen, the decision recorded; it stands in the minutes
# and in the directive's story.
from datetime import date

import pytest
from playwright.sync_api import expect

from directives.models import Decision
from meetings import actions
from tests import make


@pytest.fixture
def works(inside, meeting, cast):
    with inside():
        post = make.Post.objects.get(short_title="Sekda")
        actions.edit_turn(by=None, turn=meeting.turns.get(), post=post, title=post.title)
        dinkes, pupr = (make.Unit.objects.get(short_name=name) for name in ("Dinkes", "Dinas PUPR"))
        make.assignment("Cek dapur", unit=dinkes, on=date(2026, 1, 5), due_on=date(2026, 2, 1))
        make.assignment("Susun program", unit=dinkes, on=date(2026, 1, 5), due_on=date(2026, 3, 1))
        make.assignment("Perbaiki jalan", unit=pupr, on=date(2026, 1, 5), due_on=date(2026, 2, 1))


def test_called_decided_minuted(works, page, sign_in, cast, meeting, inside, axe):
    sign_in(page, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/panggil/")
    page.keyboard.press("/")
    page.keyboard.type("dinas pupr")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Dinas Pekerjaan Umum dan Penataan Ruang")
    page.keyboard.press("Escape")
    page.keyboard.press("ArrowLeft")
    expect(page.locator("h1")).to_have_text("Dinas Kesehatan")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("li.chosen h3")).to_have_text("Susun program")
    axe(page)
    page.keyboard.press("Space")
    expect(page.get_by_label("Batas waktu diperpanjang")).to_be_checked()
    page.get_by_label("Batas waktu baru").fill("2099-02-27")
    page.get_by_label("Alasan").fill("Menunggu lelang")
    page.keyboard.press("Control+Enter")
    expect(page.locator(".msgs")).to_contain_text("Keputusan tercatat dalam notula")
    expect(page.locator("li", has_text="Susun program").locator(".promise")).to_contain_text("27 Februari 2099")
    with inside():
        made = Decision.objects.select_related("block").get()
        assert (made.title, made.name, made.block.meeting_id) == ("Sekretaris Daerah", "Nama Sekda", meeting.pk)
    page.goto(f"/uji/arahan/{made.directive_id}/")
    expect(page.locator(".story")).to_contain_text("Menunggu lelang")
    page.locator(f".story a[href$='#b{made.block_id}']").first.click()
    expect(page.locator(f"#b{made.block_id}")).to_contain_text("batas waktu diperpanjang sampai 27 Februari 2099")
