# The list of units: found by name, abbreviation or alias; those that ended apart.
from datetime import date

import pytest

from rakor.people.models import Government, Unit
from tests import make

URL = "/uji/perangkat-daerah/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def names(response):
    return [unit.name for unit in response.context["rows"]]


@pytest.mark.parametrize("word", ["dinas pupr", "dpupr", "Pekerjaan Umum"])
def test_it_finds_by_name_abbreviation_or_alias(signed_in, word):
    assert names(signed_in("notulis").get(URL, {"q": word})) == ["Dinas Pekerjaan Umum dan Penataan Ruang"]


def test_it_narrows_to_a_category(signed_in):
    assert names(signed_in("notulis").get(URL, {"golongan": "kecamatan"})) == ["Kecamatan Sangir"]


def test_a_unit_that_ended_stands_apart(signed_in, inside):
    make.unit("Dinas Lama", until=date(2020, 1, 1))
    browser = signed_in("notulis")
    assert "Dinas Lama" not in names(browser.get(URL))
    assert names(browser.get(URL, {"tampil": "berakhir"})) == ["Dinas Lama"]


def test_a_sample_list_says_so(signed_in, cast):
    assert signed_in("notulis").get(URL).content.count(b"belum diverifikasi") == 0
    Government.objects.filter(pk=cast.government.pk).update(has_sample_units=True)
    assert signed_in("notulis").get(URL).content.count(b"belum diverifikasi") == 1


def test_the_second_page(signed_in, inside):
    for number in range(60):
        make.unit(f"Unit {number:03}")
    assert names(signed_in("notulis").get(URL, {"page": 2}))[-1] == "Unit 059"


def test_a_swap_is_what_a_reload_shows(signed_in):
    browser = signed_in("notulis")
    swap = browser.get(URL, {"q": "dinas"}, headers={"HX-Request": "true", "HX-Target": "rows"})
    whole = browser.get(URL, {"q": "dinas"})
    assert swap.content.strip() in whole.content
    assert swap.content.strip().startswith(b'<div id="rows">')


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    kind = make.kind("opd")
    Unit.objects.bulk_create(Unit(kind=kind, name=f"Unit {number}") for number in range(count))
    browser = signed_in("notulis")
    with django_assert_num_queries(9):
        assert browser.get(URL).status_code == 200
