# The period of a "berkala" that nobody has said.
import pytest

from directives.models.choices import Kind
from tests import make
from tests.directives.pages.conftest import MONDAY


@pytest.fixture
def periodic(scene):
    return make.directive(kind=Kind.PERIODIC, period_text="secara berkala", lead=[scene.dinkes], on=MONDAY)


def url(directive):
    return f"/uji/arahan/{directive.pk}/periode/"


def test_it_works(periodic, browse):
    assert "secara berkala" in browse("notulis", url(periodic)).content.decode()
    assert browse("bupati", url(periodic), {"period": "weekly", "ends_on": "2026-12-31"}).status_code == 302
    periodic.refresh_from_db()
    assert (periodic.period, periodic.ends_on.isoformat()) == ("weekly", "2026-12-31")


def test_it_hides_from_the_neighbour(periodic, browse):
    assert browse("tetangga", url(periodic)).status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "inspektorat"])
def test_it_refuses_the_wrong_role(periodic, browse, who):
    assert browse(who, url(periodic), {"period": "weekly"}).status_code == 403


@pytest.mark.parametrize(
    "wrong",
    [{}, {"period": "custom"}, {"period": "weekly", "ends_on": "2026-02-08"}, {"period": "weekly", "ends_on": "x"}],
)
def test_what_cannot_be_is_refused(periodic, browse, wrong):
    assert browse("notulis", url(periodic), wrong).status_code == 422


def test_a_one_off_has_none(scene, browse):
    assert browse("notulis", url(scene.claimed.directive), {"period": "weekly"}).status_code == 422
