import json
import socket
import time

import pytest
from django.db import connection

from rakor.local import health
from rakor.local.valkey import Valkey


@pytest.fixture
def valkey(home, settings):
    (home / "s").mkdir(mode=0o700)
    with Valkey(home / "valkey", home / "s") as running:
        settings.CELERY_BROKER_URL = running.url()
        yield running


def _asked(rf):
    answer = health.healthz(rf.get("/healthz"))
    return answer.status_code, json.loads(answer.content)


def test_both_well(rf, db, valkey):
    assert _asked(rf) == (200, {"database": True, "broker": True, "status": "ok"})


def test_broker_gone(rf, db, valkey):
    valkey.stop()
    assert _asked(rf) == (503, {"database": True, "broker": False, "status": "terganggu"})


def test_database_gone(rf, db, valkey, settings, monkeypatch):
    monkeypatch.setitem(connection.settings_dict, "HOST", "/tmp/nowhere")
    assert _asked(rf) == (503, {"database": False, "broker": True, "status": "terganggu"})


def test_a_broker_that_accepts_and_says_nothing_costs_a_second_at_most(settings):
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        settings.CELERY_BROKER_URL = f"redis://127.0.0.1:{silent.getsockname()[1]}/0"
        began = time.monotonic()
        assert not health.broker_ok()
        assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    ("celery", "redis"),
    [
        ("redis+socket:///tmp/s/valkey.sock?virtual_host=2", "unix:///tmp/s/valkey.sock?db=2"),
        ("redis://valkey:6379/0", "redis://valkey:6379/0"),
    ],
)
def test_the_address_for_redis(celery, redis):
    assert health._for_redis(celery) == redis
