# Who asks for more time.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.test_asking import ask
from tests.directives.test_deciding import Move, decide

URL = "/uji/perpanjangan/"


def test_it_works(scene, browse):
    ask(scene.plain, scene.cast.dispupr)
    page = browse("bupati", URL).content.decode()
    assert "minta perpanjangan sampai <b>Senin, 2 Maret 2026</b>" in page
    assert "Menunggu lelang" in page


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "asisten", "pemantau"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403


def test_of_work_that_has_ended_nobody_waits(scene, browse):
    ask(scene.plain, scene.cast.dispupr)
    decide(scene.plain.directive, Move.WITHDRAW, scene.cast.notulis)
    assert "Tidak ada yang minta perpanjangan" in browse("notulis", URL).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, signed_in, many):
    for number in range(many):
        ask(make.assignment(f"arahan {number}", unit=scene.dinkes, on=MONDAY), scene.cast.dinkes)
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(URL).status_code == 200
    assert len(statements) == 8
