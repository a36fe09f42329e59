# The unit's list on its phone.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import actions
from directives.models.choices import Kind
from rakor.people.models import Group, Membership
from tests import make
from tests.directives.pages.conftest import MONDAY, TODAY
from tests.directives.test_reporting import send_back, verify

URL = "/uji/arahan-unit/"


def test_it_works(scene, browse):
    page = browse("dispupr", URL).content.decode()
    assert "Perbaiki jalan" in page
    assert "Batas lapor (ketentuan umum) Rabu, 18 Februari 2026" in page


def test_it_hides_from_the_neighbour(cast, browse):
    assert browse("tetangga", URL).status_code == 404


def test_it_refuses_the_wrong_role(cast, browse):
    assert browse("notulis", URL).status_code == 403


def test_what_is_not_theirs_is_not_there(scene, browse):
    assert "Perbaiki jalan" not in browse("dinkes", URL).content.decode()


def test_returned_comes_first_with_its_reason(scene, browse):
    make.assignment("Yang lain", unit=scene.dinkes, on=MONDAY, due_on=MONDAY)
    send_back(scene.claim, scene.cast.notulis)
    page = browse("dinkes", URL).content.decode()
    assert page.index("Foto titik 7 belum ada") < page.index("Yang lain")


def test_two_units_make_one_list(scene, browse):
    Membership.objects.create(user=scene.cast.dispupr.user, role="opd", unit=scene.dinkes)
    page = browse("dispupr", URL).content.decode()
    assert "Cek posko" in page
    assert "Perbaiki jalan" in page


def test_arahan_umum_stand_apart(scene, browse):
    make.directive("Jaga integritas", kind=Kind.STANDING, group=Group.objects.get(rule="all_opd"), on=MONDAY)
    page = browse("dinkes", URL).content.decode()
    assert page.index("Arahan umum") < page.index("Jaga integritas")


def test_a_recorded_directive_asks_nothing_of_a_unit(scene, browse):
    draft = make.directive("Dari dokumen lama", lead=[scene.pupr])
    actions.record(by=None, directives=[draft], on=MONDAY)
    assert "Dari dokumen lama" not in browse("dispupr", URL).content.decode()


def test_with_nothing_to_do_it_says_so(cast, browse):
    assert "Semua sudah dilaporkan" in browse("camat", URL).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, signed_in, many):
    for number in range(many):
        make.directive(f"arahan {number}", lead=[scene.pupr], on=TODAY, meeting=scene.meeting)
    browser = signed_in("dispupr")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(URL).status_code == 200
    assert len(statements) == 13


def test_what_has_ended_has_a_list_of_its_own(scene, browse):
    verify(scene.claim, scene.cast.notulis)
    assert "1 arahan sudah berakhir" in browse("dinkes", URL).content.decode()
    ended = browse("dinkes", f"{URL}?daftar=berakhir").content.decode()
    assert f"/uji/arahan-unit/{scene.claimed.pk}/" in ended
    assert f"/uji/arahan-unit/{scene.claimed.pk}/" not in browse("dispupr", f"{URL}?daftar=berakhir").content.decode()


def test_all_arahan_umum_are_one_tap_away(scene, browse):
    for number in range(5):
        make.directive(f"Jaga sikap {number}", kind=Kind.STANDING, lead=[scene.pupr], on=MONDAY)
    page = browse("dispupr", URL).content.decode()
    assert (page.count("Jaga sikap"), "Semua arahan umum (5)" in page) == (3, True)
    assert browse("dispupr", f"{URL}?daftar=umum").content.decode().count("Jaga sikap") == 5


def test_an_asisten_finds_only_arahan_umum_of_the_own_unit(scene, browse):
    make.directive("Untuk PUPR", kind=Kind.STANDING, lead=[scene.pupr], on=MONDAY)
    assert "Untuk PUPR" not in browse("asisten", URL).content.decode()
