# One directive as a document.
import pytest

from directives.models.choices import Kind
from tests import make
from tests.directives.pages.conftest import MONDAY


def url(directive):
    return f"/uji/arahan/{directive.pk}/"


def test_it_tells_the_story(scene, browse):
    page = browse("bupati", url(scene.claimed.directive)).content.decode()
    assert "Dilaporkan selesai, menunggu verifikasi" in page
    assert "Sudah dicek" in page


def test_it_hides_from_the_neighbour(scene, browse):
    assert browse("tetangga", url(scene.claimed.directive)).status_code == 404


def test_another_units_directive_is_as_good_as_missing(scene, browse):
    hidden, missing = browse("dispupr", url(scene.claimed.directive)), browse("dispupr", "/uji/arahan/987654321/")
    assert (hidden.status_code, hidden.content) == (404, missing.content)


def test_a_unit_sees_only_its_own_part(scene, browse, inside):
    shared = make.directive("Bersama", lead=[scene.dinkes], supporting=[scene.pupr], on=MONDAY)
    page = browse("dinkes", url(shared)).content.decode()
    assert "Dinas Kesehatan" in page
    assert "Penataan Ruang" not in page


def test_what_was_not_said_says_so(scene, browse):
    assert "tidak disebut" in browse("bupati", url(scene.claimed.directive)).content.decode()


@pytest.mark.parametrize(("who", "offered"), [("notulis", True), ("bupati", True), ("inspektorat", False)])
def test_only_setda_and_pimpinan_are_offered_units(scene, browse, who, offered):
    page = browse(who, url(scene.claimed.directive)).content.decode()
    assert ("Tambah unit" in page) == offered


def test_arahan_umum_offers_no_units(inside, browse):
    page = browse("notulis", url(make.directive(kind=Kind.STANDING, on=MONDAY))).content.decode()
    assert "Tunjuk unit" not in page
