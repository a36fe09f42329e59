# The minuting desk in a real browser: typed, saved by itself, kept through every loss, given as directives.
import re

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone
from playwright.sync_api import expect

from directives.models import Assignment, Directive
from meetings import actions
from meetings.models import Block
from tests import make

SOON = 3000  # ms in which a failed save must be seen
SAVED = re.compile(r"Tersimpan pukul \d\d\.\d\d\.\d\d")


@pytest.fixture
def meeting(inside):
    with inside():
        made = make.meeting("Rakor OPD", held_on=timezone.localdate())
        actions.add_turn(by=None, meeting=made, title="Sekretaris Daerah", name="Nama Sekda")
        return made


@pytest.fixture
def desk(page, sign_in, cast, meeting):
    """The desk of Rakor OPD, open for the notulis."""
    sign_in(page, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/meja/")
    return page


@pytest.fixture
def texts(inside, meeting):
    """What the server has, in order."""

    def read():
        with inside():
            return list(Block.objects.filter(meeting=meeting).values_list("text", flat=True))

    return read


def say(desk, *lines):
    for line in lines:
        desk.locator("#catat_text").fill(line)
        desk.locator("#catat_text").press("Enter")


def saved(desk):
    expect(desk.locator("#saved")).to_have_text(SAVED)
    expect(desk.locator(".block.pending")).to_have_count(0)


def boxes(desk):
    return desk.locator("article[data-block] form.text textarea")


def lost(desk):
    """The line to the server is cut; what Chromium logs about it is expected."""
    desk.expected.append("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    desk.context.set_offline(True)


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


def test_a_failure_is_seen_soon_and_everything_goes_up_later(desk, texts):
    say(desk, "Sebelum putus")
    saved(desk)
    lost(desk)
    say(desk, "Saat putus")
    expect(desk.locator("#saved")).to_contain_text("Belum tersimpan", timeout=SOON)
    assert texts() == ["Sebelum putus"]
    desk.context.set_offline(False)
    saved(desk)
    assert texts() == ["Sebelum putus", "Saat putus"]


def test_a_silent_server_is_seen_soon_too(desk, texts):
    held = []
    desk.route("**/catat/", lambda route: held.append(route))
    say(desk, "Menunggu lama")
    expect(desk.locator("#saved")).to_contain_text("Belum tersimpan", timeout=SOON)
    held[0].continue_()
    saved(desk)
    assert texts() == ["Menunggu lama"]


def test_an_answer_that_got_lost_makes_no_second_block(desk, texts):
    desk.expected.append("ERR_FAILED")
    answers = []

    def lose_first(route):
        answers.append(route.fetch())
        route.abort() if len(answers) == 1 else route.fulfill(response=answers[-1])

    desk.route("**/catat/", lose_first)
    say(desk, "Sekali saja")
    expect(desk.locator("#saved")).to_contain_text("Belum tersimpan", timeout=SOON)
    saved(desk)
    assert (len(answers), texts()) == (2, ["Sekali saja"])


def test_a_closed_tab_loses_nothing(desk, texts, meeting):
    say(desk, "Yang tersimpan")
    saved(desk)
    lost(desk)
    say(desk, "Belum terkirim")
    boxes(desk).first.fill("Yang tersimpan, lalu diubah")
    desk.locator("#catat_text").press_sequentially("Baru setengah kalim")
    again = desk.context.new_page()
    desk.close()
    again.context.set_offline(False)
    again.goto(f"/uji/rapat/{meeting.pk}/meja/")
    expect(again.locator("#catat_text")).to_have_value("Baru setengah kalim")
    saved(again)
    assert texts() == ["Yang tersimpan, lalu diubah", "Belum terkirim"]


def test_a_closed_meeting_leaves_nothing_in_the_browser(desk, inside, meeting, texts):
    with inside():
        actions.update_meeting(by=None, meeting=meeting, is_closed=True)
    desk.reload()
    lost(desk)
    say(desk, "Sangat rahasia")
    desk.locator("#catat_text").press_sequentially("Juga rahasia")
    expect(desk.locator("#saved")).to_contain_text("Jangan tutup halaman ini", timeout=SOON)
    assert desk.evaluate("JSON.stringify(localStorage)") == "{}"
    desk.context.set_offline(False)
    saved(desk)
    assert texts() == ["Sangat rahasia"]


def test_an_ended_session_keeps_the_words_until_somebody_signs_in(desk, texts, sign_in, cast):
    desk.expected.append("401")
    Session.objects.all().delete()
    say(desk, "Saat sesi habis")
    expect(desk.locator("#saved a")).to_have_text("Masuk lagi di tab baru", timeout=SOON)
    sign_in(desk, cast.notulis)
    saved(desk)
    assert texts() == ["Saat sesi habis"]


@pytest.fixture
def conflict(desk, inside, texts):
    """A block that a colleague changed while this note-taker was typing in it."""
    desk.expected.append("409")
    say(desk, "Awal")
    saved(desk)
    with inside():
        actions.edit_block(by=None, block=Block.objects.get(), version=1, text="Dari rekan")
    boxes(desk).first.fill("Dari saya")
    expect(desk.locator(".clash blockquote")).to_have_text("Dari rekan")
    expect(boxes(desk).first).to_have_value("Dari saya")
    expect(desk.locator("#saved")).to_contain_text("diubah dua orang")
    return desk


@pytest.mark.parametrize(
    ("choice", "kept"),
    [
        ("Simpan keduanya", ["Dari rekan", "Dari saya"]),
        ("Pakai isi saya", ["Dari saya"]),
        ("Pakai isi yang tersimpan", ["Dari rekan"]),
    ],
)
def test_a_conflict_shows_both_and_the_writer_chooses(conflict, texts, choice, kept):
    conflict.locator(".clash").get_by_text(choice, exact=True).click()
    expect(conflict.locator(".clash")).to_have_count(0)
    saved(conflict)
    assert texts() == kept


def test_a_conflict_outlives_a_reload(conflict, texts):
    conflict.reload()
    expect(conflict.locator(".clash blockquote")).to_have_text("Dari rekan")
    expect(boxes(conflict).first).to_have_value("Dari saya")


def test_a_block_that_somebody_took_out_is_written_anew(desk, inside, texts):
    desk.expected.append("404")
    say(desk, "Satu", "Dua")
    saved(desk)
    with inside():
        Block.objects.get(text="Dua").delete()
    gone = desk.locator("article[data-block]").last.get_attribute("id")
    boxes(desk).last.fill("Dua, dengan tambahan")
    expect(desk.locator(f"#{gone}")).to_have_count(0)
    saved(desk)
    assert texts() == ["Satu", "Dua, dengan tambahan"]


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
