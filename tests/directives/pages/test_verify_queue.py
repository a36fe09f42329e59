# What waits for somebody's eye.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rakor.people.models import Unit
from tests import make
from tests.directives.pages.conftest import MONDAY
from tests.directives.test_reporting import hand_in

URL = "/uji/verifikasi/"


def test_it_works(scene, browse):
    page = browse("notulis", URL).content.decode()
    assert "Terima, pekerjaan selesai" in page
    assert "Sudah dicek" in page


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "bupati", "pemantau"])
def test_it_refuses_the_wrong_role(cast, browse, who):
    assert browse(who, URL).status_code == 403


def test_whoever_may_not_judge_reads_why(scene, browse):
    page = browse("asisten", URL).content.decode()
    assert "Terima, pekerjaan selesai" not in page
    assert "Asisten yang mengoordinasikan unit ini" in page


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(inside, signed_in, many):
    unit = Unit.objects.get(short_name="Dinkes")
    for number in range(many):
        hand_in(make.assignment(f"arahan {number}", unit=unit, on=MONDAY), inside.dinkes, is_claim=True)
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(URL).status_code == 200
    assert len(statements) == 10


def test_what_does_not_fit_is_on_the_next_page(inside, browse):
    unit = Unit.objects.get(short_name="Dinkes")
    for number in range(21):
        hand_in(make.assignment(f"arahan {number}", unit=unit, on=MONDAY), inside.dinkes, is_claim=True)
    assert browse("notulis", URL).content.decode().count("<article") == 20
    assert browse("notulis", f"{URL}?page=2").content.decode().count("<article") == 1
