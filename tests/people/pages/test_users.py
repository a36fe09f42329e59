# The users of a government and what they are in it.
from datetime import date

import pytest

from rakor.people.models import Membership, User

CAST = {
    "bupati", "sekda", "asisten", "ajudan", "notulis", "dinkes", "dispupr", "camat", "inspektorat", "ppid", "pemantau",
    "admin",
}  # fmt: skip

URL = "/uji/pengguna/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def usernames(response):
    return [user.username for user in response.context["rows"]]


def test_it_shows_nobody_of_another_government(signed_in):
    assert set(usernames(signed_in("notulis").get(URL))) == CAST


@pytest.mark.parametrize(("asked", "found"), [({"q": "pekerjaan umum"}, ["dispupr"]), ({"peran": "ppid"}, ["ppid"])])
def test_it_finds(signed_in, asked, found):
    assert usernames(signed_in("notulis").get(URL, asked)) == found


def test_whose_role_is_over_stands_apart(signed_in, inside):
    Membership.objects.filter(user=inside.camat.user).update(until=date(2020, 1, 1))
    browser = signed_in("notulis")
    assert "camat" not in usernames(browser.get(URL))
    assert usernames(browser.get(URL, {"tampil": "berakhir"})) == ["camat"]


def test_a_swap_is_what_a_reload_shows(signed_in):
    browser = signed_in("notulis")
    swap = browser.get(URL, {"q": "din"}, headers={"HX-Request": "true", "HX-Target": "rows"})
    whole = browser.get(URL, {"q": "din"})
    assert swap.content.strip() in whole.content
    assert swap.content.strip().startswith(b'<div id="rows">')


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    users = User.objects.bulk_create(User(username=f"u{n}", name=f"Pengguna {n}", password="!") for n in range(count))
    Membership.objects.bulk_create(Membership(user=user, role="pemantau") for user in users)
    browser = signed_in("notulis")
    with django_assert_num_queries(9):
        assert browser.get(URL).status_code == 200
