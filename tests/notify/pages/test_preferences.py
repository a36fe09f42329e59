# notify:preferences — what comes by e-mail beside the inbox, as each person likes it.
import pytest

from rakor.notify import delivery, registry
from rakor.notify.models import Chat, Message, Mute
from tests.notify.conftest import NOW, post, with_address
from tests.notify.outside.kinds import NAME, render, still_wanted

URL = "/uji/kotak-masuk/pilihan/"


@pytest.fixture
def optional(monkeypatch):
    monkeypatch.setitem(registry.KINDS, NAME, registry.Kind(NAME, still_wanted, render, choice="Kabar uji"))


def test_what_is_switched_off_stays_in_the_inbox(inside, optional, sink, signed_in):
    with_address(inside.dinkes)
    browser = signed_in("dinkes")
    assert browser.post(URL, {"kinds": [name for name, _ in registry.choices() if name != NAME]}).status_code == 302
    post("a", to=inside.dinkes)
    delivery.run(clock=lambda: NOW)
    assert dict(Message.objects.values_list("channel", "state")) == {"inbox": "sent", "email": "dropped"}
    assert sink.letters == []
    browser.post(URL, {"kinds": [NAME]})
    post("b", to=inside.dinkes)
    delivery.run(clock=lambda: NOW)
    assert len(sink.letters) == 1
    assert "Pilihan pemberitahuan: " in sink.letters[0].get_body(("plain",)).get_content()


def test_what_is_no_choice_comes_whatever_is_sent(inside, sink, signed_in):
    with_address(inside.dinkes)
    signed_in("dinkes").post(URL, {"kinds": []})
    post("a", to=inside.dinkes)  # a kind without a choice
    delivery.run(clock=lambda: NOW)
    assert len(sink.letters) == 1


def test_nothing_after_a_due_date_is_a_choice():
    names = {name for name, _ in registry.choices()}
    assert not names & {"report_missing", "target_passed", "report_returned", "directive_issued", "reminded"}
    assert {"report_due", "target_due"} <= names


def test_an_unknown_name_changes_nothing(inside, signed_in):
    signed_in("dinkes").post(
        URL, {"kinds": [*(name for name, _ in registry.choices()), "report_missing", "\0", "x" * 999]}
    )
    assert not Mute.objects.exists()


def test_it_hides_from_the_neighbour(cast, signed_in):
    assert signed_in("tetangga").get(URL).status_code == 404


@pytest.fixture
def with_chats(settings):
    settings.CHATS = {"whatsapp": "json://127.0.0.1:1/{to}", "telegram": "json://127.0.0.1:1/{to}"}


def test_numbers_are_kept_and_taken_back(inside, with_chats, signed_in):
    browser = signed_in("dinkes")
    assert browser.post(URL, {"whatsapp": "6281200000000", "telegram": "-1001234567"}).status_code == 302
    assert 'value="6281200000000"' in browser.get(URL).text
    browser.post(URL, {"whatsapp": "", "telegram": "-1001234567"})
    assert dict(Chat.objects.values_list("channel", "address")) == {"telegram": "-1001234567"}


@pytest.mark.parametrize("number", ["0812 3456", "nomor saya", "6281200000000/x?y", "+", "1" * 21, "٦٢٨١٢٠٠٠٠"])
def test_what_is_no_number_is_refused_and_kept_on_the_screen(inside, with_chats, signed_in, number):
    page = signed_in("dinkes").post(URL, {"whatsapp": number, "telegram": ""})
    assert (page.status_code, Chat.objects.exists()) == (422, False)
    assert f'value="{number}"' in page.text


def test_without_chats_nothing_is_asked(inside, signed_in):
    assert "WhatsApp" not in signed_in("dinkes").get(URL).text
