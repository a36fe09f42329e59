# Registering a government: from there on the browser is enough.
import pytest

from rakor.people import scope
from rakor.people.models import Government, Membership

URL = "/operator/baru/"
SENT = {"level": "kabupaten", "name": "Solok Selatan", "zone": "Asia/Jakarta", "days_per_week": "5"}


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_it_works(operator):
    assert operator.get(URL).status_code == 200


@pytest.mark.parametrize("who", ["admin", "notulis", "tetangga"])
def test_for_anybody_else_there_is_no_such_page(signed_in, who):
    assert [signed_in(who).get(URL).status_code, signed_in(who).post(URL, SENT).status_code] == [404, 404]


def test_the_operator_may_begin_at_once(operator, cast):
    response = operator.post(URL, SENT, follow=True)
    assert response.redirect_chain == [("/kabupaten-solok-selatan/perangkat-daerah/", 302)]
    assert response.status_code == 200
    with scope.government(Government.objects.get(slug="kabupaten-solok-selatan").pk):
        assert sorted(Membership.objects.values_list("user", "role")) == [
            (cast.operator.pk, "admin"),
            (cast.operator.pk, "setda"),
        ]


def test_sent_twice_there_is_one(operator):
    assert [operator.post(URL, SENT).status_code for _ in range(2)] == [302, 422]
    assert Government.objects.filter(name="Kabupaten Solok Selatan").count() == 1


@pytest.mark.parametrize("slug", ["masuk", "operator", "pintu", "static", "uji", "ab"])
def test_an_address_that_is_reserved_or_taken_is_refused(operator, slug):
    response = operator.post(URL, SENT | {"slug": slug})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["slug"])


def test_a_province_has_none_above_it(operator, cast):
    province = Government.objects.create(name="Provinsi Uji", slug="provinsi-uji", level="provinsi")
    response = operator.post(URL, SENT | {"level": "provinsi", "province": province.pk})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["province"])
