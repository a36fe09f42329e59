# Several workers at once, and workers that are killed: real threads, real processes, real kill -9.
import signal
import time
from threading import Barrier, Thread

import pytest
from django.db import connection, transaction
from django.utils import timezone

from rakor.local.valkey import Valkey
from rakor.notify import delivery, folding
from rakor.notify.models import Message
from rakor.people import scope
from tests.notify.conftest import post, process, with_address


@pytest.fixture
def uji(town):
    """Kabupaten Uji with committed rows; dinkes has an address."""
    with transaction.atomic():
        with_address(town.dinkes)
    return town


def commit(town, *subjects, **fields):
    with scope.government(town.government.pk), transaction.atomic():
        return post(*subjects, to=town.dinkes, at=timezone.now(), **fields)


def rows(town, **which):
    with scope.government(town.government.pk), transaction.atomic():
        return list(Message.objects.filter(**which).order_by("id"))


def expire_leases(town):
    with scope.government(town.government.pk), transaction.atomic():
        Message.objects.filter(state="waiting").update(leased_until=timezone.now())


def test_four_workers_deliver_two_hundred_messages_exactly_once(uji, sink, monkeypatch):
    monkeypatch.setattr(folding, "MOST_AN_HOUR", 100)  # each a letter of its own
    commit(uji, *(f"k-{number}" for number in range(100)))
    ends, start = [], Barrier(4)

    def work():
        start.wait()
        ends.append(delivery.run(seconds=30))
        connection.close()

    threads = [Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(end["sent"] for end in ends) == sum(end.total() for end in ends) == 200
    assert len(sink.ids) == len(set(sink.ids)) == 100
    assert {row.state for row in rows(uji)} == {"sent"}


def test_two_posts_at_once_make_one_row(uji):
    with scope.government(uji.government.pk), transaction.atomic():
        first = post("a", to=uji.dinkes, channels=["inbox"])
        found = []
        thread = Thread(target=lambda: (found.append(commit(uji, "a", channels=["inbox"])), connection.close()))
        thread.start()
        time.sleep(0.2)
    thread.join()
    assert (first, found) == (1, [0])


@pytest.mark.parametrize(
    ("failpoint", "letters_before", "left"),
    [
        ("after_claim", 0, "waiting"),
        ("before_smtp", 0, "waiting"),
        ("after_smtp", 1, "waiting"),
        ("after_settle", 1, "sent"),
    ],
)
def test_a_killed_worker_loses_nothing(uji, sink, failpoint, letters_before, left):
    commit(uji, "a")
    killed = process("manage.py", "deliver_messages", sink=sink, RAKOR_FAILPOINT=failpoint)
    killed.communicate(timeout=20)
    assert killed.returncode == -signal.SIGKILL
    (mail,) = rows(uji, channel="email")
    assert (mail.state, len(sink.letters)) == (left, letters_before)
    assert delivery.run()["sent"] == 0  # its lease holds
    expire_leases(uji)
    delivery.run()
    assert {row.state for row in rows(uji)} == {"sent"}
    assert (len(sink.letters), len(set(sink.ids))) == (2 if failpoint == "after_smtp" else 1, 1)


def test_the_command_says_what_it_did(uji, sink):
    commit(uji, "a", "selesai")
    out, _ = process("manage.py", "deliver_messages", sink=sink).communicate(timeout=20)
    assert out == "2 terkirim, 2 tidak diperlukan lagi\n"


@pytest.mark.slow
def test_a_row_arrives_by_the_tick_of_the_beat(uji, sink, tmp_path):
    """About 15 s: a real Celery worker has to start, and its beat ticks only every ten seconds."""
    with Valkey(tmp_path / "valkey") as broker:
        argv = ["-A", "rakor", "worker", "-B", "-P", "threads", "-c", "2", "-l", "warning"]
        argv += ["--schedule", str(tmp_path / "beat")]
        worker = process("-m", "rakor.local.worker", *argv, sink=sink, CELERY_BROKER_URL=broker.url())
        try:
            commit(uji, "a")
            deadline = time.monotonic() + 25
            while {row.state for row in rows(uji)} != {"sent"} and time.monotonic() < deadline:
                time.sleep(0.2)
        finally:
            worker.send_signal(signal.SIGTERM)
            out, _ = worker.communicate(timeout=20)
    assert [letter["Subject"] for letter in sink.letters] == ["Kabar a"], out
    assert {row.state for row in rows(uji)} == {"sent"}
