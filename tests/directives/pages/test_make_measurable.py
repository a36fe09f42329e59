# Jadikan terukur: an arahan umum becomes a konsep of work.
import pytest

from directives.models import Directive
from directives.models.choices import Kind
from tests import make
from tests.directives.pages.conftest import MONDAY


@pytest.fixture
def standing(scene):
    return make.directive("Jaga kebersihan", kind=Kind.STANDING, lead=[scene.dinkes], on=MONDAY)


def url(directive):
    return f"/uji/arahan/{directive.pk}/terukur/"


def test_it_works_once(standing, browse):
    answers = [browse("bupati", url(standing), {"kind": "periodic"}) for _ in range(2)]
    made = Directive.objects.get(replaces=standing)
    assert {answer.url for answer in answers} == {f"/uji/arahan/{made.pk}/ubah/"}
    assert (made.kind, made.is_draft) == (Kind.PERIODIC, True)


def test_its_page_offers_it_and_then_shows_the_konsep(standing, browse):
    page = f"/uji/arahan/{standing.pk}/"
    assert "Jadikan terukur" in browse("notulis", page).content.decode()
    browse("notulis", url(standing), {})
    assert "Sudah dijadikan terukur" in browse("notulis", page).content.decode()
    assert "erukur" not in browse("dinkes", page).content.decode()


def test_it_hides_from_the_neighbour(standing, browse):
    assert browse("tetangga", url(standing), {}).status_code == 404


@pytest.mark.parametrize("who", ["ajudan", "dinkes"])
def test_it_refuses_the_wrong_role(standing, browse, who):
    assert browse(who, url(standing), {}).status_code == 403
    assert not Directive.objects.filter(replaces=standing).exists()


def test_what_is_measurable_already_is_not(scene, browse):
    assert browse("notulis", url(scene.claimed.directive), {}).status_code == 302
    assert not Directive.objects.filter(replaces=scene.claimed.directive).exists()
