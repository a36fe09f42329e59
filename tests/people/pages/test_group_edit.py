# One group: its names and its units.
from datetime import date, timedelta

import pytest

from rakor.people import scope
from rakor.people.models import Group, GroupMember, Unit
from tests import make


@pytest.fixture
def group(inside):
    return Group.objects.get(rule="all_opd")


def url(group):
    return f"/uji/perangkat-daerah/kelompok/{group.pk}/"


def test_it_works(signed_in, group):
    assert signed_in("notulis").get(url(group)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, group):
    assert signed_in("tetangga").get(url(group)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, group, inside):
    with scope.government(inside.neighbour.pk):
        foreign = Group.objects.create(name="Kelompok tetangga")
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.get(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, group):
    assert signed_in("dinkes").get(url(group)).status_code == 403


def test_it_lists_whom_a_rule_means(signed_in, group):
    names = [unit.called for unit in signed_in("notulis").get(url(group)).context["units"]]
    assert names == ["Dinkes", "Dinas PUPR", "Inspektorat"]


def test_who_leaves_was_a_member_until_yesterday(signed_in, inside):
    dinkes, pupr = Unit.objects.get(short_name="Dinkes"), Unit.objects.get(short_name="Dinas PUPR")
    group = Group.objects.create(name="Satgas")
    GroupMember.objects.create(group=group, unit=dinkes, since=date(2025, 1, 1))
    signed_in("notulis").post(url(group), {"name": "Satgas", "rule": "listed", "units": [pupr.pk]})
    today = make.today(inside)
    assert list(group.members(today)) == [pupr]
    assert list(group.members(today - timedelta(days=1))) == [dinkes]


def test_a_name_is_needed(signed_in, group):
    response = signed_in("notulis").post(url(group), {"name": "", "rule": "all_opd"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["name"])
