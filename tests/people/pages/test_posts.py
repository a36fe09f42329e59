# The list of posts with who holds them today.
from datetime import date

import pytest

from rakor.people.models import Holding, Post

URL = "/uji/perangkat-daerah/jabatan/"


def test_it_works(signed_in):
    response = signed_in("notulis").get(URL)
    assert (response.status_code, response.context["request"].path) == (200, URL)


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_refuses_the_wrong_role(signed_in):
    assert signed_in("dinkes").get(URL).status_code == 403


def titles(response):
    return [post.title for post in response.context["rows"]]


def test_it_finds_by_who_holds_it_now(signed_in, inside):
    sekda, head = Post.objects.get(rank_kind="sekda"), Post.objects.get(rank_kind="head")
    Holding.objects.create(post=sekda, name="Pejabat Sekarang")
    Holding.objects.create(post=head, name="Pejabat Lama", until=date(2020, 1, 1))
    browser = signed_in("notulis")
    assert titles(browser.get(URL, {"q": "pejabat"})) == ["Sekretaris Daerah"]


def test_an_acting_holder_is_named_as_such(signed_in, inside):
    Holding.objects.create(post=Post.objects.get(rank_kind="sekda"), name="Nama Pejabat", kind="Plh")
    assert signed_in("notulis").get(URL).content.count(b"Plh Nama Pejabat") == 1


def test_a_swap_is_what_a_reload_shows(signed_in):
    browser = signed_in("notulis")
    swap = browser.get(URL, {"q": "asisten"}, headers={"HX-Request": "true", "HX-Target": "rows"})
    whole = browser.get(URL, {"q": "asisten"})
    assert swap.content.strip() in whole.content
    assert swap.content.strip().startswith(b'<div id="rows">')


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, inside, django_assert_num_queries, count):
    Post.objects.bulk_create(Post(title=f"Jabatan {number}") for number in range(count))
    Holding.objects.bulk_create(Holding(post=post, name="Pejabat") for post in Post.objects.all())
    browser = signed_in("notulis")
    with django_assert_num_queries(9):
        assert browser.get(URL).status_code == 200
