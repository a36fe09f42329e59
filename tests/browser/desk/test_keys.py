# What the keyboard does beside writing: names completed, who speaks, another kind, the last thing undone, files pasted.
import pytest
from playwright.sync_api import expect

from directives.models import Directive
from meetings.models import Attachment, Block
from tests.browser.desk.conftest import boxes, lost, saved, say

# A screenshot in the clipboard, pasted into the line of capture.
PASTE = """async () => {
    const canvas = document.createElement("canvas");
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File([blob], "dapur.png", { type: "image/png" }));
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.getElementById("catat_text").dispatchEvent(paste);
}"""


@pytest.fixture
def data(settings, tmp_path):
    settings.RAKOR_DATA = tmp_path


def test_tab_completes_the_name_being_typed(desk, inside):
    field = desk.locator("#catat_text")
    field.press_sequentially("arahan dinas pek")
    expect(desk.locator("#choice [aria-selected=true]")).to_contain_text("Dinas Pekerjaan Umum dan Penataan Ruang")
    desk.keyboard.press("Tab")
    expect(field).to_have_value("arahan Dinas PUPR ")
    desk.keyboard.type("(+dinke")
    desk.keyboard.press("Tab")  # not read yet: completed as soon as it is
    expect(field).to_have_value("arahan Dinas PUPR (+Dinkes")
    desk.keyboard.type(") cek jalan")
    expect(desk.locator("#choice")).to_be_hidden()
    expect(desk.locator("#read .chip.lead")).to_have_text("Dinas Pekerjaan Umum dan Penataan Ruang")
    desk.keyboard.press("Enter")
    saved(desk)
    with inside():
        assert Directive.objects.get().addressees.count() == 2


def test_arrows_choose_and_escape_leaves_the_line_as_it_is(desk):
    field = desk.locator("#catat_text")
    field.press_sequentially("arahan dinas")
    first = desk.locator("#choice [role=option]").first.inner_text()
    desk.keyboard.press("ArrowDown")
    expect(desk.locator("#choice [aria-selected=true]")).not_to_have_text(first)
    desk.keyboard.press("Escape")
    expect(desk.locator("#choice")).to_be_hidden()
    expect(field).to_have_value("arahan dinas")
    expect(field).to_be_focused()


def test_who_speaks_stands_at_what_is_written_until_somebody_else_does(desk, inside):
    desk.keyboard.press("F7")
    desk.keyboard.type("Camat Sangir")
    desk.keyboard.press("Enter")
    desk.keyboard.type("Jembatan putus")
    desk.keyboard.press("Enter")
    saved(desk)
    desk.keyboard.type("laporan Dinkes: 12 dapur siap")
    expect(desk.locator("#read .chip").first).to_be_visible()
    desk.keyboard.press("Enter")
    saved(desk)
    with inside():
        assert [*Block.objects.values_list("speaker", flat=True)] == ["Camat Sangir", "Dinas Kesehatan"]
    expect(desk.locator("article .soft").first).to_have_text("Disampaikan oleh Camat Sangir")


def test_another_kind_from_the_keyboard_and_back(desk, inside):
    say(desk, "Dapur di Sangir belum berizin")
    saved(desk)
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Alt+j")
    desk.keyboard.type("Kend")
    expect(desk.locator("article .kind")).to_have_text("Kendala")
    desk.keyboard.press("Escape")
    desk.keyboard.press("Alt+z")
    expect(desk.locator("article .kind")).to_have_text("")
    with inside():
        assert Block.objects.get().kind == Block.Kind.TEXT


def test_a_line_taken_in_by_mistake_comes_back_into_the_line(desk, inside, texts):
    say(desk, "Catatan yang benar")
    desk.keyboard.type("arahan Dinkes cek posko")
    expect(desk.locator("#read .chip.lead")).to_be_visible()
    desk.keyboard.press("Enter")
    saved(desk)
    desk.keyboard.press("Alt+z")
    expect(desk.locator("#catat_text")).to_have_value("arahan Dinkes cek posko")
    expect(boxes(desk)).to_have_count(1)
    assert texts() == ["Catatan yang benar"]
    with inside():
        assert not Directive.objects.exists()


def test_what_was_moved_or_taken_out_goes_back(desk, texts):
    say(desk, "Satu", "Dua")
    saved(desk)
    desk.keyboard.press("ArrowUp")
    desk.keyboard.press("Alt+ArrowUp")
    expect(boxes(desk).first).to_have_value("Dua")
    desk.keyboard.press("Alt+z")
    expect(boxes(desk).first).to_have_value("Satu")
    saved(desk)
    assert texts() == ["Satu", "Dua"]


def test_the_keys_are_listed_at_a_key(desk):
    desk.keyboard.press("F1")
    expect(desk.locator("#agenda .keys dl")).to_be_visible()


def test_a_photograph_pasted_stands_at_the_block(desk, inside, data):
    say(desk, "Dapur Sangir diperiksa")
    saved(desk)
    desk.evaluate(PASTE)
    expect(desk.locator("article .files a")).to_have_text("dapur.png")
    saved(desk)
    with inside():
        assert Attachment.objects.get().block == Block.objects.get()


def test_a_file_without_a_line_to_the_server_waits_and_says_so(desk, inside, data):
    say(desk, "Dapur Sangir diperiksa")
    saved(desk)
    lost(desk)
    desk.evaluate(PASTE)
    expect(desk.locator("#saved")).to_contain_text("Berkas belum terunggah")
    desk.context.set_offline(False)
    expect(desk.locator("article .files a")).to_have_text("dapur.png")
    saved(desk)


def test_a_file_before_any_note_is_told_what_to_do(desk):
    desk.evaluate(PASTE)
    expect(desk.locator("#capture .fault")).to_have_text("Tulis dahulu satu catatan; berkas dilampirkan pada catatan.")
