# Opening a message marks it read and leads to what it is about.
from datetime import timedelta

import pytest
from django.utils import timezone

from rakor.notify import delivery, outbox
from rakor.notify.models import Message
from tests.notify.conftest import NOW, post


@pytest.fixture
def message(inside):
    post("a", to=inside.dinkes)
    delivery.run(clock=lambda: NOW)
    return Message.objects.get()


def opened(browser, message, government="uji"):
    return browser.post(f"/{government}/kotak-masuk/{message.pk}/")


def test_it_marks_read_and_leads_on(signed_in, message):
    response = opened(signed_in("dinkes"), message)
    assert (response.status_code, response.headers["Location"]) == (302, "/uji/kabar/a/")
    message.refresh_from_db()
    assert timezone.now() - message.read_at < timedelta(minutes=1)


def test_the_first_time_stays(inside, message):
    outbox.mark_read(by=inside.dinkes, message=message, at=NOW)
    outbox.mark_read(by=inside.dinkes, message=message, at=NOW + timedelta(days=1))
    message.refresh_from_db()
    assert message.read_at == NOW


@pytest.mark.parametrize(("who", "government"), [("camat", "uji"), ("tetangga", "uji"), ("tetangga", "tetangga")])
def test_it_hides_from_others_and_from_the_neighbour(signed_in, message, who, government):
    assert opened(signed_in(who), message, government).status_code == 404
    message.refresh_from_db()
    assert message.read_at is None


def test_a_look_marks_nothing(signed_in, message):
    assert signed_in("dinkes").get(f"/uji/kotak-masuk/{message.pk}/").status_code == 405
