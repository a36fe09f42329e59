# One old directive taken up by hand.
import pytest

from tests import make
from tests.directives.pages.conftest import TODAY


@pytest.fixture
def coming(scene):
    return make.meeting("Rakor berikut", TODAY)


def url(meeting):
    return f"/uji/rapat/{meeting.pk}/belum-tuntas/ambil/"


def test_it_works_once(scene, coming, browse):
    for _ in range(2):
        assert browse("notulis", url(coming), {"directive": scene.plain.directive_id}).status_code == 302
    assert [row.directive_id for row in coming.carried.all()] == [scene.plain.directive_id]


def test_it_hides_from_the_neighbour(scene, coming, browse):
    assert browse("tetangga", url(coming), {"directive": scene.plain.directive_id}).status_code == 404


def test_only_setda_picks(scene, coming, browse):
    sent = {"directive": scene.plain.directive_id}
    assert [browse(who, url(coming), sent).status_code for who in ("dinkes", "bupati")] == [403] * 2


@pytest.mark.parametrize("sent", [{}, {"directive": "x"}, {"directive": "9" * 30}])
def test_nonsense_picks_nothing(coming, browse, sent):
    assert browse("notulis", url(coming), sent).status_code == 302
    assert coming.carried.count() == 0


def test_the_meetings_own_is_refused(scene, browse):
    browse("notulis", url(scene.meeting), {"directive": scene.plain.directive_id})
    assert scene.meeting.carried.count() == 0
