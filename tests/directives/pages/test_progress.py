# directives:progress — the week's progress reports, read and accepted at once.
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import Report
from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.test_reporting import hand_in

URL = "/uji/verifikasi/kemajuan/"
WEEK = 360  # reports


@pytest.fixture
def reports(scene):
    works = [make.assignment(f"Arahan {n}", unit=scene.pupr, on=MONDAY) for n in range(3)]
    return [hand_in(work, scene.cast.dispupr, done=f"Kemajuan {n}") for n, work in enumerate(works)]


def seen(page) -> str:
    return re.search(r'name="terlihat" value="([^"]*)"', page.text)[1]


def judged():
    return set(Report.objects.exclude(judged_by=None).values_list("pk", flat=True))


def test_one_screen_and_two_clicks_for_a_week(scene, browse):
    works = [make.assignment(f"Arahan {n}", unit=scene.pupr, on=MONDAY) for n in range(WEEK // 3)]
    for _ in range(3):
        for work in works:
            hand_in(work, scene.cast.dispupr)
    page = browse("notulis", URL)
    assert f"Terima semua ({WEEK})" in page.text
    answer = browse("notulis", URL, {"putusan": "terima", "terlihat": seen(page)})
    assert (answer.status_code, len(judged())) == (302, WEEK)
    assert "Semua laporan kemajuan sudah dibaca" in browse("notulis", URL).text


def test_claims_stand_out_and_are_never_swept_along(scene, reports, browse):
    page = browse("notulis", URL)
    assert "1 laporan selesai</b> menunggu diperiksa" in page.text
    browse("notulis", URL, {"putusan": "terima", "terlihat": f"{seen(page)} {scene.claim.pk}"})
    scene.claim.refresh_from_db()
    assert (scene.claim.verdict, judged()) == ("waiting", {report.pk for report in reports})


def test_what_came_in_since_is_not_accepted_unseen(scene, reports, browse):
    page = browse("notulis", URL)
    late = hand_in(scene.plain, scene.cast.dispupr, done="Masuk sesudah halaman dibuka")
    browse("notulis", URL, {"putusan": "terima", "terlihat": seen(page)})
    assert late.pk not in judged()


def test_an_obstacle_and_the_help_asked_are_told(scene, browse):
    hand_in(scene.plain, scene.cast.dispupr, obstacle="Jembatan putus", help_asked="Alat berat")
    page = browse("notulis", URL).text
    assert ("1 melaporkan kendala" in page, "Jembatan putus" in page, "Alat berat" in page) == (True, True, True)


def test_some_are_returned_with_one_reason(reports, browse):
    data = {"putusan": "kembalikan", "laporan": [reports[0].pk, reports[2].pk], "reason": "Foto belum ada"}
    assert browse("notulis", URL, data).status_code == 302
    verdicts = dict(Report.objects.values_list("done", "verdict"))
    assert [verdicts[f"Kemajuan {n}"] for n in range(3)] == ["returned", "accepted", "returned"]


@pytest.mark.parametrize(
    ("reason", "ticked", "told"),
    [("Foto", 0, "Tandai dulu laporan"), (" ", 1, "tidak boleh kosong"), ("x" * 2001, 1, "2000")],
)
def test_bad_input_returns_nothing(reports, browse, reason, ticked, told):
    data = {"putusan": "kembalikan", "laporan": [report.pk for report in reports[:ticked]], "reason": reason}
    page = browse("notulis", URL, data)
    assert (page.status_code, told in page.text) == (422, True)
    assert not Report.objects.filter(verdict="returned").exists()


def test_one_that_refuses_returns_none(scene, reports, browse):
    newer = hand_in(reports[1].assignment, scene.cast.dispupr, done="Lebih baru")
    data = {"putusan": "kembalikan", "laporan": [reports[0].pk, reports[1].pk], "reason": "Lengkapi"}
    page = browse("notulis", URL, data)
    assert (page.status_code, "sudah ada laporan yang lebih baru" in page.text) == (422, True)
    assert not Report.objects.filter(verdict="returned").exists()
    assert newer.verdict == "accepted"


def test_ones_own_entries_are_for_somebody_else(scene, browse):
    entered = hand_in(scene.plain, scene.cast.notulis, source="whatsapp", done="Dicatat dari WA")
    browse("notulis", URL, {"putusan": "terima", "terlihat": str(entered.pk)})
    assert ("Dicatat dari WA" in browse("notulis", URL).text, judged()) == (False, set())


def test_an_asisten_reads_those_coordinated(scene, reports, browse):
    work = make.assignment("Milik Dinkes", unit=scene.dinkes, on=MONDAY)
    hand_in(work, scene.cast.dinkes, done="Bukan dikoordinasikan")
    page = browse("asisten", URL).text
    assert ("Kemajuan 0" in page, "Bukan dikoordinasikan" in page) == (True, False)


def test_old_ones_count_as_read(scene, browse):
    work = make.assignment("Lama", unit=scene.pupr, on=MONDAY - timedelta(days=60))
    hand_in(work, scene.cast.dispupr, on=MONDAY - timedelta(days=40), done="Dahulu")
    assert "Dahulu" not in browse("notulis", URL).text


@pytest.mark.parametrize("who", ["dinkes", "bupati", "pemantau"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


def test_its_statements_do_not_grow(scene, reports, browse):
    def count():
        with CaptureQueriesContext(connection) as asked:
            assert browse("notulis", URL).status_code == 200
        return len(asked)

    count()
    few = count()
    for number in range(4):
        unit = make.unit(f"Dinas {number}")
        hand_in(make.assignment(f"Lagi {number}", unit=unit, on=MONDAY), scene.cast.dinkes)
    assert count() == few
