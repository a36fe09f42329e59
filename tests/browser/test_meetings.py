# The pages about meetings in a real browser: readable, reachable, never scrolling sideways, with long names and with none.
import re

import pytest
from playwright.sync_api import expect

from meetings import actions
from rakor.people.models import Unit
from tests import make

LONG = "Dinas Penanaman Modal, Pelayanan Terpadu Satu Pintu dan Tenaga Kerja"
PAGES = [
    "",
    "baru/",
    "{pk}/",
    "{pk}/ubah/",
    "{pk}/pimpinan/",
    "{pk}/hadir/",
    "{pk}/pintu-hadir/",
    "{pk}/mendaftar/",
    "{pk}/acara/",
    "{pk}/meja/terbitkan/",
]


@pytest.fixture
def meeting(inside):
    with inside():
        made = make.meeting("Rakor evaluasi program, realisasi anggaran triwulan I, dan mutu pelayanan publik daerah")
        actions.add_turn(
            by=None, meeting=made, title="Sekretaris Daerah", name="Drs. H. Nama Sangat Panjang, S.Sos., M.Si."
        )
        item = actions.add_agenda(by=None, meeting=made, text="Program MBG")
        at = make.moment(made.held_on)
        block = actions.write_block(by=None, meeting=made, text="Cek yayasan MBG.", at=at, agenda_item=item)
        unit = make.unit(LONG)
        actions.record_attendance(
            by=None, meeting=made, unit=unit, presence="diwakili", represented_by=f"Sekretaris {LONG}"
        )
        make.directive("Cek yayasan MBG yang belum berjalan", meeting=made, block=block, lead=Unit.objects.opd())
        return made


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1280, "dark")])
def test_every_page_is_readable(open_page, sign_in, cast, meeting, axe, width, scheme):
    page = sign_in(open_page(width=width, height=844, color_scheme=scheme), cast.notulis)
    for path in PAGES:
        page.goto("/uji/rapat/" + path.format(pk=meeting.pk))
        page.wait_for_load_state("networkidle")
        assert (path, page.evaluate("document.documentElement.scrollWidth <= innerWidth")) == (path, True)
        axe(page)


def test_the_list_narrows_while_typing_and_the_address_follows(page, sign_in, cast, meeting, inside):
    with inside():
        make.meeting("Apel gabungan")
    sign_in(page, cast.notulis).goto("/uji/rapat/")
    page.locator("#id_q").press_sequentially("apel")
    expect(page.locator("#rows li")).to_have_count(1)
    expect(page).to_have_url(re.compile(r"q=apel"))
    page.reload()
    expect(page.locator("#rows h2")).to_have_text("Apel gabungan")


def test_a_new_meeting_leads_to_its_desk(page, sign_in, cast):
    sign_in(page, cast.notulis).goto("/uji/rapat/baru/")
    page.get_by_label("Nama rapat").fill("Rakor perdana")
    page.get_by_label("Jabatan", exact=False).first.select_option(label="Sekretaris Daerah")
    page.get_by_role("button", name="Simpan dan mulai mencatat").click()
    expect(page.locator("h1")).to_have_text("Rakor perdana")
    expect(page.locator("#lead b").first).to_have_text("Sekretaris Daerah")
    expect(page.locator("#catat_text")).to_be_focused()


def test_the_minutes_bring_their_directives(page, sign_in, cast, meeting):
    sign_in(page, cast.notulis).goto(f"/uji/rapat/{meeting.pk}/")
    expect(page.locator("#arahan-rapat li")).to_contain_text("Cek yayasan MBG yang belum berjalan")
