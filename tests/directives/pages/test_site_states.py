# The words for the state of one directive's sites.
import pytest

from tests.directives.pages.sited import sited


@pytest.fixture
def place(scene):
    return sited(scene)


def test_it_works(place, browse):
    assert "Berjalan\nTerkendala" in browse("notulis", f"{place.url}keadaan/").content.decode()
    assert browse("notulis", f"{place.url}keadaan/", {"states": "Siap\r\n\r\nBelum siap"}).status_code == 302
    place.directive.refresh_from_db()
    assert place.directive.site_states == ["Siap", "Belum siap"]


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", f"{place.url}keadaan/").status_code == 404


@pytest.mark.parametrize("who", ["dinkes", "bupati"])
def test_it_refuses_the_wrong_role(place, browse, who):
    assert browse(who, f"{place.url}keadaan/", {"states": "Siap"}).status_code == 403


def test_too_many_words_are_refused(place, browse):
    many = "\n".join(f"Kata {n}" for n in range(9))
    assert browse("notulis", f"{place.url}keadaan/", {"states": many}).status_code == 422
