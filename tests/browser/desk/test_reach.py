# Everything at the desk can be seen and reached: narrow, wide, light, dark, with sixty units of long names.
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meetings import actions
from tests import make
from tests.browser.desk.conftest import boxes


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (390, "dark"), (1280, "dark"), (1440, "light")])
def test_sixty_units_fit_and_nothing_is_out_of_reach(open_page, sign_in, cast, inside, meeting, axe, width, scheme):
    with inside():
        for number in range(60):
            make.unit(f"Dinas Perumahan, Kawasan Permukiman dan Lingkungan Hidup Wilayah {number}")
        actions.write_block(by=None, meeting=meeting, text="Cek lokasi", at=timezone.now())
    desk = sign_in(open_page(width=width, height=844, color_scheme=scheme), cast.notulis)
    desk.goto(f"/uji/rapat/{meeting.pk}/meja/")
    boxes(desk).first.click()
    desk.get_by_role("link", name="Jadikan arahan").click()
    desk.locator("[data-pick-search]").first.fill("wilayah 5")
    expect(desk.locator("[data-pick] li:visible")).to_have_count(15)
    assert desk.evaluate("document.documentElement.scrollWidth <= innerWidth")
    axe(desk)


def test_every_target_at_the_desk_is_wide_enough_for_a_thumb(open_page, sign_in, cast, inside, meeting):
    with inside():
        actions.write_block(by=None, meeting=meeting, text="Cek lokasi", at=timezone.now())
        actions.add_agenda(by=None, meeting=meeting, text="Pembukaan")
    desk = sign_in(open_page(width=390, height=844), cast.notulis)
    desk.goto(f"/uji/rapat/{meeting.pk}/meja/")
    boxes(desk).first.click()
    desk.get_by_role("link", name="Jadikan arahan").click()
    expect(desk.locator("form.arahan")).to_be_visible()
    small = """[...document.querySelectorAll("main :is(a, button, select, summary, input:not([type=hidden]))")]
        .filter((e) => e.checkVisibility()).map((e) => [e.closest("label") || e, e])
        .filter(([target]) => target.getBoundingClientRect().height < 43.5).map(([, e]) => e.outerHTML.slice(0, 90))"""
    assert desk.evaluate(small) == []
