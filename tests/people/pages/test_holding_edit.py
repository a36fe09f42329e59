# Correcting when somebody held a post.
from datetime import date

import pytest

from rakor.people import scope
from rakor.people.models import Holding, Post
from tests import make


@pytest.fixture
def holding(inside):
    return Holding.objects.create(post=Post.objects.get(rank_kind="sekda"), name="Sekda")


def url(holding):
    return f"/uji/perangkat-daerah/pejabat/{holding.pk}/"


def test_it_works(signed_in, holding):
    assert signed_in("notulis").get(url(holding)).status_code == 200


def test_it_hides_from_the_neighbour(signed_in, holding):
    assert signed_in("tetangga").get(url(holding)).status_code == 404


def test_the_neighbours_is_as_good_as_missing(signed_in, holding, inside):
    with scope.government(inside.neighbour.pk):
        foreign = Holding.objects.create(post=make.post("Sekretaris Kota", "sekda"))
    browser = signed_in("notulis")
    theirs, missing = url(foreign), url(foreign).replace(str(foreign.pk), "999999999")
    answers = [browser.get(address) for address in (theirs, missing)]
    assert [answer.status_code for answer in answers] == [404, 404]
    assert answers[0].content == answers[1].content


def test_it_refuses_the_wrong_role(signed_in, holding):
    assert signed_in("dinkes").get(url(holding)).status_code == 403


def test_it_saves(signed_in, holding):
    sent = {"name": "Sekda", "kind": "definitif", "since": "2025-01-01", "until": "2026-01-31"}
    assert signed_in("notulis").post(url(holding), sent).status_code == 302
    holding.refresh_from_db()
    assert (holding.since, holding.until) == (date(2025, 1, 1), date(2026, 1, 31))


def test_an_end_before_the_beginning_is_refused(signed_in, holding):
    sent = {"name": "Sekda", "kind": "definitif", "since": "2026-01-01", "until": "2025-01-31"}
    response = signed_in("notulis").post(url(holding), sent)
    assert (response.status_code, response.context["form"]["until"].value()) == (422, "2025-01-31")
