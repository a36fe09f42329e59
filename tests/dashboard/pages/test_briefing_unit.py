# Bahan satu OPD as a file.
import pytest

from rakor.people.models import Unit


@pytest.fixture
def url(world):
    return f"/uji/bahan/unit/{Unit.objects.get(short_name='Dinkes').pk}.pdf"


def test_it_works(ask, url):
    answer = ask("asisten", url)
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_it_hides_from_the_neighbour_and_a_missing_unit_is_missing(ask, url):
    assert [ask("tetangga", url).status_code, ask("bupati", "/uji/bahan/unit/0.pdf").status_code] == [404, 404]


@pytest.mark.parametrize("who", ["dinkes", "admin", "ppid"])
def test_it_refuses_the_wrong_role(ask, url, who):
    assert ask(who, url).status_code == 403
