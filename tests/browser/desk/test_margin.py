# From a sentence to a directive in its margin, and out to the units.
from playwright.sync_api import expect

from directives.models import Assignment, Directive
from meetings import actions
from meetings.models import Block
from tests.browser.desk.conftest import boxes, saved, say


def test_from_sentence_to_directive_by_keyboard_alone(desk, inside, texts):
    say(desk, "Cek 29 yayasan")
    saved(desk)
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("End")
    desk.keyboard.type(" MBG")  # not yet saved when the form opens: it must be in it all the same
    desk.keyboard.press("Alt+a")
    expect(desk.locator("form.arahan [name=text]")).to_have_value("Cek 29 yayasan MBG")
    expect(desk.locator("[data-pick-search]").first).to_be_focused()
    desk.keyboard.type("dinkes")
    desk.keyboard.press("Enter")
    expect(desk.locator("[data-picked]").first).to_have_text("Dinkes")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(".note .chip.lead")).to_have_text("Dinkes")
    expect(desk.locator("#drafts a")).to_have_text("Terbitkan 1 arahan")
    expect(desk.locator("#catat_text")).to_be_focused()
    with inside():
        made = Directive.objects.get()
        assert (made.text, made.issuer_name, made.is_draft) == ("Cek 29 yayasan MBG", "Nama Sekda", True)
    boxes(desk).first.press("End")
    desk.keyboard.type(", segera")  # the block's version followed: no false conflict
    expect(desk.locator("[name=version]").first).to_have_value("4")
    assert texts() == ["Cek 29 yayasan MBG, segera"]


def test_a_colleagues_words_are_not_overwritten_after_a_directive(desk, inside, texts):
    desk.expected.append("409")
    say(desk, "Awal")
    saved(desk)
    boxes(desk).first.press("Alt+a")
    expect(desk.locator("[data-pick-search]").first).to_be_focused()
    with inside():
        actions.edit_block(by=None, block=Block.objects.get(), version=1, text="Dari rekan")
    desk.keyboard.press("Control+Enter")
    expect(desk.locator(".note .chip.hole")).to_have_text("Belum ada penanggung jawab")
    boxes(desk).first.fill("Dari saya")
    expect(desk.locator(".clash blockquote")).to_have_text("Dari rekan")
    assert texts() == ["Dari rekan"]


def test_typing_on_while_a_directive_is_saved_is_no_conflict(desk, texts):
    say(desk, "Cek yayasan")
    saved(desk)
    boxes(desk).first.press("Alt+a")
    expect(desk.locator("[data-pick-search]").first).to_be_focused()
    held = []
    desk.route("**/arahan/", lambda route: held.append(route))
    desk.keyboard.press("Control+Enter")
    boxes(desk).first.press("End")
    desk.keyboard.type(" MBG")
    expect(desk.locator("[name=version]").first).to_have_value("2")
    held[0].continue_()
    expect(desk.locator(".note .head")).to_contain_text("Konsep")
    expect(desk.locator("[name=version]").first).to_have_value("3")
    boxes(desk).first.press("End")
    desk.keyboard.type(", segera")
    expect(desk.locator("[name=version]").first).to_have_value("4")
    assert texts() == ["Cek yayasan MBG, segera"]


def test_a_directive_is_issued_while_the_minutes_are_open(desk, inside):
    desk.locator("#catat_kind").select_option("directive")
    say(desk, "Tambal jalan berlubang")
    expect(desk.locator("[data-pick-search]").first).to_be_focused()
    desk.keyboard.type("pupr")
    desk.keyboard.press("Enter")
    desk.keyboard.press("Control+Enter")
    desk.get_by_role("link", name="Terbitkan 1 arahan").click()
    expect(desk.locator(".reach")).to_contain_text("Dinas Pekerjaan Umum dan Penataan Ruang")
    desk.get_by_role("checkbox").uncheck()
    expect(desk.locator("#total")).to_have_text("Belum ada arahan yang dipilih.")
    desk.get_by_role("checkbox").check()
    desk.get_by_role("button", name="Terbitkan 1 arahan ke 1 unit").click()
    expect(desk.locator(".msgs")).to_contain_text("1 arahan sudah diterbitkan ke 1 unit.")
    expect(desk.locator(".note")).to_contain_text("Diterbitkan")
    with inside():
        assert [work.unit.called for work in Assignment.objects.all()] == ["Dinas PUPR"]
