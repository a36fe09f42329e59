# One post, with everybody who held it.
from datetime import date

import pytest

from rakor.people import scope
from rakor.people.models import Holding, Post
from tests import make


@pytest.fixture
def post(inside):
    return Post.objects.get(rank_kind="sekda")


def url(post):
    return f"/uji/perangkat-daerah/jabatan/{post.pk}/"


def test_it_works(signed_in, post):
    assert signed_in("notulis").get(url(post)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, post):
    assert signed_in("tetangga").get(url(post)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, post, inside):
    with scope.government(inside.neighbour.pk):
        foreign = make.post("Sekretaris Kota", "sekda")
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.get(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, post):
    assert signed_in("dinkes").get(url(post)).status_code == 403


def test_it_saves(signed_in, post):
    sent = {"title": "Sekretaris Daerah Uji", "rank_kind": "sekda", "short_title": "Sekda"}
    assert signed_in("notulis").post(url(post), sent).status_code == 302
    post.refresh_from_db()
    assert post.title == "Sekretaris Daerah Uji"


def test_it_lists_its_holders(signed_in, post):
    Holding.objects.create(post=post, name="Yang Lama", until=date(2020, 1, 1))
    Holding.objects.create(post=post, name="Yang Baru", since=date(2020, 1, 2))
    assert [str(row) for row in signed_in("notulis").get(url(post)).context["holdings"]] == ["Yang Lama", "Yang Baru"]


def test_a_title_that_is_there_is_refused(signed_in, post):
    response = signed_in("notulis").post(url(post), {"title": "Bupati Uji", "rank_kind": "sekda"})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["title"])
