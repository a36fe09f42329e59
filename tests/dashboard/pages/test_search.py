# dashboard:search — one box over all that a member may see.
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rakor.people.models import Unit
from tests import make

URL = "/uji/cari/"
MONDAY = make.date(2026, 2, 2)


def dinkes():
    return Unit.objects.get(short_name="Dinkes")


@pytest.fixture
def many(inside):
    for number in range(40):
        make.assignment(f"Bangun posko {number}", unit=dinkes(), on=MONDAY)
    return inside


def test_it_finds_and_leads_there(inside, signed_in):
    work = make.assignment("Bangun posko di Sangir", unit=dinkes(), on=MONDAY)
    page = signed_in("notulis").get(URL, {"q": "posko sangir"}).text
    assert f'<a href="/uji/arahan/{work.directive_id}/">Bangun <mark>posko</mark> di <mark>Sangir</mark></a>' in page


def test_all_of_one_kind_a_page_at_a_time(many, signed_in):
    browser = signed_in("notulis")
    some = browser.get(URL, {"q": "posko"}).text
    assert (some.count("<mark>posko</mark>"), "Arahan selebihnya" in some) == (6, True)
    first, second = (browser.get(URL, {"q": "posko", "jenis": "arahan", "page": number}).text for number in (1, 2))
    assert (first.count("<mark>posko</mark>"), second.count("<mark>posko</mark>")) == (30, 10)
    assert "<small>40</small>" in first


def test_htmx_swaps_the_results_alone(many, signed_in):
    page = signed_in("notulis").get(URL, {"q": "posko"}, headers={"HX-Request": "true", "HX-Target": "hasil"}).text
    assert (page.strip().startswith('<div id="hasil"'), "<form" in page) == (True, False)


@pytest.mark.parametrize(
    "query", ["", "q=", "q=a", "q=%00", "q=posko&jenis=lain", "q=posko&jenis=arahan&page=99", "q=" + "x" * 5000]
)
def test_any_question_has_an_answer(many, signed_in, query):
    assert signed_in("notulis").get(f"{URL}?{query}").status_code == 200


def test_what_is_typed_is_escaped(inside, signed_in):
    assert "<script>x" not in signed_in("notulis").get(URL, {"q": "<script>x"}).text


def test_nothing_found_says_so(inside, signed_in):
    assert "Tidak ada yang cocok" in signed_in("dinkes").get(URL, {"q": "antariksa"}).text


def test_a_unit_finds_nothing_of_another(inside, signed_in):
    make.assignment("Bangun posko", unit=dinkes(), on=MONDAY)
    assert "<mark>" not in signed_in("dispupr").get(URL, {"q": "posko"}).text


def test_it_hides_from_the_neighbour(cast, signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


@pytest.mark.parametrize("number", [1, 3])
def test_its_statements_do_not_grow(inside, signed_in, number):
    for place in range(number):
        make.assignment(f"Bangun posko {place}", unit=dinkes(), on=MONDAY)
    browser = signed_in("notulis")
    with CaptureQueriesContext(connection) as statements:
        browser.get(URL, {"q": "posko"})
    assert len(statements) == 11
