# Roles begin, end and begin again; what the takeover tests do not say.
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError

from rakor.people.actions import users
from rakor.people.models import Membership, Unit
from tests import make


@pytest.fixture
def on(inside):
    return make.today(inside)


def test_an_ended_role_lasted_until_yesterday(inside, on):
    membership = Membership.objects.get(user=inside.dinkes.user)
    users.end_membership(by=inside.admin, membership=membership, on=on)
    assert (membership.until, membership in Membership.objects.on(on)) == (on - timedelta(days=1), False)


def test_a_role_that_began_today_is_taken_back(inside, on):
    users.grant(by=inside.admin, user=inside.dinkes.user, role="ppid", since=on)
    users.end_membership(
        by=inside.admin, membership=Membership.objects.get(user=inside.dinkes.user, role="ppid"), on=on
    )
    assert Membership.objects.filter(user=inside.dinkes.user, role="ppid").count() == 0


def test_given_again_it_is_the_same_row(inside, on):
    unit = Unit.objects.get(short_name="Dinkes")
    Membership.objects.filter(user=inside.dinkes.user).update(until=date(2020, 1, 1))
    assert users.grant(by=inside.admin, user=inside.dinkes.user, role="opd", unit=unit, since=on)
    assert [(row.since, row.until) for row in Membership.objects.filter(user=inside.dinkes.user)] == [(on, None)]


def test_the_last_active_admin_stays(inside, on):
    users.grant(by=inside.admin, user=inside.dinkes.user, role="admin")
    inside.dinkes.user.is_active = False
    inside.dinkes.user.save()
    with pytest.raises(ValidationError, match="admin terakhir"):
        users.end_membership(by=inside.admin, membership=Membership.objects.get(user=inside.admin.user), on=on)


def test_with_another_admin_one_may_go(inside, on):
    users.grant(by=inside.admin, user=inside.dinkes.user, role="admin")
    users.end_membership(by=inside.admin, membership=Membership.objects.get(user=inside.admin.user), on=on)
    assert [row.user for row in Membership.objects.on(on).filter(role="admin")] == [inside.dinkes.user]


@pytest.mark.parametrize("role", ["opd", "asisten"])
def test_a_role_for_a_unit_names_it(inside, role):
    with pytest.raises(ValidationError, match="perlu unit"):
        users.grant(by=inside.admin, user=inside.dinkes.user, role=role)
