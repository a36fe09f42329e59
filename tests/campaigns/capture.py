# script/campaign capture: one captured line beside the same rows by raw psycopg, in one run.
import time

from django.db import transaction
from django.test import Client
from django.utils import timezone

from benchmarks.capture import compare
from meetings import actions
from rakor.people import scope
from tests import make
from tests.campaigns import quality
from tests.campaigns.bench import HEAD, PAGE


def test_a_line_costs_at_most_three_times_its_rows(transactional_db):
    began, rows = time.perf_counter(), []
    with scope.nothing(), transaction.atomic():
        cast = make.cast()
    browser = Client()
    browser.force_login(cast.notulis.user)
    for blocks in (10, 400):
        with scope.government(cast.government.pk), transaction.atomic():
            meeting = make.meeting("Rakor", held_on=make.today(cast))
            actions.add_turn(by=None, meeting=meeting, title="Sekretaris Daerah")
            for number in range(blocks):
                actions.write_block(by=None, meeting=meeting, text=f"Catatan {number}", at=timezone.now())
        found = compare(browser, cast.government, meeting)
        rows.append([blocks, round(found["rakor"], 1), round(found["psycopg"], 1), round(found["ratio"], 2)])
    columns = ["blocks there", "Rakor, ms", "psycopg, ms", "ratio"]
    quality.record("One captured line", "script/campaign capture", columns, rows, began, page=PAGE, head=HEAD)
    assert max(row[3] for row in rows) <= 3
