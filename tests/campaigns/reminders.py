# script/campaign reminders: 552 governments with 30,000 due reminders in one morning, beside the same statements bare.
import time

from tests.campaigns import quality
from tests.campaigns.bench import HEAD, PAGE
from tests.directives import morning

GOVERNMENTS, WORKS = 552, 55


def test_a_morning_costs_at_most_three_times_its_statements(transactional_db):
    began = time.perf_counter()
    times = morning.both_ways(morning.settle(GOVERNMENTS, WORKS))
    ratio = times.rakor / times.bare
    row = [
        GOVERNMENTS, GOVERNMENTS * WORKS, times.taken, times.messages, max(times.statements), round(times.rakor, 1),
        round(times.bare, 1), round(ratio, 2),
    ]  # fmt: skip
    columns = [
        "governments", "late reports", "steps", "outbox rows", "statements each", "scan, s", "bare psycopg, s", "ratio",
    ]  # fmt: skip
    quality.record("Reminders of one morning", "script/campaign reminders", columns, [row], began, page=PAGE, head=HEAD)
    assert ratio <= 3
