# directives:approvals — what waits for the head of a unit before it goes out.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.pages.test_approve import URL, head, typed, write  # noqa: F401  (a fixture)


def test_it_shows_what_waits_and_the_head_alone_answers(scene, head, browse):  # noqa: F811
    write(browse, scene)
    for who, answers in (("kadis", True), ("dispupr", False)):
        page = browse(who, URL).text
        assert ("Aspal sudah tiba" in page, "Setujui dan kirim" in page) == (True, answers)
    assert "1 laporan</b> menunggu persetujuan" in browse("dispupr", "/uji/arahan-unit/").text


def test_with_nothing_waiting_it_says_so(scene, browse):
    assert "Tidak ada yang menunggu persetujuan" in browse("dispupr", URL).text


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["notulis", "bupati", "pemantau"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403


def test_its_statements_do_not_grow(scene, head, browse):  # noqa: F811
    def count():
        with CaptureQueriesContext(connection) as asked:
            assert browse("kadis", URL).status_code == 200
        return len(asked)

    write(browse, scene)
    count()
    few = count()
    for number in range(3):
        work = make.assignment(f"Lagi {number}", unit=scene.pupr, on=MONDAY)
        browse("dispupr", f"/uji/arahan-unit/{work.pk}/lapor/", typed())
    assert count() == few
