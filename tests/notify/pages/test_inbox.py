# The inbox page: one's own messages, newest first.
import pytest

from rakor.notify import delivery, outbox
from rakor.notify.models import Message
from rakor.notify.views import PER_PAGE
from rakor.people import scope
from tests.notify.conftest import NOW, post

URL = "/uji/kotak-masuk/"


@pytest.fixture
def arrived(cast):
    """arrived("dinkes", "a", "b") posts and delivers to one member."""

    def told(who, *subjects, government=cast.government):
        with scope.government(government.pk):
            post(*subjects, to=getattr(cast, who), channels=["inbox"])
        delivery.run(clock=lambda: NOW)

    return told


def titles(response):
    return [message.title for message in response.context["rows"]]


def test_it_shows_what_came_newest_first(signed_in, arrived):
    arrived("dinkes", "a", "b")
    response = signed_in("dinkes").get(URL)
    assert (response.status_code, titles(response)) == (200, ["Kabar b", "Kabar a"])
    assert response.content.count(b"Senin, 9 Februari 2026 pukul 08.00") == 2
    assert response.content.count(b"Anda menerima pesan ini karena Anda ikut diuji.") == 2


def test_it_hides_from_the_neighbour(signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


def test_it_hides_what_is_another_persons(signed_in, arrived):
    arrived("dinkes", "a")
    assert titles(signed_in("camat").get(URL)) == []


def test_a_visitor_signs_in_first(client, cast):
    assert client.get(URL).headers["Location"] == f"/masuk/?next={URL}"


def test_what_waits_or_went_by_mail_is_not_here(signed_in, cast, inside):
    post("a", to=cast.dinkes)
    mailed = {"channel": "email", "state": "sent", "not_before": NOW}
    Message.objects.create(kind="kabar", subject="b", recipient=cast.dinkes.user, **mailed)
    assert titles(signed_in("dinkes").get(URL)) == []


def test_messages_of_another_government_are_not_here(signed_in, arrived, cast):
    arrived("tetangga", "a", government=cast.neighbour)
    assert titles(signed_in("tetangga").get("/tetangga/kotak-masuk/")) == ["Kabar a"]


def test_only_the_unread(signed_in, arrived, cast, inside):
    arrived("dinkes", "a", "b")
    outbox.mark_read(by=cast.dinkes, message=Message.objects.get(subject="a"), at=NOW)
    response = signed_in("dinkes").get(URL, {"tampil": "belum"})
    assert (titles(response), response.context["unread"]) == (["Kabar b"], 1)


def test_older_ones_are_on_the_next_page(signed_in, arrived):
    arrived("dinkes", *(f"k-{number}" for number in range(PER_PAGE + 1)))
    assert titles(signed_in("dinkes").get(URL, {"page": 2})) == ["Kabar k-0"]


@pytest.mark.parametrize("count", [1, 3])
def test_the_number_of_statements_stays(signed_in, cast, inside, django_assert_num_queries, count):
    rows = [
        Message(kind="kabar", subject=str(n), recipient=cast.dinkes.user, channel="inbox", state="sent", title="t",
                not_before=NOW, settled_at=NOW)
        for n in range(count)
    ]  # fmt: skip
    Message.objects.bulk_create(rows)
    browser = signed_in("dinkes")
    with django_assert_num_queries(9):  # two for the savepoint, four for who asks, three for the page
        assert browser.get(URL).status_code == 200


def test_an_empty_one_says_what_will_come(signed_in):
    assert signed_in("dinkes").get(URL).content.count(b"Belum ada pesan") == 1
