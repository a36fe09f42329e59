# A one-time password link, handed over in person.
from urllib.parse import urlsplit

import pytest

from rakor.people import scope
from rakor.people.models import Door


@pytest.fixture
def person(inside):
    return inside.dinkes.user


def url(person):
    return f"/uji/pengguna/{person.pk}/tautan/"


def test_it_works(signed_in, person):
    assert signed_in("notulis").post(url(person)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, person):
    assert signed_in("tetangga").post(url(person)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, person, inside):
    with scope.government(inside.neighbour.pk):
        foreign = inside.tetangga.user
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.post(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, person):
    assert signed_in("dinkes").post(url(person)).status_code == 403


def link(response):
    return urlsplit(response.context["address"]).path


def test_the_link_and_the_code_open_the_same_door(signed_in, person, client):
    response = signed_in("notulis").post(url(person))
    typed = client.post("/pintu/", {"kode": response.context["code"]})
    assert typed.url == link(response)
    assert client.get(typed.url).context["whose"] == person


def test_it_is_kept_nowhere(signed_in, person):
    response = signed_in("notulis").post(url(person))
    assert response["Cache-Control"].count("no-store") == 1
    assert Door.objects.get().token_hash != link(response).split("/")[2]


def test_another_link_closes_the_one_before(signed_in, person, client):
    first, second = (link(signed_in("notulis").post(url(person))) for _ in range(2))
    assert [client.get(first).status_code, client.get(second).status_code] == [404, 200]


@pytest.mark.parametrize("who", ["admin", "sekda", "inspektorat", "asisten", "ajudan", "ppid"])
def test_setda_hands_out_none_for_those_who_decide_or_verify(signed_in, inside, who):
    assert signed_in("notulis").post(url(getattr(inside, who).user)).status_code == 403


def test_the_admin_does(signed_in, inside):
    assert signed_in("admin").post(url(inside.sekda.user)).status_code == 200


def test_looking_makes_none(signed_in, person):
    assert signed_in("notulis").get(url(person)).status_code == 405
