# Lembar saku: for whoever sees all, and for the unit itself.
import pytest

from rakor.people.models import Unit


@pytest.fixture
def url(world):
    return f"/uji/bahan/saku/{Unit.objects.get(short_name='Dinkes').pk}.pdf"


@pytest.mark.parametrize("who", ["bupati", "dinkes"])
def test_it_works(ask, url, who):
    answer = ask(who, url)
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_it_hides_from_the_neighbour(ask, url):
    assert ask("tetangga", url).status_code == 404


@pytest.mark.parametrize("who", ["dispupr", "camat", "admin", "ppid"])
def test_anothers_is_as_good_as_missing(ask, url, who):
    assert ask(who, url).status_code == 404
