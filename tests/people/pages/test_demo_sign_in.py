# One tap into a demo account: by setting, from this machine, and only into demo accounts.
import pytest

from rakor.people.models import User

URL = "/masuk/contoh/"


@pytest.fixture
def demo(cast, settings):
    settings.DEMO = True
    User.objects.filter(username="dinkes").update(is_demo=True)
    return "dinkes"


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.8.8", "::1"])
def test_it_works(client, demo, address):
    assert client.post(URL, {"username": demo}, REMOTE_ADDR=address).url == "/mulai/"
    assert client.get("/uji/kotak-masuk/").status_code == 200


@pytest.mark.parametrize("address", ["10.0.0.7", "192.168.1.5", "::ffff:10.0.0.7", "", "unix"])
def test_from_elsewhere_there_is_no_such_page(client, demo, address):
    assert client.post(URL, {"username": demo}, REMOTE_ADDR=address).status_code == 404
    assert "demo_accounts" not in client.get("/masuk/", REMOTE_ADDR=address).context


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
def test_nor_behind_a_proxy(client, demo, header):
    assert client.post(URL, {"username": demo}, headers={header: "127.0.0.1"}).status_code == 404


def test_nor_without_the_setting(client, demo, settings):
    settings.DEMO = False
    assert client.post(URL, {"username": demo}).status_code == 404


@pytest.mark.parametrize("username", ["notulis", "admin", "tidak-ada", ""])
def test_nor_into_another_account(client, demo, username):
    assert client.post(URL, {"username": username}).status_code == 404


def test_looking_signs_nobody_in(client, demo):
    assert client.get(URL, {"username": demo}).status_code == 405


def test_the_sign_in_page_offers_them_by_government(client, demo):
    offered = client.get("/masuk/").context["demo_accounts"]
    found = [(str(group["government"]), [account["username"] for account in group["accounts"]]) for group in offered]
    assert found == [("Kabupaten Uji", ["dinkes"])]


def test_a_demo_account_sets_no_password_of_its_own(client, demo, cast):
    cast.dinkes.user.set_unusable_password()
    cast.dinkes.user.save()
    User.objects.filter(username="dinkes").update(is_demo=True)
    client.post(URL, {"username": demo})
    assert client.get("/akun/kata-sandi/").url == "/akun/tanpa-kata-sandi/"
    assert client.get("/akun/tanpa-kata-sandi/").content.count(b'type="password"') == 0
