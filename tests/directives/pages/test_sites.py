# The list of a directive's sites.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from directives import actions
from directives.sites import Line
from tests.directives.pages.conftest import MONDAY
from tests.directives.pages.sited import sited


@pytest.fixture
def place(scene):
    return sited(scene)


@pytest.mark.parametrize("who", ["notulis", "dinkes", "inspektorat"])
def test_it_works(place, browse, who):
    page = browse(who, place.url).content.decode()
    assert "29 yayasan disebut, <b>2 titik</b> terdata, <b>1</b> dicek." in page
    assert ("Air bersih" in page, "belum dikenali" in page) == (True, True)


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", place.url).status_code == 404


def test_it_hides_from_a_unit_that_has_nothing_to_do_with_it(place, browse):
    assert browse("dispupr", place.url).status_code == 404


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", {"Harapan", "Kasih"}),
        ("?keadaan=belum", {"Kasih"}),
        ("?keadaan=Terkendala", {"Harapan"}),
        ("?kecamatan=lain", {"Kasih"}),
        ("?q=pauh", {"Kasih"}),
        ("?kecamatan=99999999999999999999999", {"Kasih"}),
        ("?kecamatan=0", set()),
        ("?page=999", {"Harapan", "Kasih"}),
    ],
)
def test_it_is_narrowed(place, browse, query, names):
    page = browse("notulis", place.url + query).content.decode()
    assert {name for name in ("Harapan", "Kasih") if f"Yayasan {name}</th>" in page} == names


def test_a_kecamatan_narrows_it(place, browse):
    page = browse("notulis", f"{place.url}?kecamatan={place.first.area_id}").content.decode()
    assert ("Yayasan Harapan</th>" in page, "Yayasan Kasih</th>" in page) == (True, False)


def test_swap_is_reload(place, browse):
    headers = {"HX-Request": "true", "HX-Target": "rows"}
    part = browse("notulis", f"{place.url}?keadaan=belum", **headers).content.decode().strip()
    assert part.startswith('<div id="rows">')
    assert part in browse("notulis", f"{place.url}?keadaan=belum").content.decode()


@pytest.mark.parametrize(
    ("who", "checks", "keeps"), [("notulis", True, True), ("dinkes", True, False), ("bupati", False, False)]
)
def test_each_is_offered_what_they_may(place, browse, who, checks, keeps):
    page = browse(who, place.url).content.decode()
    assert (f"/titik/{place.first.pk}/cek/" in page, f'/titik/{place.first.pk}/"' in page) == (checks, keeps)


@pytest.mark.parametrize("many", [1, 3])
def test_its_statements_do_not_grow(place, inside, signed_in, many):
    lines = [Line(f"Titik {n}", "Sangir") for n in range(many)]
    for one in actions.put_sites(by=None, directive=place.directive, lines=lines):
        actions.check_site(by=inside.notulis, site=one.site, state="Berjalan", checked_on=MONDAY)
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(place.url).status_code == 200
    assert len(statements) == 14
