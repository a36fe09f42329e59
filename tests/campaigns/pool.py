# script/campaign pool: 50 threads alternating governments over 8 pooled connections, with faults on purpose.
import logging
import time

from tests.campaigns import quality
from tests.locks import pool

RUNS, QUERIES, THREADS, CONNECTIONS, GOVERNMENTS = 5, 20_000, 50, 8, 50


def test_no_thread_sees_another_governments_rows(transactional_db):
    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it says of every killed connection that it is one
    began, rows = time.perf_counter(), []
    owners, total = pool.governments(GOVERNMENTS), pool.Tally()
    with pool.pooled(CONNECTIONS):
        for seed in range(RUNS):
            tally = pool.hammer(threads=THREADS, queries=QUERIES, owners=owners, seed=1000 * seed)
            rows.append([seed + 1, tally.queries, sum(tally.faults.values()), tally.wrong, ""])
            total += tally
    kinds = ", ".join(f"{name} {count}" for name, count in sorted(total.faults.items()))
    rows.append(["all", total.queries, kinds, total.wrong, quality.bound(total.queries, total.wrong)])
    columns = ["run", "queries", "faults", "wrong rows", "3/n"]
    name = f"Pool: {THREADS} threads, {CONNECTIONS} connections, {GOVERNMENTS} governments"
    quality.record(name, "script/campaign pool", columns, rows, began)
    assert total.wrong == 0
