# What stands behind a token: the first account, a password, an invitation; and one answer for closed doors.
from datetime import timedelta

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.core.cache import cache
from django.utils import timezone

from rakor.people import doors, scope
from rakor.people.actions import users
from rakor.people.models import Door, Membership, Unit, User

NEW = "sembilan-sawah-padi"
TYPED = {"password": NEW, "again": NEW}
FIRST = {"username": "operator1", "name": "Operator Pertama", **TYPED}


@pytest.fixture(autouse=True)
def _fresh(db):
    cache.clear()


@pytest.fixture
def link(inside):
    """link("dinkes") is a password door for that member, handed out by the admin."""

    def made(who, by="admin", at=None):
        user = getattr(inside, who).user
        return f"/pintu/{users.hand_out_link(by=getattr(inside, by), user=user, at=at or timezone.now())}/"

    return made


def test_a_password_is_set_and_its_owner_is_in(client, link, cast):
    path = link("dinkes")
    assert client.post(path, TYPED).url == "/mulai/"
    cast.dinkes.user.refresh_from_db()
    assert cast.dinkes.user.check_password(NEW)
    assert client.get("/uji/kotak-masuk/").status_code == 200


def test_looking_does_not_use_it_up(client, link):
    path = link("dinkes")
    assert [client.get(path).status_code, client.head(path).status_code] == [200, 200]
    assert client.post(path, TYPED).status_code == 302


def test_it_opens_once(client, link):
    path = link("dinkes")
    client.post(path, TYPED)
    assert client.post(path, TYPED).status_code == 404


def test_sessions_from_before_end(client, link, signed_in):
    before = signed_in("dinkes")
    client.post(link("dinkes"), TYPED)
    assert before.get("/uji/kotak-masuk/").status_code == 302


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"password": NEW, "again": "lain"}, "again"),
        ({"password": "pendek", "again": "pendek"}, "password"),
        ({"password": "password12345", "again": "password12345"}, "password"),
    ],
)
def test_a_bad_password_is_refused_and_the_door_stays_open(client, link, typed, field):
    path = link("dinkes")
    response = client.post(path, typed)
    assert (response.status_code, list(response.context["form"].errors)) == (422, [field])
    assert client.post(path, TYPED).status_code == 302


def test_whatever_is_closed_answers_alike(client, link, cast):
    used, late, closed = link("dinkes"), link("camat", at=timezone.now() - timedelta(hours=80)), link("dispupr")
    client.post(used, TYPED)
    client.logout()
    User.objects.filter(username="dispupr").update(is_active=False)
    answers = [client.get(path) for path in (used, late, closed, "/pintu/0123456789abcdefghjkmnpqrs/", "/pintu/x/")]
    assert {(answer.status_code, answer.content) for answer in answers} == {(404, answers[0].content)}


def test_a_second_factor_is_still_asked_for(client, link, cast):
    TOTP.activate(cast.dinkes.user, generate_totp_secret())
    assert client.post(link("dinkes"), TYPED).url == "/akun/2fa/authenticate/"
    assert client.get("/uji/kotak-masuk/").status_code == 302


def test_too_many_tries_are_stopped(client, db):
    answers = [client.post("/pintu/x/").status_code for _ in range(31)]
    assert answers == [404] * 30 + [429]


def test_the_operators_first_account(client, db):
    path = f"/pintu/{users.open_setup(at=timezone.now())}/"
    assert client.get(path).status_code == 200
    assert client.post(path, FIRST).url == "/operator/baru/"
    user = User.objects.get(username="operator1")
    assert (user.is_operator, user.home, client.get("/operator/").status_code) == (True, None, 200)


def test_no_second_operator_by_an_old_link(client, db):
    path = f"/pintu/{users.open_setup(at=timezone.now())}/"
    client.post(path, FIRST)
    client.logout()
    assert client.post(path, FIRST | {"username": "operator2"}).status_code == 404
    fresh = f"/pintu/{users.open_setup(at=timezone.now())}/"
    assert client.get(fresh).status_code == 404


def test_the_first_account_is_not_named_like_its_password(client, db):
    path = f"/pintu/{users.open_setup(at=timezone.now())}/"
    response = client.post(path, FIRST | {"username": NEW})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["password"])
    assert User.objects.count() == 0


@pytest.fixture
def invitation(inside):
    unit = Unit.objects.get(short_name="Dinkes")
    return f"/pintu/{users.invite(by=inside.admin, role='opd', unit=unit, at=timezone.now())}/"


def test_an_invitation_is_accepted_by_whoever_is_signed_in(signed_in, invitation, cast):
    browser = signed_in("tetangga")
    assert browser.get(invitation).content.count(b"Kabupaten Uji") > 0
    assert browser.post(invitation).url == "/mulai/"
    assert browser.get("/uji/kotak-masuk/").status_code == 200
    assert signed_in("camat").post(invitation).status_code == 404


def test_a_visitor_signs_in_first_and_comes_back(client, invitation):
    assert client.get(invitation).content.count(f"/masuk/?next={invitation}".encode()) == 1
    assert client.post(invitation).status_code == 403
    assert Door.objects.get().used_at is None


def test_an_invitation_says_nothing_of_who_was_asked(signed_in, invitation, cast):
    with scope.government(cast.government.pk):
        assert Membership.objects.filter(user=cast.tetangga.user).count() == 0
    assert signed_in("admin").get("/uji/pengguna/").content.count(b"tetangga") == 0


def test_a_door_is_made_of_130_bits(db):
    token = doors.open(kind="setup", hours=1, at=timezone.now())
    assert (len(token), set(token) <= set(doors.ALPHABET)) == (26, True)
