# Many note-takers at one desk at once, each with a connection of their own: what they sent, what was answered, and what
# the database has. tests/desk/test_together.py runs it short, script/campaign writers long.
import random
import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from uuid import UUID

from django.db import connection, transaction
from django.test import Client
from django.utils import timezone

from meetings import actions
from meetings.models import Block
from rakor.people import scope
from tests import make

VERSION = re.compile(r'name="version" value="(\d+)"')


@dataclass
class Found:
    sent: int = 0
    saved: int = 0
    conflicts: int = 0
    overwritten: int = 0  # two changes accepted that had both read the same version
    false_conflicts: int = 0  # refused although nobody had come in between
    doubled: int = 0  # blocks that a repeated sending made again
    lost: int = 0  # accepted, and not in the history
    other: Counter = field(default_factory=Counter)


def together(cast, *, writers: int, edits: int, blocks: int, seed: int, own: bool = False) -> Found:
    """Everybody edits the same blocks (`own`: each one only theirs) and writes new ones, every one of them sent twice."""
    with scope.government(cast.government.pk), transaction.atomic():
        meeting = make.meeting("Rakor ramai")
        pks = [
            actions.write_block(by=None, meeting=meeting, text=f"Awal {n}", at=timezone.now()).pk for n in range(blocks)
        ]
    people = [_client(cast) for _ in range(writers)]
    with ThreadPoolExecutor(writers) as pool:
        logs = list(
            pool.map(
                lambda n: _write(
                    people[n], meeting.pk, [pks[n]] if own else pks, edits, random.Random(seed * 1000 + n), n
                ),
                range(writers),
            )
        )
    return _judge(cast, meeting, logs)


def _client(cast) -> Client:
    browser = Client()
    browser.force_login(cast.notulis.user)
    return browser


def _write(browser: Client, meeting: int, pks: list[int], edits: int, rng: random.Random, who: int) -> list[tuple]:
    """What this one sent: (block, version read, text, status, version there was)."""
    here, known, log = f"/uji/rapat/{meeting}/meja/", dict.fromkeys(pks, 1), []
    headers = {"HX-Request": "true"}
    try:
        for number in range(edits):
            pk, text = rng.choice(pks), f"{who}-{number}"
            data = {"text": text, "kind": "text", "version": known[pk]}
            for _ in range(2 if rng.random() < 0.1 else 1):  # a tenth is sent again, as after a lost answer
                answer = browser.post(f"{here}catatan/{pk}/", data, headers=headers)
                found = VERSION.search(answer.text)
                log.append((pk, data["version"], text, answer.status_code, int(found[1]) if found else 0))
            known[pk] = log[-1][4] or known[pk]
            if number % 9 == 5:  # and now and then somebody else takes the chair
                turn = browser.post(
                    f"{here}pimpinan/", {"title": f"Pimpinan {who}", "role": "memimpin"}, headers=headers
                )
                log.append((0, 0, "", turn.status_code, 0))
            if number % 20 == 0:
                new = {"text": f"Baru {text}", "kind": "text", "client_id": str(UUID(int=rng.getrandbits(128)))}
                for _ in range(2):
                    log.append((0, 0, new["text"], browser.post(f"{here}catat/", new, headers=headers).status_code, 0))
    finally:
        connection.close()
    return log


def _judge(cast, meeting, logs: list[list[tuple]]) -> Found:
    found, accepted = Found(), {}
    for pk, read, text, status, now in (row for log in logs for row in log):
        found.sent += 1
        if status == 409:
            found.conflicts += 1
            found.false_conflicts += now == read
        elif status != 200:
            found.other[status] += 1
        elif pk:
            found.saved += 1
            accepted.setdefault((pk, read), set()).add(text)
    found.overwritten = sum(len(texts) - 1 for texts in accepted.values())
    with scope.government(cast.government.pk), transaction.atomic():
        texts = list(Block.objects.filter(meeting=meeting, text__startswith="Baru ").values_list("text", flat=True))
        with connection.cursor() as cursor:
            cursor.execute("SELECT id, text FROM meetings_blockevent WHERE meeting_id = %s", [meeting.pk])
            history = set(cursor.fetchall())
    found.doubled = len(texts) - len(set(texts))
    found.lost = sum((pk, text) not in history for (pk, _), said in accepted.items() for text in said)
    return found
