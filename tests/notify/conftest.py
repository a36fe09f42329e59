# A mail server, a kind of message that exists in tests only, and data that other threads and processes can see.
import os
import subprocess
import sys
from datetime import UTC, datetime

import pytest
from django.db import transaction

from rakor.notify import delivery, outbox, registry
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import User
from tests import make, smtp
from tests.notify.outside.kinds import DAILY, NAME, render, still_wanted

NOW = datetime(2026, 2, 9, 1, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def kabar(monkeypatch):
    monkeypatch.setitem(registry.KINDS, NAME, registry.Kind(NAME, still_wanted, render))
    monkeypatch.setitem(registry.KINDS, DAILY, registry.Kind(DAILY, still_wanted, render, folds=True))
    return NAME


@pytest.fixture
def sink(settings):
    """A mail server that Django's mail goes to."""
    with smtp.listening() as sink:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", sink.port
        yield sink


@pytest.fixture
def dinkes(inside):
    return with_address(inside.dinkes)


@pytest.fixture
def town(transactional_db):
    """The cast, committed: for tests with threads or processes."""
    with scope.nothing(), transaction.atomic():
        return make.cast()


def post(*subjects, to, at=NOW, **fields) -> int:
    """Post kabar in the scope's government to one member of the cast."""
    told = {"kind": NAME, "recipients": [to.user], "at": at} | fields
    return sum(outbox.post(subject=subject, **told) for subject in subjects)


def run(at=NOW, **options) -> dict:
    """What the delivery of that moment did, counted by result."""
    return dict(delivery.run(clock=lambda: at, **options))


def subjects(sink) -> list[str]:
    return [letter["Subject"] for letter in sink.letters]


def with_address(who, address="") -> User:
    who.user.email = address or f"{who.user.username}@uji.example"
    who.user.save()
    return who


def state(subject, channel="email") -> Message:
    return Message.objects.get(subject=subject, channel=channel)


def process(*argv, sink, **env) -> subprocess.Popen:
    """A process of the product, as rakor_app on the test's database, with the test's own kind of message."""
    return subprocess.Popen(
        [sys.executable, *argv],
        env=os.environ
        | {
            "DATABASE_URL": os.environ["RAKOR_TEST_APP_URL"],
            "DJANGO_SETTINGS_MODULE": "tests.notify.outside.settings",
            "EMAIL_URL": sink.url,
        }
        | env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
