# The operator's list of governments.
import pytest

from rakor.people.models import Government

URL = "/operator/"


@pytest.fixture
def operator(client, cast):
    client.force_login(cast.operator)
    return client


def test_it_works(operator):
    assert [row.slug for row in operator.get(URL).context["rows"]] == ["uji", "tetangga"]


@pytest.mark.parametrize("who", ["admin", "notulis", "tetangga"])
def test_for_anybody_else_there_is_no_such_page(signed_in, who):
    assert signed_in(who).get(URL).status_code == 404


def test_a_visitor_signs_in_first(client, db):
    assert client.get(URL).url == "/masuk/?next=/operator/"


def test_an_operator_is_nobody_inside(operator):
    assert operator.get("/uji/perangkat-daerah/").status_code == 404


def test_it_finds(operator):
    assert [row.slug for row in operator.get(URL, {"q": "kota"}).context["rows"]] == ["tetangga"]


def test_a_swap_is_what_a_reload_shows(operator):
    swap = operator.get(URL, headers={"HX-Request": "true", "HX-Target": "rows"})
    assert swap.content.strip() in operator.get(URL).content


@pytest.mark.parametrize("count", [1, 3, 300])
def test_the_number_of_statements_stays(operator, django_assert_num_queries, count):
    Government.objects.bulk_create(
        Government(name=f"Kota {number}", slug=f"kota-{number}", level="kota") for number in range(count)
    )
    with django_assert_num_queries(6):
        assert operator.get(URL).status_code == 200
