# One kind of unit.
import pytest

from rakor.people import scope
from rakor.people.models import UnitKind


@pytest.fixture
def kind(inside):
    return UnitKind.objects.get(category="kecamatan")


def url(kind):
    return f"/uji/perangkat-daerah/jenis/{kind.pk}/"


def test_it_works(signed_in, kind):
    assert signed_in("notulis").get(url(kind)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, kind):
    assert signed_in("tetangga").get(url(kind)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, kind, inside):
    with scope.government(inside.neighbour.pk):
        foreign = UnitKind.objects.get()
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.get(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, kind):
    assert signed_in("dinkes").get(url(kind)).status_code == 403


def test_it_saves(signed_in, kind):
    assert signed_in("notulis").post(url(kind), {"name": "Distrik", "category": "kecamatan"}).status_code == 302
    kind.refresh_from_db()
    assert kind.name == "Distrik"


def test_an_unknown_category_is_refused(signed_in, kind):
    response = signed_in("notulis").post(url(kind), {"name": "Distrik", "category": "x"})
    assert (response.status_code, response.context["form"]["name"].value()) == (422, "Distrik")
