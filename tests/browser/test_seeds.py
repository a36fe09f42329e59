# The five real meetings, brought in as their documents: each story's facts are found on the pages by whoever looks there.
import re
from contextlib import contextmanager
from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction
from playwright.sync_api import expect

from meetings.models import Meeting
from rakor.people import scope
from rakor.people.actions.units import create_unit
from rakor.people.models import UnitKind
from tests import make
from tests.exchange import governments
from tests.seeds import SEEDS, expected


@pytest.fixture
def region(transactional_db):
    """region("Kabupaten Solok", "kabupaten", 0): that government with seed 00 in it and a Setda; its slug and the Setda."""

    def bring(name, level, *seeds):
        with scope.nothing(), transaction.atomic():
            home = governments.make(name, level)
        with scope.government(home.pk), transaction.atomic():
            # A dinas founded later: it was in no group of an old meeting.
            kind = UnitKind.objects.get(name="Dinas")
            create_unit(by=None, kind=kind, name="Dinas Baru Berdiri", since=date(2026, 6, 1))
            setda = make.member(f"setda-{home.slug}", "setda")
        with scope.nothing():
            paths = [str(SEEDS / f"{number:02}.json") for number in seeds]
            call_command("import_rakor", *paths, government=home.slug, stdout=StringIO())
        return home, setda

    return bring


@pytest.fixture
def reading(page, sign_in, region, axe):
    """reading("Kota …", "kota", 4): a Setda's window on the meeting of that seed, looked at by axe."""

    @contextmanager
    def opened(name, level, seed):
        home, setda = region(name, level, seed)
        with scope.government(home.pk), transaction.atomic():
            meeting = Meeting.objects.get()
        sign_in(page, setda)
        page.goto(f"/{home.slug}/rapat/{meeting.pk}/")
        expect(page.locator("h1")).to_have_text(expected(seed)["title"])
        axe(page)
        yield page
        axe(page)

    return opened


def fact(page, term):
    """What stands behind a term at the head of the minutes."""
    return (
        page.locator("dl.head-facts > div")
        .filter(has=page.locator("dt", has_text=re.compile(f"^{term}$")))
        .locator("dd")
    )


def open_directive(page, words):
    page.locator("#arahan-rapat").get_by_role("link", name=words).first.click()
    expect(page.locator("h1")).to_contain_text(words)


def side(page, term):
    return page.locator("dl.facts > div").filter(has=page.locator("dt", has_text=re.compile(f"^{term}$"))).locator("dd")


def test_00_sites_are_listed_and_checked_beside_the_count_that_was_said(reading):
    with reading("Kabupaten Solok", "kabupaten", 0) as page:
        for who in ("Staf Ahli", "para Asisten", "seluruh Kepala OPD"):
            expect(fact(page, "Peserta")).to_contain_text(who)
        expect(fact(page, "Waktu")).to_have_text("tidak tercatat")
        open_directive(page, "Turun langsung ke lapangan")
        expect(page.get_by_text("Belum ada penanggung jawab").first).to_be_visible()
        expect(side(page, "Batas waktu")).to_contain_text("tidak disebut")
        expect(page.locator("#titik")).to_contain_text("29 yayasan disebut, belum ada titik terdata")
        page.get_by_role("link", name="Tambah titik").click()
        page.get_by_role("textbox").last.fill("Titik satu; Kubung\nTitik dua; Gunung Talang\nTitik tiga")
        page.get_by_role("button", name="Periksa daftar").click()
        page.get_by_role("button", name="Simpan 3 titik").click()
        page.get_by_role("link", name="Cek Titik dua").click()
        page.get_by_label("Terkendala").check()
        page.get_by_label("Kendala").last.fill("Dapur belum selesai dibangun.")
        page.get_by_role("button", name="Simpan hasil cek").click()
        expect(page.get_by_text("29 yayasan disebut, 3 titik terdata, 1 dicek")).to_be_visible()


def test_01_the_deputy_takes_over_and_his_points_bear_his_post(reading):
    with reading("Kabupaten Solok", "kabupaten", 1) as page:
        expect(fact(page, "Pimpinan rapat")).to_contain_text(
            "Sekretaris Daerah Kabupaten Solok, Medison, S.Sos., M.Si."
        )
        expect(fact(page, "Pimpinan rapat")).to_contain_text("Pimpinan rapat dilanjutkan oleh Wakil Bupati Solok")
        expect(fact(page, "Pimpinan rapat")).not_to_contain_text("Chandra")
        for who in ("Kepala Bagian", "Camat se-Kabupaten Solok"):
            expect(fact(page, "Peserta")).to_contain_text(who)
        expect(fact(page, "Acara")).to_contain_text("Diskusi dan tanya jawab")
        expect(page.get_by_text("Disampaikan oleh Asisten I")).to_be_visible()
        expect(page.get_by_text("dibahas, tidak dirinci")).to_be_visible()
        for point in ("Hilangkan ego sektoral", "Percepat program prioritas", "Optimalkan target"):
            open_directive(page, point)
            expect(side(page, "Diberikan oleh")).to_contain_text("Wakil Bupati")
            page.go_back()


def test_02_a_programme_of_every_opd_is_one_line_of_that_days_opd(reading):
    with reading("Kabupaten Solok", "kabupaten", 2) as page:
        expect(page.get_by_text(expected(2)["reference_content"]["visi"])).to_be_visible()
        for mission in expected(2)["reference_content"]["misi"]:
            expect(page.get_by_text(mission)).to_be_visible()
        expect(fact(page, "Peserta")).not_to_contain_text(re.compile(r"(^|; |\n)\s*Bupati"))
        expect(page.get_by_text("Disampaikan oleh masing-masing OPD")).to_be_visible()
        open_directive(page, "Siapkan program kerja 100 hari")
        expect(page.locator(".lede").first).to_contain_text(
            "0 dari 4 unit sudah selesai"
        )  # not the dinas founded later
        for focus in expected(2)["directives"][2]["sub_items"]:
            expect(page.get_by_role("rowheader", name=focus)).to_be_visible()
        expect(side(page, "Batas waktu")).to_contain_text("tidak disebut")
        page.go_back()
        page.get_by_role("link", name="Tandai unit yang menyampaikan").click()
        page.get_by_label("Kelompok yang diminta melapor").select_option(label="Seluruh OPD (tanpa kecamatan)")
        page.get_by_label("Dinas Kesehatan").check()
        page.get_by_role("button", name="Simpan").click()
        expect(page.get_by_text("1 dari 4 unit")).to_be_visible()


def test_03_a_roll_call_hands_down_what_the_president_said(reading):
    with reading("Kabupaten Solok Selatan", "kabupaten", 3) as page:
        expect(fact(page, "Jenis rapat")).to_contain_text("apel gabungan")
        expect(fact(page, "Peserta")).to_contain_text("ratusan")
        expect(fact(page, "Waktu")).to_contain_text("pagi")
        for theme in ("Asta Cita", "MBG", "Koperasi Merah Putih"):
            expect(fact(page, "Pokok bahasan").get_by_text(theme, exact=True)).to_be_visible()
        expect(page.get_by_text("sejalan dengan peta jalan pemerintah pusat")).to_be_visible()
        expect(fact(page, "Pokok bahasan").locator(".chip")).to_have_text(expected(3)["themes"])
        open_directive(page, "Aktif berkomunikasi")
        expect(side(page, "Diteruskan dari")).to_contain_text("Rakornas 2026")
        expect(side(page, "Diberikan oleh")).to_contain_text("Presiden")
        for outside in ("TNI", "kementerian", "gubernur"):
            expect(side(page, "Pihak luar")).to_contain_text(outside)
        page.go_back()
        open_directive(page, "Pastikan logistik")
        expect(side(page, "Tema")).to_contain_text("MBG")
        expect(side(page, "Tema")).to_contain_text("Koperasi Merah Putih")


def test_04_without_date_or_place_every_unit_owes_reports_whose_period_setda_sets(reading):
    with reading("Kota Prabumulih", "kota", 4) as page:
        for unknown in ("Hari, tanggal", "Waktu", "Tempat"):
            expect(fact(page, unknown)).to_have_text("tidak tercatat")
        expect(fact(page, "Didampingi")).to_contain_text("Wakil Wali Kota")
        expect(fact(page, "Didampingi")).to_contain_text("Sekda")
        for issue in ("infrastruktur dasar", "pendidikan dan kesehatan", "UMKM", "sampah", "stunting", "inflasi"):
            expect(fact(page, "Acara")).to_contain_text(issue)
        expect(page.get_by_text("Disampaikan oleh sejumlah kepala OPD")).to_be_visible()
        expect(page.get_by_text("usulan tindak lanjut").first).to_be_visible()
        expect(page.get_by_text("dilaporkan kepala OPD (tidak dirinci)")).to_be_visible()
        open_directive(page, "Semua OPD saling mendukung")
        expect(page.get_by_text("Contoh dalam ucapan (bukan penugasan)")).to_be_visible()
        expect(page.get_by_text("Yang disebut bertugas: Dinas PUPR")).to_be_visible()
        page.go_back()
        open_directive(page, "Sampaikan laporan berkala")
        expect(page.get_by_text("periode belum ditentukan").first).to_be_visible()
        page.get_by_role("link", name="Tentukan periode").click()
        page.get_by_label("Setiap bulan").or_(page.locator("select[name=period]")).first.select_option("monthly")
        page.get_by_role("button", name="Tentukan periode").click()
        expect(side(page, "Jenis")).to_contain_text("setiap bulan")
