# One button for everything that is unread; others' messages stay as they are.
import pytest

from rakor.notify import delivery
from rakor.notify.models import Message
from tests.notify.conftest import NOW, post

URL = "/uji/kotak-masuk/dibaca/"


@pytest.fixture
def arrived(inside):
    post("a", "b", to=inside.dinkes)
    post("a", to=inside.camat)
    delivery.run(clock=lambda: NOW)


def unread():
    return list(Message.objects.unread().values_list("recipient__username", "subject"))


def test_it_marks_ones_own_alone(signed_in, arrived):
    response = signed_in("dinkes").post(URL)
    assert (response.status_code, response.headers["Location"]) == (302, "/uji/kotak-masuk/")
    assert unread() == [("camat", "a")]


def test_it_hides_from_the_neighbour(signed_in, arrived):
    assert signed_in("tetangga").post(URL).status_code == 404
    assert len(unread()) == 3
