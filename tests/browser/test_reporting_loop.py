# The loop on phones: from the link in a mail to a report with a photo, returned by an Asisten, mended by the operator,
# verified by Setda. A real worker sends the mail to a real sink.
import re
import time
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from directives import actions
from directives.models import Assignment
from rakor.people.models import Unit
from tests import make, smtp, worker
from tests.directives.pages.test_report import photo

PATIENCE = 30  # s for the mail


@pytest.fixture
def work(cast, inside):
    with inside():
        cast.dispupr.user.email = "pupr@uji.example"
        cast.dispupr.user.save()
        unit = Unit.objects.get(short_name="Dinas PUPR")
        return make.assignment("Perbaiki jalan", unit=unit, on=timezone.localdate() - timedelta(days=1))


def letter_with_link(sink) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for letter in sink.letters:
            if found := re.search(r"https?://\S+?(/pintu/lapor/\w+/)", letter.get_body(("plain",)).get_content()):
                return found[1]
        time.sleep(0.2)
    raise AssertionError("Surel dengan tautan tidak datang.")


@pytest.mark.slow
def test_from_the_mail_to_a_verified_report(open_page, sign_in, cast, work, inside, site, tmp_path, axe):
    with smtp.listening() as sink, worker.running(tmp_path, sink):
        with inside():
            _, code = actions.make_link(
                by=cast.notulis, assignment=work, person=cast.dispupr.user, at=timezone.now(), mails=True
            )
        path = letter_with_link(sink)
    phone = open_page(width=390, height=844)
    phone.goto(f"{site}{path}")
    axe(phone)
    phone.get_by_label("Kode enam angka").fill(code)
    phone.get_by_role("button", name="Buka laporan").click()
    expect(phone.get_by_role("heading", name="Perbaiki jalan")).to_be_visible()
    axe(phone)
    phone.get_by_label("Apa yang sudah dilakukan").fill("Aspal sudah tiba")
    phone.get_by_label("Foto atau berkas bukti").set_input_files(
        {"name": "jalan.jpg", "mimeType": "image/jpeg", "buffer": photo().read()}
    )
    phone.get_by_role("button", name="Kirim laporan").click()
    expect(phone.get_by_role("heading", name="Laporan terkirim")).to_be_visible()

    asisten = sign_in(open_page(width=390, height=844), cast.asisten)
    asisten.goto(f"/uji/arahan-unit/{work.pk}/")
    asisten.get_by_role("link", name="Kembalikan laporan terakhir").click()
    asisten.get_by_label("Apa yang perlu dilengkapi").fill("Sebut panjang ruasnya")
    asisten.get_by_role("button", name="Kembalikan dengan alasan ini").click()
    expect(asisten.get_by_text("dikembalikan kepada")).to_be_visible()

    operator = sign_in(open_page(width=390, height=844), cast.dispupr)
    operator.goto("/uji/")
    expect(operator.get_by_text("Sebut panjang ruasnya")).to_be_visible()
    operator.get_by_role("link", name="Perbaiki laporan").click()
    operator.get_by_label("Apa yang sudah dilakukan").fill("Aspal 2 km sudah terpasang")
    operator.get_by_label("Pekerjaan ini sudah selesai").check()
    operator.get_by_role("button", name="Kirim laporan").click()
    expect(operator.get_by_text("Laporan terkirim")).to_be_visible()

    setda = sign_in(open_page(width=390, height=844), cast.notulis)
    setda.goto("/uji/verifikasi/")
    setda.get_by_role("button", name="Terima, pekerjaan selesai").click()
    expect(setda.get_by_text("pekerjaannya selesai")).to_be_visible()
    with inside():
        assert Assignment.objects.get(pk=work.pk).status == "done"
