# What can go wrong between a cause and the letter about it, done for real and counted. tests/campaigns/outbox.py runs it
# many times over, tests/notify/test_faults.py once each.
import os
import random
import signal
import subprocess
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

import redis
from celery import Celery
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from rakor.local.valkey import Valkey
from rakor.notify import delivery, outbox
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import DayOff, User
from tests import make
from tests.notify.conftest import process
from tests.notify.outside.kinds import DAILY, NAME
from tests.smtp import Sink

PATIENCE = 40  # s until everything must have been delivered
DOWN = 3  # s that the broker is away; what waits is then aged by ten minutes


@dataclass
class Found:
    """Of one fault: letters that were due, and what went wrong with them."""

    runs: int = 0
    due: int = 0
    lost: int = 0
    rows_twice: int = 0
    letters_again: int = 0  # the same Message-ID twice
    letters_wrong: int = 0  # a second letter about the same thing with another Message-ID
    invented: int = 0  # told without its cause
    pages: Counter = field(default_factory=Counter)


@dataclass
class Scene:
    """A government with people who have addresses, a mail server, and a place for a broker."""

    town: object
    sink: Sink
    people: list[User]
    folder: Path
    chance: random.Random
    expected: dict[str, set[int]] = field(default_factory=dict)  # recipients by subject
    refused: set[str] = field(default_factory=set)  # addresses
    kind: str = NAME

    def cause(self, count: int = 4) -> None:
        """So many things happen, each told to some of the people, committed here."""
        for number in range(count):
            subject = f"s{self.chance.randrange(10**12)}-{number}"
            told = self.chance.sample(self.people, self.chance.randint(1, len(self.people)))
            with scope.government(self.town.government.pk), transaction.atomic():
                outbox.post(kind=self.kind, subject=subject, recipients=told, at=timezone.now())
            self.expected[subject] = {user.pk for user in told}

    def cause_elsewhere(self, failpoint: str) -> None:
        """In a process that is killed at that point; then the cause is tried once more, as a person would."""
        subject = f"s{self.chance.randrange(10**12)}"
        argv = ["-m", "tests.notify.outside.cause", str(self.town.government.pk), self.kind, subject]
        argv += [str(user.pk) for user in self.people]
        for env in ({"RAKOR_FAILPOINT": failpoint}, {}):
            process(*argv, sink=self.sink, **env).communicate(timeout=PATIENCE)
        self.expected[subject] = {user.pk for user in self.people}

    def delivering(self, **env) -> subprocess.Popen:
        return process("manage.py", "deliver_messages", sink=self.sink, **env)

    def age(self) -> None:
        """Ten minutes pass: leases end, and what was put off is due."""
        with scope.government(self.town.government.pk), transaction.atomic():
            waiting = Message.objects.filter(state="waiting")
            waiting.update(leased_until=None, lease_token=None, not_before=timezone.now())

    def waiting(self) -> int:
        with scope.government(self.town.government.pk), transaction.atomic():
            return Message.objects.filter(state="waiting").count()

    def deliver_all(self) -> None:
        for _ in range(10):
            self.age()
            delivery.run()
            if not self.waiting():
                return

    def wait_for_workers(self) -> None:
        until = time.monotonic() + PATIENCE
        while self.waiting() and time.monotonic() < until:
            time.sleep(0.2)
            self.age_leases_of_the_dead()

    def age_leases_of_the_dead(self) -> None:
        """A lease that has run for five seconds here stands for one that has ended."""
        with scope.government(self.town.government.pk), transaction.atomic():
            old = timezone.now() + delivery.LEASE - timedelta(seconds=5)
            Message.objects.filter(state="waiting", leased_until__lt=old).update(leased_until=timezone.now())


@contextmanager
def workers(scene: Scene, broker: Valkey, count: int, threads: int = 2):
    """Celery workers, each with its own beat, on the scene's database."""
    started = []
    for number in range(count):
        argv = [
            "-A",
            "rakor",
            "worker",
            "-B",
            "-P",
            "threads",
            "-c",
            str(threads),
            "-l",
            "error",
            "-n",
            f"w{number}@uji",
        ]
        argv += ["--schedule", str(scene.folder / f"beat{number}")]
        started.append(process("-m", "rakor.local.worker", *argv, sink=scene.sink, CELERY_BROKER_URL=broker.url()))
    try:
        yield started
    finally:
        for worker in started:
            worker.send_signal(signal.SIGTERM)
        for worker in started:
            worker.communicate(timeout=PATIENCE)


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


def scene(town, sink: Sink, folder: Path, seed: int, people: list[User]) -> Scene:
    """A clean outbox and a clean mail server."""
    with scope.government(town.government.pk), transaction.atomic():
        Message.objects.all().delete()
        DayOff.objects.all().delete()
    sink.letters.clear()
    sink.refuses, sink.at_data, sink.at_sender, sink.delay, sink.hangs_up = {}, "", "", 0.0, False
    folder.mkdir(parents=True)
    return Scene(town, sink, people, folder, random.Random(seed))


def staff(town, count: int = 5) -> list[User]:
    """People of the government who have an address."""
    with scope.government(town.government.pk), transaction.atomic():
        users = [make.member(f"pegawai{number}", "pemantau").user for number in range(count)]
        for user in users:
            user.email = f"{user.username}@uji.example"
            user.save()
        return users


def strike(fault, scene: Scene, found: Found) -> None:
    """One run of a fault; what became of each letter is added to `found`."""
    fault(scene, found)
    found.runs += 1
    with scope.government(scene.town.government.pk), transaction.atomic():
        rows = list(Message.objects.select_related("recipient"))
        caused = set(DayOff.objects.values_list("name", flat=True))
    keys = Counter((row.subject, row.recipient_id, row.channel) for row in rows)
    found.rows_twice += sum(count - 1 for count in keys.values())
    ended = {(row.subject, row.recipient_id, row.channel): row.state for row in rows}
    for subject, people in scene.expected.items():
        for user in scene.people:
            if user.pk in people:
                found.due += 1
                mail = "failed" if user.email in scene.refused else "sent"
                states = [ended.get((subject, user.pk, channel)) for channel in ("inbox", "email")]
                found.lost += states != ["sent", mail]
    found.invented += len({row.subject for row in rows} - set(scene.expected)) + len(caused - set(scene.expected))
    _count_letters(scene, found, rows)


def _count_letters(scene: Scene, found: Found, rows: list[Message]) -> None:
    ids = Counter(scene.sink.ids)
    found.letters_again += sum(count - 1 for count in ids.values())
    mails = [row for row in rows if row.channel == "email" and row.state == "sent"]
    wanted = len({row.recipient_id for row in mails}) if scene.kind == DAILY else len(mails)
    found.letters_wrong += max(0, len(ids) - wanted)
    found.lost += max(0, wanted - len(ids))
