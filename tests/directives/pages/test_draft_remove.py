# A konsep is thrown away; what was issued never is.
import pytest

from directives.models import Directive
from tests import make


def url(directive):
    return f"/uji/arahan/{directive.pk}/hapus/"


@pytest.fixture
def konsep(scene):
    return make.directive("Buang saja", lead=[scene.dinkes], parts=[{"text": "Satu"}])


def test_it_works(konsep, browse):
    assert browse("notulis", url(konsep), {}).status_code == 302
    assert not Directive.objects.filter(pk=konsep.pk).exists()


def test_it_hides_from_the_neighbour(konsep, browse):
    assert browse("tetangga", url(konsep), {}).status_code == 404


def test_it_refuses_the_wrong_role(konsep, browse):
    assert browse("ajudan", url(konsep), {}).status_code == 403
    assert Directive.objects.filter(pk=konsep.pk).exists()


def test_an_issued_one_stays(scene, browse):
    assert browse("notulis", url(scene.claimed.directive), {}).status_code == 404
