# The door of a meeting in a real browser: a phone in the hand of somebody who has no account, and Setda's list meanwhile.
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from meetings import actions
from meetings.models import CheckIn
from rakor.people import doors
from rakor.people.models import Government, Unit
from tests import make

PHONE = {"width": 390, "height": 844, "has_touch": True, "is_mobile": True}


@pytest.fixture
def meeting(inside):
    """Today, of no known hour; Camat Sangir is invited."""
    with inside() as cast:
        made = make.meeting("Rakor camat", held_on=cast.government.today(timezone.now()))
        actions.mark_presence(by=None, meeting=made, unit=Unit.objects.get(short_name="Camat Sangir"), presence="")
        return made


@pytest.fixture
def path(inside, meeting):
    Government.objects.filter(slug="uji").update(asks_signature=True)
    with inside() as cast:
        door = actions.open_door(by=cast.notulis, meeting=meeting, at=timezone.now())
        return f"/pintu/hadir/{doors.token_of(door)}/"


def sign(phone):
    pad = phone.locator("canvas")
    pad.scroll_into_view_if_needed()
    box = pad.bounding_box()
    phone.mouse.move(box["x"] + 40, box["y"] + 40)
    phone.mouse.down()
    for step in range(12):
        phone.mouse.move(box["x"] + 40 + 12 * step, box["y"] + 40 + 15 * (step % 2))
    phone.mouse.up()


def test_a_camat_checks_in_and_the_room_sees_it(open_page, sign_in, cast, meeting, path, inside, axe):
    screen, phone = sign_in(open_page(), cast.notulis), open_page(**PHONE)
    screen.goto(f"/uji/rapat/{meeting.pk}/pintu-hadir/")
    expect(screen.locator(".came b")).to_have_text("0")
    phone.goto(path)
    axe(phone)
    phone.get_by_label("Ketik nama atau singkatannya").fill("sangir")
    phone.get_by_text("Kecamatan Sangir").tap()
    phone.get_by_label("Nama lengkap").fill("H. Rusli, S.Sos.")
    phone.get_by_label("Jabatan").fill("Camat Sangir")
    phone.get_by_label("Saya pimpinan unit ini").tap()
    sign(phone)
    phone.get_by_role("button", name="Saya hadir").tap()
    expect(phone.locator("h1")).to_have_text("Terima kasih, Anda sudah tercatat hadir")
    assert phone.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(screen.locator(".came b")).to_have_text("1")
    with inside():
        row = CheckIn.objects.get()
        assert (row.unit.called, row.signature.count(",") > 8) == ("Camat Sangir", True)
        assert meeting.attendances.get().presence == "hadir"


def test_what_is_missing_is_said_and_nothing_typed_is_lost(open_page, path):
    phone = open_page(**PHONE)
    phone.expected.append("422")
    phone.goto(path)
    phone.get_by_label("Nama lengkap").fill("H. Rusli")
    phone.get_by_role("button", name="Saya hadir").tap()
    expect(phone.locator(".form-errors")).to_contain_text("Belum terkirim.")
    expect(phone.get_by_label("Nama lengkap")).to_have_value("H. Rusli")


def test_the_list_by_keyboard_alone_while_phones_come_in(page, sign_in, cast, meeting, inside):
    sign_in(page, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/hadir/")
    page.locator("#cari-unit").fill("dinkes")
    page.keyboard.press("Enter")
    page.keyboard.press("h")
    expect(page.locator("[data-saved]")).to_be_visible()
    page.locator("#cari-unit").fill("")
    with inside():
        camat = Unit.objects.get(short_name="Camat Sangir")
        actions.check_in(by=None, meeting=meeting, at=timezone.now(), name="Rusli", unit=camat)
    row = page.locator(f'[data-unit="{camat.pk}"]')
    expect(row.locator(".states [value=hadir]")).to_be_checked()
    expect(page.locator("#hitungan b").first).to_have_text("2")
    row.locator(".states [value=hadir]").focus()
    page.keyboard.press("w")
    page.keyboard.type("Sekcam")
    page.keyboard.press("Enter")
    expect(page.locator("#hitungan b").nth(1)).to_have_text("1")
    page.wait_for_timeout(300)
    with inside():
        found = {a.unit.called: (a.presence, a.represented_by) for a in meeting.attendances.all()}
        assert found == {"Dinkes": ("hadir", ""), "Camat Sangir": ("diwakili", "Sekcam")}
