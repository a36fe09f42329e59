# The list of a directive's sites.
import re

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
    assert "29 yayasan disebut, 2 titik terdata, 1 dicek." in page
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
        ("?kecamatan=99999999999999999999999", set()),
        ("?cek=belum", {"Kasih"}),
        ("?cek=sudah&keadaan=Terkendala", {"Harapan"}),
        ("?q=yayasan%20kasih", {"Kasih"}),
        ("?q=%00", {"Harapan", "Kasih"}),
        ("?kecamatan=0", set()),
        ("?page=999", {"Harapan", "Kasih"}),
    ],
)
def test_it_is_narrowed(place, browse, query, names):
    page = browse("notulis", place.url + query).content.decode()
    assert {name for name in ("Harapan", "Kasih") if f"Yayasan {name}</" in page} == names


def test_a_kecamatan_narrows_it(place, browse):
    page = browse("notulis", f"{place.url}?kecamatan={place.first.area_id}").content.decode()
    assert ("Yayasan Harapan</" in page, "Yayasan Kasih</" in page) == (True, False)


def bare(page):
    """Without the token that is another one on every page."""
    return re.sub(r'(name="csrfmiddlewaretoken" value=)"[^"]*"', r"\1", page.content.decode()).strip()


def test_swap_is_reload(place, browse):
    part = bare(browse("notulis", f"{place.url}?keadaan=belum", hx_request="true", hx_target="rows"))
    assert part.startswith('<div id="rows"')
    assert part in bare(browse("notulis", f"{place.url}?keadaan=belum"))


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
    assert len(statements) == 12


def mark(place, browse, who="dinkes", where="", **typed):
    return browse(who, place.url + where, {"titik": [place.first.pk, place.second.pk]} | typed)


def states(place):
    return list(place.directive.sites.values_list("name", "state", "obstacle", "unit__short_name"))


def test_many_are_marked_at_once(place, browse):
    answer = mark(place, browse, where="?q=yayasan", state="Berjalan", checked_on="2026-02-09")
    assert (answer.status_code, answer.url) == (302, f"{place.url}?q=yayasan")
    assert states(place) == [
        ("Yayasan Harapan", "Berjalan", "Air bersih", "Dinkes"), ("Yayasan Kasih", "Berjalan", "", "Dinkes"),
    ]  # fmt: skip
    assert place.directive.sites.checked().count() == 2


def test_all_that_the_list_shows_are_marked(place, browse):
    mark(place, browse, where="?cek=belum", titik=[], semua="on", obstacle="Listrik")
    assert [row[2] for row in states(place)] == ["Air bersih", "Listrik"]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ({}, "Pilih keadaan, unit, atau tulis kendalanya dahulu."),
        ({"state": "Berjalan", "titik": []}, "Tandai dahulu titiknya."),
        ({"state": "Berjalan", "titik": ["x", ""]}, "Tandai dahulu titiknya."),
        ({"state": "Berjalan"}, "tulis kapan dicek"),
        ({"state": "Berjalan", "checked_on": "2026-02-10"}, "tidak boleh sesudah hari ini"),
        ({"state": "Aneh"}, "Aneh"),
        ({"unit": "999"}, "999"),
    ],
)
def test_what_cannot_be_marked_says_why_and_keeps_the_ticks(place, browse, typed, why):
    before, answer = states(place), mark(place, browse, **typed)
    page = answer.content.decode()
    assert (answer.status_code, why in page, states(place)) == (422, True, before)
    assert page.count(" checked>") == (0 if "titik" in typed else 2)


def test_only_who_checks_marks(place, browse):
    for who, status in (("bupati", 403), ("dispupr", 404), ("tetangga", 404)):
        assert mark(place, browse, who, obstacle="Listrik").status_code == status
    assert [row[2] for row in states(place)] == ["Air bersih", ""]


def test_a_site_of_another_directive_is_not_marked(place, browse, scene):
    other = sited(scene)
    assert browse("notulis", place.url, {"titik": [other.first.pk], "obstacle": "Listrik"}).status_code == 302
    assert [row[2] for row in states(other)] == ["Air bersih", ""]


def test_every_figure_of_the_spread_lists_its_rows(place, browse):
    actions.put_site(by=None, directive=place.directive, name="Dapur Mawar", area_text="Kec. Sangir")
    page = browse("bupati", f"{place.url}?tampil=sebaran").content.decode()
    links = re.findall(r'<a href="[^"?]*(\?[^"]*)">(\d+)</a>', page)
    assert [int(count) for _, count in links] == [1, 1, 1, 2, 1, 1]
    for query, count in links:
        rows = browse("bupati", place.url + query.replace("&amp;", "&")).context["rows"]
        assert rows.paginator.count == int(count), query


@pytest.mark.parametrize("many", [1, 3])
def test_the_statements_of_the_spread_do_not_grow(place, signed_in, many):
    lines = [Line(f"Titik {n}", "Sangir") for n in range(many)]
    actions.put_sites(by=None, directive=place.directive, lines=lines)
    browser = signed_in("bupati")
    with CaptureQueriesContext(connection) as statements:
        assert browser.get(f"{place.url}?tampil=sebaran").status_code == 200
    assert len(statements) == 8


def test_marking_takes_as_many_statements_for_one_as_for_all(place, signed_in):
    browser, counts = signed_in("notulis"), []
    for titik in ([place.first.pk], [place.first.pk, place.second.pk]):
        with CaptureQueriesContext(connection) as statements:
            assert browser.post(place.url, {"titik": titik, "obstacle": "Listrik"}).status_code == 302
        counts.append(len(statements))
    assert counts == [15, 15]
