# The line of capture: read while it is typed, accepted with what can be seen; a whole rakor from the keyboard.
from playwright.sync_api import expect

from directives.models import Directive
from meetings.models import Block
from tests.browser.desk.conftest import saved

LINE = "arahan Dinkes (+Dinas PUPR) cek 29 yayasan MBG paling lambat 27 Februari 2099 #MBG"


def test_a_line_is_shown_before_enter_accepts_it(desk, inside):
    field = desk.locator("#catat_text")
    field.press_sequentially(LINE)
    expect(desk.locator("#read")).to_contain_text("Jumat, 27 Februari 2099")
    expect(desk.locator("#read .chip.lead")).to_have_text("Dinas Kesehatan")
    field.press("Enter")
    saved(desk)
    expect(desk.locator("article .note")).to_contain_text("27 Feb 2099")
    expect(desk.locator("#read .chip")).to_have_count(0)
    with inside():
        made = Directive.objects.get()
        assert (str(made.due_on), made.text) == ("2099-02-27", "Cek 29 yayasan MBG paling lambat 27 Februari 2099")
        assert made.block.kind == Block.Kind.DIRECTIVE


def test_a_date_waits_to_be_seen(desk, inside):
    field = desk.locator("#catat_text")
    field.fill(LINE)
    field.press("Enter")
    expect(desk.locator("#read")).to_contain_text("Jumat, 27 Februari 2099")
    expect(field).to_have_value(LINE)
    field.press("Enter")
    saved(desk)
    with inside():
        assert str(Directive.objects.get().due_on) == "2099-02-27"


def test_without_a_line_to_the_server_the_words_are_kept_all_the_same(desk, inside, texts):
    field = desk.locator("#catat_text")
    desk.expected.append("ERR_INTERNET_DISCONNECTED|ERR_FAILED")
    desk.context.set_offline(True)
    field.fill("arahan Dinkes cek posko besok")
    field.press("Enter")
    expect(desk.locator(".block.pending")).to_have_count(1)
    desk.context.set_offline(False)
    saved(desk)
    assert texts() == ["Dinkes cek posko besok"]
    with inside():
        assert (Directive.objects.get().due_on, Directive.objects.get().due_text) == (None, "besok")


def test_a_line_under_way_stays_with_whoever_led_when_it_was_said(desk, inside, meeting):
    waiting = []
    desk.route("**/meja/catat/", lambda route: waiting.append(route))
    desk.keyboard.type("arahan Dinkes cek posko")
    expect(desk.locator("#read .chip.lead")).to_have_text("Dinas Kesehatan")
    desk.keyboard.press("Enter")
    desk.keyboard.press("F6")
    desk.locator("#lead [name=title]").fill("Wakil Bupati")
    desk.locator("#lead form button").click()
    expect(desk.locator("#lead b").first).to_contain_text("Wakil Bupati")
    waiting.pop().continue_()
    saved(desk)
    with inside():
        assert meeting.turns.count() == 2
        assert Directive.objects.get().issuer_title == "Sekretaris Daerah"


def test_forty_blocks_and_twelve_directives_from_the_keyboard_alone(desk, inside):
    for number in range(40):
        line = (
            f"arahan Dinkes (+Dinas PUPR) cek dapur {number} 27/2/2099 #MBG" if number % 10 < 3 else f"Catatan {number}"
        )
        desk.keyboard.type(line)
        if line.startswith("arahan"):
            expect(desk.locator("#read")).to_contain_text("27 Februari 2099")
        desk.keyboard.press("Enter")
        expect(desk.locator("#catat_text")).to_have_value("")
    saved(desk)
    with inside():
        assert (Block.objects.count(), Directive.objects.count()) == (40, 12)
        assert {str(one.due_on) for one in Directive.objects.all()} == {"2099-02-27"}
        assert [Directive.objects.first().addressees.count(), Directive.objects.first().themes.count()] == [2, 1]
