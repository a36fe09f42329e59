# directives:hand_over — all open work of a unit to another one.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import Assignment
from tests import make
from tests.directives.pages.conftest import MONDAY


def url(unit):
    return f"/uji/alihkan/{unit.pk}/"


def test_it_shows_what_goes_and_does_it(scene, browse):
    page = browse("notulis", url(scene.pupr)).text
    assert ("1 arahan</b>" in page, "Perbaiki jalan" in page) == (True, True)
    data = {"to": scene.dinkes.pk, "reason": "Perbup 12/2026"}
    assert browse("notulis", url(scene.pupr), data).status_code == 302
    assert Assignment.objects.get(pk=scene.plain.pk).unit == scene.dinkes
    assert "Dialihkan antarunit" in browse("dinkes", f"/uji/arahan-unit/{scene.plain.pk}/").text
    assert browse("dispupr", f"/uji/arahan-unit/{scene.plain.pk}/").status_code == 404


@pytest.mark.parametrize(
    ("fields", "fault"),
    [
        ({"to": ""}, "tidak boleh kosong"),
        ({"to": "abc"}, "pilihan"),
        ({"reason": " "}, "tidak boleh kosong"),
        ({"reason": "x" * 2001}, "2000"),
    ],
)
def test_bad_input_changes_nothing(scene, browse, fields, fault):
    page = browse("notulis", url(scene.pupr), {"to": scene.dinkes.pk, "reason": "Dasar"} | fields)
    assert (page.status_code, fault in page.text) == (422, True)
    assert Assignment.objects.get(pk=scene.plain.pk).unit == scene.pupr


def test_never_to_itself(scene, browse):
    page = browse("notulis", url(scene.pupr), {"to": scene.pupr.pk, "reason": "Dasar"})
    assert page.status_code == 422


def test_without_open_work_it_says_so(scene, browse):
    assert "Tidak ada arahan yang belum tuntas" in browse("notulis", url(make.unit("Dinas Kosong"))).text


@pytest.mark.parametrize("who", ["dinkes", "asisten", "inspektorat", "pemantau", "ajudan"])
def test_it_refuses_the_wrong_role(scene, browse, who):
    assert browse(who, url(scene.pupr)).status_code == 403


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.pupr)).status_code == 404


def test_its_statements_do_not_grow(scene, browse):
    def count():
        with CaptureQueriesContext(connection) as asked:
            assert browse("notulis", url(scene.pupr)).status_code == 200
        return len(asked)

    count()
    few = count()
    for number in range(4):
        make.assignment(f"Lagi {number}", unit=scene.pupr, on=MONDAY)
    assert count() == few
