# Somebody begins to hold a post.
from datetime import date

import pytest

from rakor.people import scope
from rakor.people.models import Holding, Post
from tests import make


@pytest.fixture
def post(inside):
    return Post.objects.get(rank_kind="sekda")


def url(post):
    return f"/uji/perangkat-daerah/jabatan/{post.pk}/pejabat/"


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


def test_a_plh_stands_beside_the_holder(signed_in, post):
    Holding.objects.create(post=post, name="Sekda Definitif", since=date(2025, 1, 1))
    sent = {"name": "Pengganti", "kind": "Plh", "since": "2026-02-01", "until": "2026-02-07"}
    signed_in("notulis").post(url(post), sent)
    rows = Holding.objects.on(date(2026, 2, 3)).filter(post=post).order_by("kind")
    assert [(row.kind, row.name) for row in rows] == [("Plh", "Pengganti"), ("definitif", "Sekda Definitif")]


def test_a_plt_beside_a_holder_is_refused_and_kept(signed_in, post):
    Holding.objects.create(post=post, name="Sekda Definitif")
    response = signed_in("notulis").post(url(post), {"name": "Pengganti", "kind": "Plt", "since": "2026-02-01"})
    form = response.context["form"]
    assert (response.status_code, list(form.errors), form["name"].value()) == (422, ["kind"], "Pengganti")


def test_only_users_of_this_government_are_offered(signed_in, post, inside):
    response = signed_in("notulis").post(url(post), {"kind": "definitif", "user": inside.tetangga.user.pk})
    assert (response.status_code, list(response.context["form"].errors)) == (422, ["user"])


def test_sent_twice_there_is_one(signed_in, post):
    browser, sent = signed_in("notulis"), {"name": "Sekda Baru", "kind": "definitif", "since": "2026-02-01"}
    assert [browser.post(url(post), sent).status_code for _ in range(2)] == [302, 302]
    assert Holding.objects.filter(post=post).count() == 1
