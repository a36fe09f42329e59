# Which older directive a konsep replaces.
import pytest

from meetings.actions import create_meeting
from meetings.models import Series
from rakor.people import scope
from tests import make
from tests.directives.pages.conftest import MONDAY


@pytest.fixture
def konsep(scene):
    return make.directive("Perbaiki jalan dan jembatan")


def url(directive):
    return f"/uji/arahan/{directive.pk}/menggantikan/"


def test_it_works(konsep, scene, browse):
    assert "Perbaiki jalan" in browse("notulis", url(konsep)).content.decode()
    assert browse("notulis", url(konsep), {"replaces": scene.plain.directive_id}).status_code == 302
    konsep.refresh_from_db()
    assert konsep.replaces_id == scene.plain.directive_id


def test_it_hides_from_the_neighbour(konsep, browse):
    assert browse("tetangga", url(konsep)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("bupati", 403), ("ajudan", 403), ("asisten", 404)])
def test_it_refuses_the_wrong_role(konsep, scene, browse, who, status):
    assert browse(who, url(konsep), {"replaces": scene.plain.directive_id}).status_code == status


def test_what_has_been_issued_replaces_nothing_any_more(scene, browse):
    sent = {"replaces": scene.claimed.directive_id}
    assert browse("notulis", url(scene.plain.directive), sent).status_code == 422


def test_of_a_series_only_its_own_are_a_choice(scene, browse):
    series = Series.objects.create(name="Rakor Senin")
    meeting = create_meeting(by=None, title="Rakor", held_on=MONDAY, series=series)
    page = browse("notulis", url(make.directive("baru", meeting=meeting))).content.decode()
    assert "Perbaiki jalan" not in page


def test_a_neighbours_directive_is_no_choice(konsep, scene, browse):
    with scope.government(scene.cast.neighbour.pk):
        foreign = make.directive("asing", on=MONDAY)
    assert browse("notulis", url(konsep), {"replaces": foreign.pk}).status_code == 422
