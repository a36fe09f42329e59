# What a unit found at a site, with a photograph.
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from directives.models import Evidence
from tests import make
from tests.directives.pages.conftest import TODAY
from tests.directives.pages.sited import sited
from tests.directives.pages.test_report import photo


@pytest.fixture
def place(scene):
    return sited(scene)


def url(site):
    return f"/uji/titik/{site.pk}/cek/"


def typed(**fields):
    return {"state": "Berjalan", "checked_on": "2026-02-09", "solution": "Sumur bor"} | fields


def test_it_works_with_a_photo(place, scene, browse):
    assert browse("dinkes", url(place.second)).status_code == 200
    assert browse("dinkes", url(place.second), typed(photos=[photo()])).status_code == 302
    place.second.refresh_from_db()
    assert (place.second.state, place.second.checked_on, place.second.unit) == ("Berjalan", TODAY, scene.dinkes)
    seen = f"/uji/bukti/{Evidence.objects.get(site=place.second).pk}/"
    assert (browse("dinkes", seen).status_code, browse("dispupr", seen).status_code) == (200, 404)
    picture = f'<img src="{seen}" alt="Foto 1, {place.second.name}" loading="lazy">'
    assert picture in browse("bupati", place.url).content.decode()


def test_it_hides_from_the_neighbour(place, browse):
    assert browse("tetangga", url(place.first)).status_code == 404


@pytest.mark.parametrize(("who", "status"), [("bupati", 403), ("inspektorat", 403), ("dispupr", 404)])
def test_it_refuses_the_wrong_role(place, browse, who, status):
    assert browse(who, url(place.second), typed()).status_code == status
    place.second.refresh_from_db()
    assert place.second.checked_on is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"state": "Aneh"},
        {"state": ""},
        {"checked_on": "2026-02-10"},
        {"checked_on": "31/6"},
        {"checked_on": "0202-02-02"},
    ],
)
def test_what_cannot_be_is_refused_and_kept(place, browse, wrong):
    answer = browse("dinkes", url(place.second), typed(**wrong))
    assert (answer.status_code, "Sumur bor" in answer.content.decode()) == (422, True)
    place.second.refresh_from_db()
    assert place.second.checked_on is None


def test_a_file_that_is_none_is_refused(place, browse):
    bad = SimpleUploadedFile("virus.exe", b"MZ...", "application/octet-stream")
    assert browse("dinkes", url(place.second), typed(photos=[bad])).status_code == 422


def test_setda_names_the_unit_where_several_work(place, scene, browse):
    make.directive()
    place.directive.assignments.create(
        kind="one_off", unit=scene.pupr, given_on=TODAY, government_id=scene.cast.government.pk
    )
    assert browse("notulis", url(place.second), typed(unit=scene.pupr.pk)).status_code == 302
    place.second.refresh_from_db()
    assert place.second.unit == scene.pupr


def test_a_unit_taken_off_checks_no_more(place, browse):
    place.directive.assignments.update(taken_off_on=TODAY, status="withdrawn")
    assert browse("dinkes", url(place.second), typed()).status_code in (403, 404)
