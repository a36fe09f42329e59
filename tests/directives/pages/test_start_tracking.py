# Mulai pantau.
import pytest

from directives import actions
from tests import make
from tests.directives.pages.conftest import MONDAY, TODAY


@pytest.fixture
def recorded(scene):
    draft = make.directive("Dari dokumen", lead=[scene.dinkes])
    actions.record(by=None, directives=[draft], on=MONDAY)
    return draft


def url(directive):
    return f"/uji/arahan/{directive.pk}/pantau/"


def test_it_works_and_twice_is_once(recorded, browse):
    for _ in range(2):
        assert browse("notulis", url(recorded), {}).status_code == 302
    recorded.refresh_from_db()
    assert recorded.tracked_from == TODAY


def test_it_hides_from_the_neighbour(recorded, browse):
    assert browse("tetangga", url(recorded), {}).status_code == 404


def test_it_refuses_the_wrong_role(recorded, browse):
    assert browse("dinkes", url(recorded), {}).status_code == 403
    recorded.refresh_from_db()
    assert recorded.tracked_from is None


def test_looking_changes_nothing(recorded, browse):
    assert browse("notulis", url(recorded)).status_code == 405
