# Telegram and WhatsApp, by way of the real apprise to a service on loopback.
import subprocess
import sys
from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction

from rakor.notify import outbox, registry
from rakor.notify.delivery import PAUSE
from rakor.notify.folding import MOST_AN_HOUR
from rakor.notify.models import Chat, Message
from tests import web_hook
from tests.notify.conftest import NOW, post, run, state

NUMBER = "6281200000000"


@pytest.fixture
def hook(settings):
    with web_hook.listening() as (hook, port):
        settings.CHATS = {"whatsapp": f"json://127.0.0.1:{port}/kirim/{{to}}"}
        yield hook


@pytest.fixture
def dinkes(inside):
    outbox.choose(by=inside.dinkes, wanted=[name for name, _ in registry.choices()], chats={"whatsapp": NUMBER})
    return inside.dinkes


def test_who_gave_a_number_is_told_there_too(dinkes, hook):
    post("a", to=dinkes)
    run()
    [(path, said)] = hook.posted
    assert path == f"/kirim/{NUMBER}"
    assert [part in said["message"] for part in ("Kabar a", "/uji/kabar/a/", "Karena Anda ikut diuji.")] == [True] * 3
    assert {row.channel: row.state for row in Message.objects.all()} == {"inbox": "sent", "whatsapp": "sent"}


def test_who_gave_none_is_not(inside, hook):
    post("a", to=inside.notulis)
    run()
    assert hook.posted == []


def test_an_installation_without_chats_asks_nothing(inside, django_assert_num_queries):
    with django_assert_num_queries(1):
        post("a", to=inside.dinkes)


def test_a_refusal_is_tried_again(dinkes, hook):
    hook.status = 503
    post("a", to=dinkes)
    run()
    assert (state("a", "whatsapp").state, state("a", "whatsapp").attempts) == ("waiting", 1)
    hook.status = 200
    run(NOW + 3 * PAUSE)
    assert (len(hook.posted), state("a", "whatsapp").state) == (1, "sent")


def test_a_service_that_is_gone_fails_for_the_admin_to_see(dinkes, hook, settings):
    post("a", to=dinkes)
    settings.CHATS = {}
    run()
    assert [(row.channel, row.error) for row in Message.objects.failed()] == [
        ("whatsapp", "Saluran ini tidak lagi dilayani oleh pemasangan ini.")
    ]


def test_a_number_taken_back_is_told_nothing_more(dinkes, hook):
    post("a", to=dinkes)
    outbox.choose(by=dinkes, wanted=[], chats={"whatsapp": ""})
    run()
    assert (hook.posted, state("a", "whatsapp").state) == ([], "dropped")


def test_the_cap_counts_chats_apart(dinkes, hook):
    post(*(f"n{number}" for number in range(MOST_AN_HOUR + 2)), to=dinkes)
    run()
    [(_, said)] = hook.posted
    assert [f"/uji/kabar/n{number}/" in said["message"] for number in range(MOST_AN_HOUR + 2)] == [True] * 8


def test_a_mail_server_that_is_away_stops_no_chat(dinkes, hook, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    dinkes.user.email = "dinkes@uji.example"
    dinkes.user.save()
    post("a", to=dinkes)
    run(NOW + timedelta(minutes=1))
    assert (len(hook.posted), state("a", "email").state) == (1, "waiting")


def test_apprise_is_not_loaded_until_a_chat_is_sent():
    said = "import django; django.setup(); import rakor.notify.delivery, sys; print('apprise' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


def test_the_neighbour_does_not_see_the_number(cast, dinkes):
    from rakor.people import scope

    with scope.government(cast.neighbour.pk):
        assert not Chat.objects.exists()


@pytest.mark.parametrize("channel", ["inbox", "email"])
def test_a_chat_is_by_a_messenger(dinkes, channel):
    with pytest.raises(IntegrityError, match="chat_by_a_messenger"), transaction.atomic():
        Chat.objects.create(user=dinkes.user, channel=channel, address="1")
