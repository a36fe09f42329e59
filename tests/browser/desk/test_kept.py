# Nothing typed is lost: cut lines, silent servers, lost answers, closed tabs, ended sessions, two note-takers.
import pytest
from django.contrib.sessions.models import Session
from playwright.sync_api import expect

from meetings import actions
from meetings.models import Block
from tests.browser.desk.conftest import SOON, boxes, lost, saved, say


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
