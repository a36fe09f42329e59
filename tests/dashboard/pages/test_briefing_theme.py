# Bahan satu tema as a file.
import pytest

from directives.models import Theme
from tests import make
from tests.directives.test_lists import MONDAY


@pytest.fixture
def url(world):
    theme = Theme.objects.create(name="Penurunan stunting")
    make.directive("bertema", on=MONDAY, themes=[theme])
    return f"/uji/bahan/tema/{theme.pk}.pdf"


def test_it_works(ask, url):
    answer = ask("pemantau", url)
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")


def test_it_hides_from_the_neighbour_and_a_missing_theme_is_missing(ask, url):
    assert [ask("tetangga", url).status_code, ask("bupati", "/uji/bahan/tema/0.pdf").status_code] == [404, 404]


@pytest.mark.parametrize("who", ["dinkes", "admin", "ppid"])
def test_it_refuses_the_wrong_role(ask, url, who):
    assert ask(who, url).status_code == 403
