# directives:weekly — all that waits for a unit's report on one page, sent together.
import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import Report
from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.pages.test_report import photo, stored

URL = "/uji/arahan-unit/laporan-pekan-ini/"


@pytest.fixture
def works(scene):
    return [scene.plain, *(make.assignment(f"Arahan {n}", unit=scene.pupr, on=MONDAY) for n in (1, 2))]


def typed(works, lines, **shared):
    """What the page sends: `lines` by the place of the work, fields as they are called."""
    data = {"work": [work.pk for work in works], "bersama-client_id": shared.pop("token", uuid4())}
    data |= {f"bersama-{name}": value for name, value in shared.items()}
    return data | {f"a{works[n].pk}-{name}": value for n, line in lines.items() for name, value in line.items()}


def said():
    return {report.assignment_id: report.done for report in Report.objects.exclude(is_claim=True)}


def test_each_line_that_was_filled_makes_one_report(works, browse):
    browse("dispupr", URL, typed(works, {0: {"done": "Aspal tiba", "percent": "40"}, 2: {"done": "Rapat"}}))
    assert said() == {works[0].pk: "Aspal tiba", works[2].pk: "Rapat"}
    works[0].refresh_from_db()
    assert works[0].percent == 40


def test_nothing_has_changed_is_a_report_with_its_reason(works, browse):
    browse("dispupr", URL, typed(works, {1: {"done": "Menunggu lelang", "is_unchanged": "on"}}))
    report = Report.objects.get(assignment=works[1])
    assert (report.is_unchanged, report.done) == (True, "Menunggu lelang")


def test_one_report_for_several_with_its_photo(works, browse, tmp_path, settings):
    lines = {0: {"joins": "on"}, 1: {"joins": "on", "done": "Di sini lebih cepat"}, 2: {"is_unchanged": "on"}}
    page = browse("dispupr", URL, typed(works, lines, done="Rapat bersama camat", files=photo()))
    assert page.status_code == 302
    assert said() == {
        works[0].pk: "Rapat bersama camat",
        works[1].pk: "Di sini lebih cepat\n\nRapat bersama camat",
        works[2].pk: "Rapat bersama camat",
    }
    assert [report.evidence.count() for report in Report.objects.filter(assignment__in=works)] == [1, 1, 0]


@pytest.mark.parametrize(
    ("lines", "shared", "told"),
    [
        ({}, {}, "Belum ada yang diisi"),
        ({0: {"percent": "40"}}, {}, "Tulis apa yang sudah dilakukan"),
        ({0: {"is_unchanged": "on"}}, {}, "Tulis alasannya di sini"),
        ({0: {"joins": "on"}}, {}, "Tulis laporan bersamanya"),
        ({0: {"done": "Sudah", "percent": "140"}}, {}, "sama dengan 100"),
        ({0: {"done": "Belum", "is_unchanged": "on", "percent": "5"}}, {}, "Kosongkan persennya"),
        ({0: {"done": "Sudah"}}, {"done": "Ditulis, tidak dipakai"}, "Tandai arahan yang ikut"),
    ],
)  # fmt: skip
def test_bad_input_says_what_to_do_and_keeps_what_was_typed(works, browse, lines, shared, told):
    lines = {2: {"done": "Kalimat yang benar"} | lines.pop(2, {})} | lines if lines else lines
    page = browse("dispupr", URL, typed(works, lines, **shared))
    assert (page.status_code, Report.objects.filter(assignment__in=works).count()) == (422, 0)
    assert told in page.text
    assert "Kalimat yang benar" in page.text or not lines


def test_a_line_that_has_ended_meanwhile_sends_nothing_at_all(works, browse, scene, tmp_path, settings):
    works[1].status = "withdrawn"
    works[1].save()
    kept = stored()
    page = browse("dispupr", URL, typed(works, {0: {"joins": "on"}, 1: {"done": "Terlambat"}}, done="A", files=photo()))
    assert (page.status_code, said()) == (422, {})
    assert "statusnya “Dicabut”" in page.text
    assert "Terlambat" in page.text
    assert stored() == kept


def test_sent_twice_it_is_one_report_each(works, browse):
    data = typed(works, {0: {"done": "Sekali"}, 1: {"done": "Dua"}})
    assert [browse("dispupr", URL, data).status_code for _ in range(2)] == [302, 302]
    assert sorted(said().values()) == ["Dua", "Sekali"]


def test_other_words_under_the_same_page_are_kept_and_asked_about(works, browse):
    token = uuid4()
    browse("dispupr", URL, typed(works, {0: {"done": "Pertama"}}, token=token))
    page = browse("dispupr", URL, typed(works, {0: {"done": "Kedua"}}, token=token))
    assert (page.status_code, "sudah terkirim tadi" in page.text, said()[works[0].pk]) == (422, True, "Pertama")
    assert re.search(r'name="bersama-client_id" value="([^"]+)"', page.text)[1] != str(token)


def test_work_of_another_unit_is_as_if_it_were_not_there(works, browse, scene):
    other = typed([scene.claimed], {0: {"done": "Bukan milik kami"}})
    missing = typed([scene.claimed], {0: {"done": "Bukan milik kami"}}) | {"work": [2**40]}
    assert [browse("dispupr", URL, data).status_code for data in (other, missing)] == [422, 422]
    assert "Bukan milik kami" not in said().values()


def test_what_waits_for_somebody_else_is_not_asked_for(scene, browse):
    page = browse("dinkes", URL).text
    assert ("Cek posko" in page, "Tidak ada yang perlu dilaporkan" in page) == (False, True)


@pytest.mark.parametrize("who", ["notulis", "bupati", "inspektorat", "pemantau"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("odd", ["", "x", "-1", "9" * 30, "٣"])
def test_an_odd_key_finds_nothing(works, browse, odd):
    data = {"work": [odd], "bersama-client_id": uuid4()}
    assert browse("dispupr", URL, data).status_code == 422


def test_its_statements_do_not_grow(works, browse, scene):
    def count():
        with CaptureQueriesContext(connection) as asked:
            assert browse("dispupr", URL).status_code == 200
        return len(asked)

    count()
    few = count()
    for number in range(5):
        make.assignment(f"Lagi {number}", unit=scene.pupr, on=MONDAY)
    assert count() == few
