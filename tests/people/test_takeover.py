# Nobody comes into an account, or to more power, by handing out links. Each test is one way to try.
from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from rakor.people import doors, scope
from rakor.people.actions import users
from rakor.people.models import Membership

NEW = "sembilan-sawah-padi"


def opens(token):
    door = doors.find(token, timezone.now())
    return door is not None and users.behind(door) is not None


def joins(user, by):
    """The user accepts an invitation of that member's government."""
    with scope.government(by.government.pk):
        token = users.invite(by=by, role="pemantau", unit=None, at=timezone.now())
    users.join(user=user, door=doors.find(token, timezone.now()), at=timezone.now())
    user.refresh_from_db()


@pytest.fixture
def elsewhere(inside):
    """dinkes, at home in Kabupaten Uji, has joined Kota Tetangga too."""
    joins(inside.dinkes.user, by=inside.tetangga)
    return inside.dinkes.user


def test_an_admin_helps_their_own(inside):
    assert opens(users.hand_out_link(by=inside.admin, user=inside.dinkes.user, at=timezone.now()))


def test_the_neighbours_user_is_out_of_reach(inside):
    with pytest.raises(PermissionDenied):
        users.hand_out_link(by=inside.admin, user=inside.tetangga.user, at=timezone.now())


def test_who_joined_here_is_not_ours_either(inside):
    joins(inside.tetangga.user, by=inside.admin)
    with pytest.raises(PermissionDenied):
        users.hand_out_link(by=inside.admin, user=inside.tetangga.user, at=timezone.now())


def test_who_joined_elsewhere_is_no_longer_ours(inside, elsewhere):
    assert elsewhere.home is None
    for act in (users.hand_out_link, users.update_user):
        fields = {"at": timezone.now()} if act is users.hand_out_link else {"email": "admin@uji.test"}
        with pytest.raises(PermissionDenied):
            act(by=inside.admin, user=elsewhere, **fields)


def test_a_link_from_before_does_not_wait_for_the_other_government(inside):
    token = users.hand_out_link(by=inside.admin, user=inside.dinkes.user, at=timezone.now())
    joins(inside.dinkes.user, by=inside.tetangga)
    assert not opens(token)


def test_nor_does_one_that_was_kept_aside(inside):
    """Also where the row survives: the door asks at the moment of use whose home it is."""
    token = users.hand_out_link(by=inside.admin, user=inside.dinkes.user, at=timezone.now())
    inside.dinkes.user.home = None
    inside.dinkes.user.save()
    with pytest.raises(doors.Closed):
        users.set_password(door=doors.find(token, timezone.now()), password=NEW, at=timezone.now())


def test_an_operator_is_out_of_reach(inside):
    user = inside.dinkes.user
    user.is_operator = True
    user.save()
    with pytest.raises(PermissionDenied):
        users.hand_out_link(by=inside.admin, user=user, at=timezone.now())


def test_a_setda_does_not_become_admin_by_a_link_from_before(inside):
    user = inside.dinkes.user
    token = users.hand_out_link(by=inside.notulis, user=user, at=timezone.now())
    users.grant(by=inside.admin, user=user, role="admin")
    assert not opens(token)


@pytest.mark.parametrize("role", ["admin", "setda", "pimpinan", "ajudan", "asisten", "inspektorat", "ppid"])
def test_a_setda_gives_no_power(inside, role):
    for act in (users.grant, users.invite):
        fields = {"user": inside.dinkes.user} if act is users.grant else {"at": timezone.now()}
        with pytest.raises(PermissionDenied):
            act(by=inside.notulis, role=role, unit=None, **fields)


def test_a_role_that_only_begins_later_counts(inside):
    Membership.objects.create(user=inside.dinkes.user, role="admin", since=timezone.now().date() + timedelta(days=30))
    with pytest.raises(PermissionDenied):
        users.hand_out_link(by=inside.notulis, user=inside.dinkes.user, at=timezone.now())


def test_an_opd_hands_out_nothing(inside):
    with pytest.raises(PermissionDenied):
        users.hand_out_link(by=inside.dinkes, user=inside.camat.user, at=timezone.now())


def test_joining_ones_own_government_keeps_the_home(inside):
    joins(inside.dinkes.user, by=inside.admin)
    assert inside.dinkes.user.home == inside.government


def test_a_closed_account_gets_no_link(inside):
    users.set_active(by=inside.admin, user=inside.dinkes.user, is_active=False, on=timezone.now().date())
    with pytest.raises(PermissionDenied):
        users.hand_out_link(by=inside.admin, user=inside.dinkes.user, at=timezone.now())


def test_the_server_helps_whom_no_government_hosts(elsewhere):
    assert opens(users.hand_out_link(by=None, user=elsewhere, at=timezone.now()))
