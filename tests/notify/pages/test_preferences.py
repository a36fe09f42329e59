# notify:preferences — what comes by e-mail beside the inbox, as each person likes it.
import pytest

from rakor.notify import delivery, registry
from rakor.notify.models import Message, Mute
from tests.notify.conftest import NOW, post, with_address
from tests.notify.outside.kinds import NAME, render, still_wanted

URL = "/uji/kotak-masuk/pilihan-surel/"


@pytest.fixture
def optional(monkeypatch):
    monkeypatch.setitem(registry.KINDS, NAME, registry.Kind(NAME, still_wanted, render, choice="Kabar uji"))


def test_what_is_switched_off_stays_in_the_inbox(inside, optional, sink, signed_in):
    with_address(inside.dinkes)
    browser = signed_in("dinkes")
    assert browser.post(URL, {"surel": [name for name, _ in registry.choices() if name != NAME]}).status_code == 302
    post("a", to=inside.dinkes)
    delivery.run(clock=lambda: NOW)
    assert dict(Message.objects.values_list("channel", "state")) == {"inbox": "sent", "email": "dropped"}
    assert sink.letters == []
    browser.post(URL, {"surel": [NAME]})
    post("b", to=inside.dinkes)
    delivery.run(clock=lambda: NOW)
    assert len(sink.letters) == 1
    assert "Pilihan surel: " in sink.letters[0].get_body(("plain",)).get_content()


def test_what_is_no_choice_comes_whatever_is_sent(inside, sink, signed_in):
    with_address(inside.dinkes)
    signed_in("dinkes").post(URL, {"surel": []})
    post("a", to=inside.dinkes)  # a kind without a choice
    delivery.run(clock=lambda: NOW)
    assert len(sink.letters) == 1


def test_nothing_after_a_due_date_is_a_choice():
    names = {name for name, _ in registry.choices()}
    assert not names & {"report_missing", "target_passed", "report_returned", "directive_issued", "reminded"}
    assert {"report_due", "target_due"} <= names


def test_an_unknown_name_changes_nothing(inside, signed_in):
    signed_in("dinkes").post(
        URL, {"surel": [*(name for name, _ in registry.choices()), "report_missing", "\0", "x" * 999]}
    )
    assert not Mute.objects.exists()


def test_it_hides_from_the_neighbour(cast, signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404
