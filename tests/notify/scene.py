# A government with people to tell, a mail server, and the count of what became of every letter: the faults' own room.
import random
import re
import signal
import subprocess
import time
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from rakor.local.valkey import Valkey
from rakor.notify import delivery, outbox
from rakor.notify.folding import HOUR
from rakor.notify.models import Message
from rakor.people import scope
from rakor.people.models import DayOff, User
from tests import make
from tests.notify.conftest import process
from tests.notify.outside.kinds import DAILY, NAME
from tests.smtp import Sink

PATIENCE = 40  # s until everything must have been delivered


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
        """Hours pass: leases end, what was put off is due, and nobody's hour is full any more."""
        now = timezone.now()
        with scope.government(self.town.government.pk), transaction.atomic():
            Message.objects.filter(state="waiting").update(leased_until=None, lease_token=None, not_before=now)
            Message.objects.filter(state="sent", kind=NAME).update(settled_at=now - 2 * HOUR)

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


def begin(town, sink: Sink, folder: Path, seed: int, people: list[User]) -> Scene:
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
    letters = (
        {row.recipient_id for row in mails} if scene.kind == DAILY else {row.in_letter_of or row.pk for row in mails}
    )
    found.letters_wrong += max(0, len(ids) - len(letters))
    said = Counter()
    for letter in scene.sink.letters:
        text = letter.get_body(["plain"]).get_content()
        said.update((letter["To"], url) for url in set(re.findall(r"/uji/kabar/\S+", text)))
    found.lost += sum((row.recipient.email, row.url) not in said for row in mails)
