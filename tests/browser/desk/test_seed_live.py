# Seed 01 minuted as it happened: the Sekda leads, the Wakil Bupati takes over with three points, questions and answers;
# then read over, made final, and its notula set as paper.
import json
from datetime import date
from io import BytesIO

import pytest
import typst
from PIL import Image
from playwright.sync_api import expect

from directives.models import Directive
from meetings import actions
from meetings.models import Block, Edition
from rakor.desk.papers import printing
from tests import make
from tests.browser.desk.conftest import saved
from tests.seeds import expected

SEED = expected(1)


@pytest.fixture
def meeting(inside):
    with inside():
        made = make.meeting(SEED["title"], held_on=date.fromisoformat(SEED["date"]), place=SEED["place"])
        for item in SEED["agenda"]:
            actions.add_agenda(by=None, meeting=made, text=item)
        for words in SEED["attendees"]:
            actions.record_attendance(by=None, meeting=made, words=words, presence="hadir")
        return made


def test_a_takeover_three_points_and_a_notula(desk, inside, meeting, cast, open_page, sign_in):
    def takes_the_chair(post):
        desk.keyboard.press("F6")
        desk.locator("#lead select").first.select_option(label=post)
        desk.locator("#lead form button").click()
        expect(desk.locator("#lead")).to_contain_text(post)
        desk.locator("#catat_text").focus()

    def under(number):
        desk.locator("#agenda a[data-item]").nth(number).click()

    def say(line):
        desk.keyboard.type(line)
        desk.keyboard.press("Enter")
        expect(desk.locator("#catat_text")).to_have_value("")

    takes_the_chair("Sekretaris Daerah")
    under(0)
    say("laporan Asisten II: rakor sebagai wadah menyatukan persepsi antarperangkat daerah")
    under(1)
    say("arahan seluruh OPD tingkatkan kolaborasi lintas sektor")
    say("arahan seluruh OPD bekerja profesional, responsif, dan pastikan setiap program bermanfaat nyata")
    takes_the_chair("Wakil Bupati Uji")
    under(2)
    for point in (
        "hilangkan ego sektoral antarinstansi",
        "percepat program prioritas",
        "optimalkan target sejalan dengan visi-misi",
    ):
        say(f"arahan seluruh OPD {point}")
    under(3)
    say("kendala teknis di lapangan dibahas; isinya tidak dirinci")
    say("tanya solusi kolektif pelaksanaan program kerja 2026")
    saved(desk)
    with inside():
        issuers = list(Directive.objects.order_by("number").values_list("issuer_title", flat=True))
        assert issuers == ["Sekretaris Daerah"] * 2 + ["Wakil Bupati Uji"] * 3
        assert list(Block.objects.values_list("kind", flat=True)) == [
            "report",
            *["directive"] * 5,
            "obstacle",
            "question",
        ]
    desk.goto(f"/uji/rapat/{meeting.pk}/pemeriksaan/")
    desk.get_by_role("button", name="Kirim untuk diperiksa").click()
    leader = open_page(width=390, height=844)
    sign_in(leader, cast.sekda).goto(f"/uji/rapat/{meeting.pk}/pemeriksaan/")
    expect(leader.get_by_text("Pimpinan rapat dilanjutkan oleh Wakil Bupati Uji").first).to_be_visible()
    leader.get_by_role("button", name="Sahkan notula").click()
    expect(leader.get_by_text("Notula sudah final sebagai Edisi 1")).to_be_visible()
    with inside():
        pages = pictures(Edition.objects.get(), cast)
    assert 1 <= len(pages) <= 3
    for picture in pages:
        assert picture.height / picture.width == pytest.approx(297 / 210, abs=0.01)
        assert (
            len(picture.convert("L").crop((0, 0, picture.width, picture.height // 3)).getcolors(256)) > 8
        )  # something is set


def pictures(edition, cast) -> list[Image.Image]:
    """The pages of the notula as people would see them."""
    said = printing.content(
        "notula", edition.meeting, {"number": "800/1"}, cast.notulis, edition.meeting.held_on, edition
    )
    values = json.dumps(said | {"is_draft": False, "code": "", "address": "", "qr": ""})
    set_ = typst.compile(
        str(printing.HERE / "notula.typ"), sys_inputs={"values": values}, format="png", ppi=72, ignore_system_fonts=True
    )
    return [Image.open(BytesIO(page)) for page in (set_ if isinstance(set_, list) else [set_])]
