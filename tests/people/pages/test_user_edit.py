# One user: the roles here, and the account where it is at home here.
import pytest

from rakor.people import scope
from rakor.people.models import Membership


@pytest.fixture
def person(inside):
    return inside.dinkes.user


def url(person):
    return f"/uji/pengguna/{person.pk}/"


def test_it_works(signed_in, person):
    assert signed_in("notulis").get(url(person)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, person):
    assert signed_in("tetangga").get(url(person)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, person, inside):
    with scope.government(inside.neighbour.pk):
        foreign = inside.tetangga.user
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.get(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, person):
    assert signed_in("dinkes").get(url(person)).status_code == 403


SENT = {"username": "dinkes", "name": "Operator Dinkes", "email": "dinkes@uji.test"}


def test_it_saves(signed_in, person):
    assert signed_in("notulis").post(url(person), SENT).status_code == 302
    person.refresh_from_db()
    assert (person.name, person.email) == ("Operator Dinkes", "dinkes@uji.test")


def test_anothers_username_is_refused(signed_in, person):
    response = signed_in("notulis").post(url(person), SENT | {"username": "CAMAT"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["username"])


@pytest.mark.parametrize("who", ["admin", "sekda", "inspektorat", "asisten"])
def test_setda_changes_no_account_that_decides_or_verifies(signed_in, inside, who):
    user = getattr(inside, who).user
    assert signed_in("notulis").get(url(user)).context["is_ours"] is False
    assert signed_in("notulis").post(url(user), SENT).status_code == 403


def test_a_shared_account_is_nobodys_to_change(signed_in, inside, person):
    person.home = None
    person.save()
    assert signed_in("admin").post(url(person), SENT).status_code == 403


def test_a_role_elsewhere_is_not_shown(signed_in, inside, person):
    with scope.government(inside.neighbour.pk):
        Membership.objects.create(user=person, role="ppid")
    held = signed_in("admin").get(url(person)).context["held"]
    assert [row.role for row, _ in held] == ["opd"]
