# An invitation for somebody who already has an account: a link, and nothing about anybody.
from urllib.parse import urlsplit

from rakor.people import scope
from rakor.people.models import Membership

URL = "/uji/pengguna/undang/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def test_it_makes_a_link_that_joins(signed_in, cast):
    response = signed_in("admin").post(URL, {"role": "inspektorat"})
    path = urlsplit(response.context["address"]).path
    browser = signed_in("tetangga")
    assert browser.get(path).content.count(b"Inspektorat") == 1
    assert browser.post(path).status_code == 302
    with scope.user(cast.tetangga.user.pk):
        assert [row.government for row in Membership.mine.order_by("pk")] == [cast.neighbour, cast.government]


def test_setda_invites_units_only(signed_in):
    response = signed_in("notulis").post(URL, {"role": "admin"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["role"])


def test_an_opd_needs_its_unit(signed_in):
    response = signed_in("notulis").post(URL, {"role": "opd"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["unit"])
