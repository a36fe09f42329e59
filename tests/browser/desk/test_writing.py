# Writing at the desk: lines, changes, order, chair and agenda.
import re

from playwright.sync_api import expect

from tests.browser.desk.conftest import boxes, saved, say


def test_enter_writes_blocks_in_order(desk, texts):
    say(desk, "Rapat dibuka.", "Laporan Bapelitbang.", "Kendala dapur MBG.")
    saved(desk)
    assert texts() == ["Rapat dibuka.", "Laporan Bapelitbang.", "Kendala dapur MBG."]
    assert desk.locator("#catat_text").input_value() == ""
    assert [boxes(desk).nth(n).input_value() for n in range(3)] == texts()


def test_a_block_saves_itself_at_a_pause(desk, texts):
    say(desk, "Dua puluh yayasan")
    saved(desk)
    boxes(desk).first.press("End")
    desk.keyboard.type(" belum berjalan")
    expect(desk.locator("[name=version]").first).to_have_value("2")
    assert texts() == ["Dua puluh yayasan belum berjalan"]
    desk.reload()
    expect(boxes(desk).first).to_have_value("Dua puluh yayasan belum berjalan")


def test_moving_taking_out_and_putting_back(desk, texts):
    say(desk, "a", "b", "c")
    saved(desk)
    boxes(desk).nth(2).press("Alt+ArrowUp")
    expect(boxes(desk).nth(1)).to_have_value("c")
    expect(boxes(desk).nth(1)).to_be_focused()
    desk.locator(".others summary").nth(1).click()
    desk.locator("[data-do=remove]").nth(1).click()
    expect(boxes(desk)).to_have_count(2)
    assert texts() == ["a", "b"]
    desk.get_by_role("button", name="Kembalikan").click()
    expect(boxes(desk)).to_have_count(3)
    assert texts() == ["a", "c", "b"]


def test_the_chair_goes_over_by_one_key(desk, texts):
    say(desk, "Sebelum")
    saved(desk)
    desk.keyboard.press("F6")
    desk.locator("#pimpinan_post").select_option(label="Wakil Bupati Uji")
    desk.locator("#pimpinan_post").press("Enter")
    desk.get_by_role("button", name="Catat pimpinan").click()
    expect(desk.locator("#lead b").first).to_have_text("Wakil Bupati Uji")
    say(desk, "Sesudah", "Lagi")
    saved(desk)
    expect(desk.locator(".turn:visible")).to_have_text("Pimpinan rapat dilanjutkan oleh Wakil Bupati Uji")
    desk.reload()
    expect(desk.locator(".turn:visible")).to_have_count(1)


def test_an_agenda_item_added_is_the_one_in_hand(desk, texts):
    for item in ("Pembukaan", "Program MBG"):
        desk.locator("#acara_text").fill(item)
        desk.locator("#acara_text").press("Enter")
        expect(desk.locator("#agenda [aria-current]")).to_have_text(re.compile(item))
    say(desk, "Tentang MBG")
    saved(desk)
    expect(desk.locator(".item:visible")).to_have_text("2 Program MBG")
