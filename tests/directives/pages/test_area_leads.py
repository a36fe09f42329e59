# Who leads in which kecamatan, on one page with one save.
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives.models import AreaLead
from directives.models.choices import Kind
from rakor.people.models import Unit
from tests import make
from tests.directives.pages.conftest import MONDAY, TODAY


@pytest.fixture
def camat(scene):
    return Unit.objects.get(short_name="Camat Sangir")


@pytest.fixture
def given(scene, camat):
    return make.directive("Bersama", on=MONDAY, lead=[scene.dinkes], area_leads={camat: scene.dinkes})


def url(directive):
    return f"/uji/arahan/{directive.pk}/kecamatan/"


def offered(page, unit):
    return f'<option value="{unit.pk}"' in page


def test_it_works(given, camat, scene, browse):
    page = browse("bupati", url(given)).content.decode()
    assert f'name="area_{camat.pk}"' in page
    assert f'<option value="{scene.dinkes.pk}" selected>Dinas Kesehatan</option>' in page
    assert "Penanggung jawab umum: Dinas Kesehatan." in page


def test_it_hides_from_the_neighbour(given, browse):
    assert browse("tetangga", url(given)).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "inspektorat"])
def test_it_refuses_the_wrong_role(given, browse, who):
    assert browse(who, url(given), {}).status_code == 403
    assert AreaLead.objects.count() == 1


def test_one_save_writes_them_all(given, camat, scene, browse):
    second = make.unit("Kecamatan Pauh Duo", "kecamatan")
    sent = {f"area_{camat.pk}": "", f"area_{second.pk}": scene.pupr.pk}
    assert browse("notulis", url(given), sent).status_code == 302
    assert list(AreaLead.objects.values_list("area", "unit")) == [(second.pk, scene.pupr.pk)]
    assert given.assignments.get(unit=scene.pupr).given_on == TODAY


@pytest.mark.parametrize("wrong", ["0", "x", "99999999999999999999"])
def test_what_is_no_unit_is_refused_and_the_rest_is_kept(given, camat, scene, browse, wrong):
    second = make.unit("Kecamatan Pauh Duo", "kecamatan")
    answer = browse("notulis", url(given), {f"area_{camat.pk}": wrong, f"area_{second.pk}": scene.pupr.pk})
    assert answer.status_code == 422
    assert f'<option value="{scene.pupr.pk}" selected>' in answer.content.decode()
    assert AreaLead.objects.get().unit == scene.dinkes


def test_of_kecamatan_only_the_one_itself_and_what_stands_below_it(given, camat, browse):
    second = make.unit("Kecamatan Pauh Duo", "kecamatan")
    village, hospital = make.unit("Nagari Luak", "below", parent=second), make.unit("RSUD", "below")
    page = browse("notulis", url(given)).content.decode()
    first, then = sorted(page.split("<select ")[1:], key=lambda row: f'name="area_{camat.pk}"' not in row)
    assert [offered(first, unit) for unit in (camat, second, village, hospital)] == [True, False, False, True]
    assert [offered(then, unit) for unit in (camat, second, village, hospital)] == [False, True, True, True]


def test_a_kecamatan_that_has_ended_stays_while_somebody_leads_there(given, camat, browse):
    gone = make.unit("Kecamatan Lama", "kecamatan", until=date(2026, 1, 1))
    camat.until = MONDAY
    camat.save()
    page = browse("notulis", url(given)).content.decode()
    assert (f'name="area_{camat.pk}"' in page, f'name="area_{gone.pk}"' in page) == (True, False)
    assert "(sudah berakhir)" in page


def test_arahan_umum_says_that_it_has_none(scene, camat, browse):
    standing = make.directive(kind=Kind.STANDING, on=MONDAY)
    assert "Arahan umum tidak memiliki penanggung jawab." in browse("notulis", url(standing)).content.decode()
    assert browse("notulis", url(standing), {f"area_{camat.pk}": scene.pupr.pk}).status_code == 422


def test_the_directives_page_leads_here(given, scene, browse):
    for directive in (given, scene.plain.directive, make.directive("Konsep")):
        here = f'href="{url(directive)}"'
        shown = f"/uji/arahan/{directive.pk}/"
        assert browse("notulis", shown).content.decode().count(here) == 1
        assert here not in browse("inspektorat", shown).content.decode()


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(scene, camat, signed_in, many):
    areas = [camat, *(make.unit(f"Kecamatan {n}", "kecamatan") for n in range(1, many))]
    shared = make.directive("Bersama", on=MONDAY, area_leads=dict.fromkeys(areas, scene.pupr))
    browser = signed_in("bupati")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(url(shared)).status_code == 200
    assert len(statements) == 11
