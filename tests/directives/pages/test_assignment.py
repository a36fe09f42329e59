# One unit's part of a directive.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.directives.test_reporting import hand_in


def url(work):
    return f"/uji/arahan-unit/{work.pk}/"


def test_it_works(scene, browse):
    assert "Laporkan" in browse("dispupr", url(scene.plain)).content.decode()


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.plain)).status_code == 404


def test_it_hides_from_another_unit(scene, browse):
    assert browse("dinkes", url(scene.plain)).status_code == 404


def test_while_a_claim_waits_there_is_nothing_to_report(scene, browse):
    assert "Laporkan" not in browse("dinkes", url(scene.claimed)).content.decode().replace("Dilaporkan", "")


def test_leadership_reads_and_is_not_asked_to_report(scene, browse):
    assert "Laporkan" not in browse("bupati", url(scene.plain)).content.decode()


def test_the_letterhead_bears_the_units_name_for_its_own_people_only(scene, browse):
    letterhead = "<b>Dinas Pekerjaan Umum dan Penataan Ruang</b>"
    assert letterhead in browse("dispupr", url(scene.plain)).content.decode()
    assert letterhead not in browse("bupati", url(scene.plain)).content.decode()


@pytest.mark.parametrize("many", [1, 3, 300])
def test_its_statements_do_not_grow(scene, signed_in, many):
    for _ in range(many):
        hand_in(scene.plain, scene.cast.dispupr)
    browser = signed_in("dispupr")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(url(scene.plain)).status_code == 200
    assert len(statements) == 17
