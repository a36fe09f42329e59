# script/campaign delivery: how many letters a second reach a mail server on this machine, through the outbox whole:
# claimed, asked again, written down, sent, settled.
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction
from django.utils import timezone

from rakor.notify import delivery
from rakor.people import scope
from tests.campaigns import quality
from tests.campaigns.bench import HEAD, PAGE
from tests.notify.conftest import kabar, post, sink, town  # noqa: F401  (fixtures)
from tests.notify.scene import staff

PEOPLE, EACH = 500, 3  # twice three are the cap of an hour: every letter goes alone
LEAST = 50  # a second


@pytest.mark.usefixtures("kabar")
def test_letters_a_second(town, sink):  # noqa: F811
    began, rows = time.perf_counter(), []
    people = staff(town, PEOPLE)
    for workers in (1, 2):
        sink.letters.clear()
        with scope.government(town.government.pk), transaction.atomic():
            subjects = [f"w{workers}-{number}" for number in range(EACH)]
            post(*subjects, to=town.dinkes, recipients=people, at=timezone.now())
        started = time.perf_counter()
        with ThreadPoolExecutor(workers) as pool:
            list(pool.map(lambda _: _deliver(), range(workers)))
        took = time.perf_counter() - started
        assert len(set(sink.ids)) == len(sink.letters) == PEOPLE * EACH
        rows.append([workers, len(sink.letters), round(took, 1), round(len(sink.letters) / took)])
    columns = ["worker threads", "letters", "s", "letters a second"]
    quality.record("Letters to a mail server", "script/campaign delivery", columns, rows, began, page=PAGE, head=HEAD)
    assert min(row[-1] for row in rows) >= LEAST


def _deliver() -> None:
    delivery.run(seconds=300)
    connection.close()
