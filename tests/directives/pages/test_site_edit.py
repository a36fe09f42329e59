# A site's name and kecamatan.
import pytest

from rakor.people.models import Unit
from tests.directives.pages.sited import sited


@pytest.fixture
def place(scene):
    return sited(scene)


def url(site):
    return f"/uji/titik/{site.pk}/"


def test_it_works(place, browse):
    sangir = Unit.objects.get(short_name="Camat Sangir").pk
    sent = {"name": "Yayasan Kasih Ibu", "area": sangir, "area_text": "Pauh Duo"}
    assert browse("notulis", url(place.second)).status_code == 200
    assert browse("notulis", url(place.second), sent).status_code == 302
    place.second.refresh_from_db()
    assert (place.second.name, place.second.area_id) == ("Yayasan Kasih Ibu", sangir)


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", url(place.first)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("dinkes", 403), ("bupati", 403), ("dispupr", 404)])
def test_it_refuses_the_wrong_role(place, browse, who, status):
    assert browse(who, url(place.first), {"name": "Lain"}).status_code == status


def test_a_name_that_is_taken_is_refused(place, browse):
    sent = {"name": "yayasan harapan", "area_text": "Sangir"}
    answer = browse("notulis", url(place.second), sent)
    assert (answer.status_code, "sudah ada di daftar" in answer.content.decode()) == (422, True)
