# The main job on a real meeting: from seed 00, tercatat, to a verified report, with real worker, beat and mail server.
import time
from datetime import timedelta

import pytest
from django.db import transaction
from django.db.models import F
from django.utils import timezone
from playwright.sync_api import expect

from directives.models import Assignment, Period
from rakor.exchange.demo import load
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.access import Member
from rakor.people.models import Government, User
from tests import smtp, worker
from tests.directives.pages.test_report import photo

ADDRESS = "dinkes@solok.example"
MONTH = timedelta(days=30)


@pytest.fixture
def solok(transactional_db):
    """Kabupaten Solok with its three recorded rakor, of which three directives are measurable; Dinkes has an address."""
    with scope.nothing(), transaction.atomic():
        load(at=timezone.now(), only=["solok"])
        User.objects.filter(username="demo-solok-dinkes").update(email=ADDRESS)
    return Government.objects.get(slug="solok")


@pytest.fixture
def window(open_page, sign_in, solok):
    """window("dinkes", width=390) is that demonstration account's own browser."""

    def enter(who, **size):
        user = User.objects.get(username=f"demo-solok-{who}")
        return sign_in(open_page(**size), Member(user, solok, frozenset(), frozenset()))

    return enter


def a_month_passes(solok):
    """Move every clock back, as if what happened today had happened a month ago."""
    with scope.government(solok.pk), transaction.atomic():
        Period.objects.update(starts_on=F("starts_on") - MONTH, due_on=F("due_on") - MONTH)
        Assignment.objects.update(
            given_on=F("given_on") - MONTH,
            report_due_on=F("report_due_on") - MONTH,
        )


def letters(sink, word, seconds=45):
    """The letters to Dinkes with that word in their subject, once there is one."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if found := [letter for letter in sink.to(ADDRESS) if word in letter["Subject"]]:
            return found
        time.sleep(0.3)
    return []


@pytest.mark.slow
def test_from_a_recorded_directive_to_a_verified_report(solok, window, axe, tmp_path):
    """About 40 s: a real worker starts, and its beat scans only every fifteen seconds, twice."""
    with smtp.listening() as sink, worker.running(tmp_path, sink):
        bupati = window("bupati")
        bupati.goto("/solok/ringkasan/")
        expect(bupati.locator("h1")).to_contain_text("3 arahan belum tuntas")
        axe(bupati)

        setda = window("notulis")
        name_the_units(setda)
        setda.get_by_role("button", name="Mulai pantau").click()
        expect(setda.get_by_text("Arahan mulai dipantau")).to_be_visible()
        assert len(letters(sink, "Arahan baru")) == 1

        a_month_passes(solok)
        assert len(letters(sink, "belum melapor")) == 1

        phone = window("dinkes", width=390, height=844)
        report_with_a_photo(phone, axe)
        send_it_back(setda)
        claim_it_done(phone, axe)
        report_for_the_supporting_unit(setda)
        verify_both(window("setda"), axe)

        bupati.reload()
        expect(bupati.locator("h1")).to_contain_text("2 arahan belum tuntas")
        time.sleep(17)  # one more tick of the beat
        assert len(letters(sink, "belum melapor")) == 1
    with scope.government(solok.pk), transaction.atomic():
        reminders = Message.objects.filter(kind="report_missing", recipient__username="demo-solok-dinkes")
        assert sorted(reminders.values_list("channel", "state")) == [("email", "sent"), ("inbox", "sent")]


def name_the_units(setda):
    setda.goto("/solok/arahan/?keadaan=tanpa-penanggung-jawab")
    setda.get_by_role("link", name="Turun ke lapangan").click()
    expect(setda.get_by_text("29 yayasan disebut").first).to_be_visible()
    setda.get_by_role("link", name="Tunjuk unit").click()
    setda.get_by_label("Cari unit").fill("dinkes")
    expect(setda.get_by_text("Dinas Pendidikan, Pemuda dan Olahraga")).to_be_hidden()
    setda.get_by_role("listitem").filter(has_text="Dinas Kesehatan").get_by_label("Penanggung jawab").check()
    setda.get_by_label("Cari unit").fill("")
    setda.get_by_role("listitem").filter(has_text="Dinas Pendidikan").get_by_label("Pendukung").check()
    setda.get_by_role("button", name="Lihat dulu unitnya").click()
    expect(setda.locator("h1")).to_have_text("Tunjuk 2 unit?")
    expect(setda.get_by_text("Penanggung jawab (1): Dinas Kesehatan.")).to_be_visible()
    setda.get_by_role("button", name="Ya, tunjuk unit ini").click()


def report_with_a_photo(phone, axe):
    phone.goto("/solok/")
    expect(phone.get_by_text("Belum lapor").first).to_be_visible()
    axe(phone)
    phone.get_by_role("link", name="Laporkan").click()
    phone.get_by_label("Apa yang sudah dilakukan").fill("Dua belas yayasan sudah didatangi.")
    image = photo("yayasan.jpg")
    phone.get_by_label("Foto atau berkas bukti").set_input_files(
        {"name": "yayasan.jpg", "mimeType": "image/jpeg", "buffer": image.read()}
    )
    axe(phone)
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_text("Laporan terkirim")).to_be_visible()
    expect(phone.get_by_alt_text("Bukti: yayasan.jpg")).to_be_visible()


def send_it_back(setda):
    setda.goto("/solok/arahan/?keadaan=belum-tuntas")
    setda.get_by_role("link", name="Turun ke lapangan").click()
    setda.get_by_role("link", name="Dinas Kesehatan").click()
    setda.get_by_role("link", name="Kembalikan laporan terakhir").click()
    setda.get_by_label("Apa yang perlu dilengkapi").fill("Sebutkan yayasan mana saja yang sudah didatangi.")
    setda.get_by_role("button", name="Kembalikan dengan alasan ini").click()
    expect(setda.get_by_text("Perlu dilengkapi").first).to_be_visible()


def claim_it_done(phone, axe):
    phone.goto("/solok/")
    expect(phone.get_by_text("Sebutkan yayasan mana saja")).to_be_visible()
    phone.get_by_role("link", name="Perbaiki laporan").click()
    expect(phone.get_by_text("Sebutkan yayasan mana saja")).to_be_visible()
    phone.get_by_label("Apa yang sudah dilakukan").fill(
        "Kedua puluh sembilan yayasan sudah didatangi; daftarnya terlampir."
    )
    phone.get_by_label("Pekerjaan ini sudah selesai").check()
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_text("Menunggu verifikasi").first).to_be_visible()
    axe(phone)


def report_for_the_supporting_unit(setda):
    """The notulis enters it for Disdikpora by telephone; the other Setda officer will judge it."""
    setda.goto("/solok/arahan/?keadaan=belum-tuntas")
    setda.get_by_role("link", name="Turun ke lapangan").click()
    setda.get_by_role("link", name="Dinas Pendidikan, Pemuda dan Olahraga").click()
    setda.get_by_role("link", name="Laporkan").click()
    setda.get_by_label("Cara laporan masuk").select_option("phone")
    setda.get_by_label("Apa yang sudah dilakukan").fill("Data sekolah penerima sudah diserahkan.")
    setda.get_by_label("Pekerjaan ini sudah selesai").check()
    setda.get_by_role("button", name="Kirim laporan").click()
    setda.goto("/solok/verifikasi/")
    expect(setda.get_by_text("tidak boleh diverifikasi oleh yang mengisinya")).to_be_visible()


def verify_both(officer, axe):
    officer.goto("/solok/verifikasi/")
    axe(officer)
    for left in (1, 0):
        officer.get_by_role("button", name="Terima, pekerjaan selesai").first.click()
        expect(officer.get_by_role("button", name="Terima, pekerjaan selesai")).to_have_count(left)
