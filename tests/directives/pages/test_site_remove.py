# A site leaves the list while nobody has checked it.
import pytest

from tests.directives.pages.sited import sited


@pytest.fixture
def place(scene):
    return sited(scene)


def url(site):
    return f"/uji/titik/{site.pk}/hapus/"


def test_it_works(place, browse):
    assert browse("notulis", url(place.second), {}).status_code == 302
    assert list(place.directive.sites.all()) == [place.first]


def test_what_was_checked_stays(place, browse):
    assert browse("notulis", url(place.first), {}).status_code == 302
    assert place.directive.sites.count() == 2


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", url(place.first), {}).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "bupati"])
def test_it_refuses_the_wrong_role(place, browse, who):
    assert browse(who, url(place.second), {}).status_code == 403
    assert place.directive.sites.count() == 2


def test_looking_removes_nothing(place, browse):
    assert browse("notulis", url(place.second)).status_code == 405
