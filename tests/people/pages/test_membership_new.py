# Another role for somebody who has one.
from datetime import date

import pytest

from rakor.people import scope
from rakor.people.models import Unit
from tests import make


@pytest.fixture
def person(inside):
    return inside.dinkes.user


def url(person):
    return f"/uji/pengguna/{person.pk}/peran/"


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


def test_both_roles_become_one_list(signed_in, person):
    unit = Unit.objects.get(short_name="Dinas PUPR")
    assert signed_in("notulis").post(url(person), {"role": "opd", "unit": unit.pk}).status_code == 302
    assert sorted(row.unit.called for row in person.memberships.all()) == ["Dinas PUPR", "Dinkes"]


def test_setda_gives_no_power(signed_in, person):
    response = signed_in("notulis").post(url(person), {"role": "admin"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["role"])


def test_sent_twice_there_is_one(signed_in, person):
    browser = signed_in("admin")
    assert [browser.post(url(person), {"role": "ppid"}).status_code for _ in range(2)] == [302, 302]
    assert person.memberships.filter(role="ppid").count() == 1


def test_a_role_that_ended_begins_anew(signed_in, person, inside):
    unit = Unit.objects.get(short_name="Dinkes")
    person.memberships.update(until=date(2020, 1, 1))
    sent = {"role": "opd", "unit": unit.pk, "since": make.today(inside)}
    assert signed_in("notulis").post(url(person), sent).status_code == 302
    assert [(row.since, row.until) for row in person.memberships.all()] == [(make.today(inside), None)]
