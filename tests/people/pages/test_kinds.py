# Kinds of units, in the government's own words.
import pytest

from rakor.people.models import UnitKind

URL = "/uji/perangkat-daerah/jenis/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_adds_a_kind(signed_in, inside):
    assert signed_in("notulis").post(URL, {"name": "Distrik", "category": "kecamatan"}).status_code == 302
    assert UnitKind.objects.get(name="Distrik").category == "kecamatan"


def test_a_name_that_is_there_is_refused(signed_in, inside):
    UnitKind.objects.create(name="Distrik", category="kecamatan")
    response = signed_in("notulis").post(URL, {"name": "DISTRIK", "category": "opd"})
    assert (response.status_code, response.context["form"].errors["name"]) == (422, ["Jenis ini sudah ada."])


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    UnitKind.objects.bulk_create(UnitKind(name=f"Jenis {number}", category="opd") for number in range(count))
    browser = signed_in("notulis")
    with django_assert_num_queries(7):
        assert browser.get(URL).status_code == 200
