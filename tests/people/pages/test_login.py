# Signing in with NIP or username. Nobody learns which accounts exist.
import pytest
from django.core.cache import cache

from rakor.people.models import User
from tests import make

URL = "/masuk/"


@pytest.fixture(autouse=True)
def _fresh(db):
    cache.clear()


def said(client, username, password):
    response = client.post(URL, {"login": username, "password": password})
    return response.status_code, [str(error) for error in response.context["form"].non_field_errors()]


@pytest.mark.parametrize("username", ["notulis", "NOTULIS"])
def test_it_works(client, cast, username):
    assert client.post(URL, {"login": username, "password": make.PASSWORD}).url == "/mulai/"


def test_it_comes_back_to_the_page_asked_for(client, cast):
    sent = {"login": "notulis", "password": make.PASSWORD, "next": "/uji/pengguna/"}
    assert client.post(URL, sent).url == "/uji/pengguna/"


def test_it_goes_to_no_other_site(client, cast):
    sent = {"login": "notulis", "password": make.PASSWORD, "next": "https://example.com/"}
    assert client.post(URL, sent).url == "/mulai/"


def test_a_wrong_password_and_no_such_account_sound_alike(client, cast):
    User.objects.filter(username="camat").update(is_active=False)
    wrong = said(client, "dinkes", "bukan-sandinya")
    assert wrong[0] == 422
    assert wrong == said(client, "tidak-ada", "bukan-sandinya") == said(client, "camat", "bukan-sandinya")


def test_too_many_tries_are_stopped(client, cast):
    for _ in range(5):
        said(client, "dinkes", "bukan-sandinya")
    assert "Terlalu banyak" in said(client, "dinkes", make.PASSWORD)[1][0]


def test_a_closed_account_stays_out(client, cast):
    User.objects.filter(username="dinkes").update(is_active=False)
    client.post(URL, {"login": "dinkes", "password": make.PASSWORD})
    assert client.get("/mulai/").status_code == 302


@pytest.mark.parametrize("path", ["/akun/kata-sandi/", "/akun/2fa/"])
def test_ones_own_account_is_for_whoever_is_signed_in(client, signed_in, path):
    assert client.get(path).url == f"/masuk/?next={path}"
    assert signed_in("dinkes").get(path).status_code == 200


def test_a_password_can_be_changed(signed_in, client, cast):
    sent = {"oldpassword": make.PASSWORD, "password1": "enam-ekor-kerbau", "password2": "enam-ekor-kerbau"}
    assert signed_in("dinkes").post("/akun/kata-sandi/", sent).status_code == 302
    assert client.post(URL, {"login": "dinkes", "password": "enam-ekor-kerbau"}).status_code == 302


def test_nobody_signs_up(client, db):
    assert [client.get(path).status_code for path in ("/akun/signup/", "/akun/daftar/")] == [404] * 2


def test_signing_out(signed_in):
    browser = signed_in("dinkes")
    assert browser.post("/keluar/").status_code == 302
    assert browser.get("/mulai/").status_code == 302


def test_nothing_is_said_that_the_page_says_already(client, cast):
    response = client.post(URL, {"login": "admin", "password": make.PASSWORD}, follow=True)
    assert [str(message) for message in response.context["messages"]] == []
