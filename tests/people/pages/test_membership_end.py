# A role is over, as of now.
import pytest

from rakor.people import scope
from rakor.people.models import Membership
from tests import make


@pytest.fixture
def membership(inside):
    return Membership.objects.get(user=inside.dinkes.user)


def url(membership):
    return f"/uji/pengguna/peran/{membership.pk}/akhiri/"


def test_it_works(signed_in, membership):
    assert signed_in("notulis").post(url(membership)).status_code == 302


def test_it_hides_from_the_neighbour(signed_in, membership):
    assert signed_in("tetangga").post(url(membership)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, membership, inside):
    with scope.government(inside.neighbour.pk):
        foreign = Membership.objects.get(user=inside.tetangga.user)
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.post(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, membership):
    assert signed_in("dinkes").post(url(membership)).status_code == 403


def test_its_user_is_out_at_the_next_request(signed_in, membership):
    theirs = signed_in("dinkes")
    assert theirs.get("/uji/kotak-masuk/").status_code == 200
    signed_in("notulis").post(url(membership))
    assert theirs.get("/uji/kotak-masuk/").status_code == 404


def test_setda_takes_no_power_away(signed_in, inside):
    membership = Membership.objects.get(user=inside.inspektorat.user)
    assert signed_in("notulis").post(url(membership)).status_code == 403


def test_the_last_admin_stays(signed_in, inside):
    membership = Membership.objects.get(user=inside.admin.user)
    response = signed_in("admin").post(url(membership), follow=True)
    said = [str(message) for message in response.context["messages"]]
    assert said == ["Ini admin terakhir. Tunjuk admin lain dahulu."]
    assert Membership.objects.on(make.today(inside)).filter(role="admin").count() == 1


def test_looking_does_nothing(signed_in, membership):
    assert signed_in("notulis").get(url(membership)).status_code == 405
