# What can go wrong between a cause and the letter about it, done for real and counted. tests/campaigns/outbox.py runs it
# many times over, tests/notify/test_faults.py once each.
import os
import signal
import time

import redis
from celery import Celery
from django.db import connection
from django.test import Client

from rakor.local.valkey import Valkey
from rakor.notify import delivery
from tests.notify.outside.kinds import DAILY, NAME
from tests.notify.scene import PATIENCE, Found, Scene, workers

DOWN = 3  # s that the broker is away; what waits is then aged by ten minutes


def killed_at(failpoint: str, kind: str = NAME):
    def run(scene: Scene, found: Found) -> None:
        scene.kind = kind
        scene.cause()
        worker = scene.delivering(RAKOR_FAILPOINT=failpoint)
        worker.communicate(timeout=PATIENCE)
        assert worker.returncode == -signal.SIGKILL
        scene.deliver_all()

    return run


def cause_killed(failpoint: str):
    def run(scene: Scene, found: Found) -> None:
        scene.cause_elsewhere(failpoint)
        scene.deliver_all()

    return run


def flushed(scene: Scene, found: Found) -> None:
    with Valkey(scene.folder / "valkey") as broker, workers(scene, broker, 1):
        client = redis.Redis(unix_socket_path=str(broker.socket))
        for _ in range(3):
            scene.cause(2)
            client.flushall()
            time.sleep(scene.chance.uniform(0.2, 1.2))
        client.close()
        scene.wait_for_workers()


def broker_down(scene: Scene, found: Found) -> None:
    with Valkey(scene.folder / "valkey") as broker, workers(scene, broker, 1):
        scene.cause(2)
        broker.child.stop()
        scene.cause(2)
        browser = Client()
        browser.force_login(scene.town.notulis.user)
        until = time.monotonic() + DOWN
        while time.monotonic() < until:
            found.pages[browser.get("/uji/ringkasan/").status_code] += 1
        scene.age()
        broker.start()
        scene.wait_for_workers()


def five_times(scene: Scene, found: Found) -> None:
    with Valkey(scene.folder / "valkey") as broker, workers(scene, broker, 1, threads=5):
        scene.cause()
        sender = Celery()
        with sender.connection_for_write(broker.url()) as line:  # the environment's own broker does not exist
            for _ in range(5):
                sender.send_task("notify.deliver", connection=line)
        scene.wait_for_workers()


def two_beats(scene: Scene, found: Found) -> None:
    with Valkey(scene.folder / "valkey") as broker, workers(scene, broker, 2):
        for _ in range(3):
            scene.cause(2)
            time.sleep(scene.chance.uniform(0, 1))
        scene.wait_for_workers()


def eight_workers(scene: Scene, found: Found) -> None:
    scene.cause(12)
    for worker in [scene.delivering() for _ in range(8)]:
        worker.communicate(timeout=2 * PATIENCE)
    scene.deliver_all()


def cut_off(scene: Scene, found: Found) -> None:
    """Every connection of the delivering process is ended by the server at some moment."""
    assert _broken(scene, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")


def database_killed(scene: Scene, found: Found) -> None:
    """kill -9 of a server process: PostgreSQL ends all of them and recovers. Only where nobody else uses the server."""
    assert _broken(scene, "SELECT pid FROM pg_stat_activity WHERE {others}", kill=True)


def _broken(scene: Scene, statement: str, kill: bool = False) -> int:
    scene.cause(8)
    scene.sink.delay = 0.05
    worker = scene.delivering()
    others = "usename = 'rakor_app' AND datname = current_database() AND pid <> pg_backend_pid()"
    until, hit = time.monotonic() + PATIENCE, 0
    wait = scene.chance.uniform(0, 0.4)
    while not hit and worker.poll() is None and time.monotonic() < until:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM pg_stat_activity WHERE {others}")
            if not cursor.fetchone()[0]:
                time.sleep(0.02)
                continue
            time.sleep(wait)
            cursor.execute(statement.format(others=others))
            rows = cursor.fetchall()
            hit = len(rows)
        if kill:
            for (pid,) in rows[:1]:
                os.kill(pid, signal.SIGKILL)
    worker.communicate(timeout=PATIENCE)
    scene.sink.delay = 0
    if kill:
        connection.close()
        _wait_for_recovery()
    scene.deliver_all()
    return hit


def _wait_for_recovery() -> None:
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.ensure_connection()
            return
        except Exception:
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def slow(scene: Scene, found: Found) -> None:
    scene.cause()
    scene.sink.delay = 0.3
    for worker in [scene.delivering() for _ in range(2)]:
        worker.communicate(timeout=PATIENCE)
    scene.sink.delay = 0
    scene.deliver_all()


def answering(**how):
    """The mail server fails in this way at first."""

    def run(scene: Scene, found: Found) -> None:
        scene.cause()
        for name, value in how.items():
            setattr(scene.sink, name, value)
        delivery.run()
        for name, value in how.items():
            setattr(scene.sink, name, type(value)())
        scene.deliver_all()

    return run


def refused(scene: Scene, found: Found) -> None:
    """One address is refused for good; the rest get theirs."""
    bad = scene.chance.choice(scene.people).email
    scene.refused, scene.sink.refuses = {bad}, {bad: "550 5.1.1 Tidak ada"}
    scene.cause()
    scene.deliver_all()


FAULTS = {
    "killed before the outbox commit": cause_killed("after_insert"),
    "killed after the outbox commit": cause_killed("after_commit"),
    "worker killed after claim": killed_at("after_claim"),
    "worker killed before SMTP": killed_at("before_smtp"),
    "worker killed after 250, before commit": killed_at("after_smtp"),
    "worker killed after commit": killed_at("after_settle"),
    "worker killed in mid-digest": killed_at("before_smtp", DAILY),
    "worker killed after 250 for a digest": killed_at("after_smtp", DAILY),
    "Valkey FLUSHALL": flushed,
    "Valkey down": broker_down,
    "each task message five times": five_times,
    "two beats": two_beats,
    "eight workers": eight_workers,
    "database connections cut": cut_off,
    "SMTP slow": slow,
    "SMTP 421": answering(at_data="421 4.3.2 Nanti"),
    "SMTP 550 for one": refused,
    "SMTP closing": answering(hangs_up=True),
}
KILLS_THE_SERVER = {"database killed": database_killed}
WINDOW = {"worker killed after 250, before commit", "worker killed after 250 for a digest", "database connections cut",
          "database killed"}  # fmt: skip
