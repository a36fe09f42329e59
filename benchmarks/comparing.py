# One whole comparison: the databases, the rounds, the national morning, and all of it as plain data.
import os
import platform
import sys
import time
from datetime import timedelta

import django
import psycopg

from benchmarks import databases
from benchmarks.compared import Compared
from benchmarks.moment import AT
from benchmarks.sizes import SIZES
from benchmarks.targets import figures, targets
from rakor.people.models import Government
from tests.directives import morning

MANY_DAYS = timedelta(days=15)  # by then every report that is awaited is overdue


def compare(sizes: list[str], rounds: int, wanted: str = "", *, with_morning: bool = True) -> dict:
    """Generates what is missing, measures, and says all of it; what it is doing goes to stderr."""
    began, took, found = time.perf_counter(), {}, {}
    for size in sizes:
        at = time.perf_counter()
        found[size] = databases.kept(size, _bar(size))
        took[f"generate {size}"] = _seconds(at)
    at = time.perf_counter()
    compared = Compared(sizes, rounds, wanted, tell).run(found)
    took["measure"] = _seconds(at)
    largest, dawn = sizes[-1], None
    if with_morning and not wanted:
        at = time.perf_counter()
        tell(f"one morning at {largest}")
        with databases.using(found[largest]):
            dawn = national_morning()
        took["morning"] = _seconds(at)
    took["all"] = _seconds(began)
    return {
        "machine": machine(),
        "rounds": rounds,
        "seconds": took,
        "sizes": {size: about(found[size], size) for size in sizes},
        **figures(compared),
        "morning": dawn,
        "targets": [row._asdict() for row in targets(compared, dawn)],
    }


def national_morning() -> dict:
    """Every government's reminders on a day when all awaited reports are overdue, beside the same statements bare."""
    times = morning.both_ways(Government.objects.order_by("pk"), AT.date() + MANY_DAYS)
    return {
        "governments": Government.objects.count(), "steps": times.taken, "outbox rows": times.messages,
        "statements each": max(times.statements), "scan, s": round(times.rakor, 1), "bare, s": round(times.bare, 1),
        "ratio": round(times.rakor / times.bare, 2),
    }  # fmt: skip


def machine() -> dict:
    """Where and with what."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    with databases.superuser() as admin:
        (server,) = admin.execute("SHOW server_version").fetchone()
        (shared,) = admin.execute("SHOW shared_buffers").fetchone()
    return {
        "processors": os.cpu_count(), "memory, GB": round(memory), "python": platform.python_version(),
        "django": django.get_version(), "psycopg": psycopg.__version__, "postgresql": server, "shared_buffers": shared,
        "load": os.getloadavg()[0],
    }  # fmt: skip


def about(wrapper, size: str) -> dict:
    with databases.superuser() as admin:
        (held,) = admin.execute("SELECT pg_database_size(%s)", [wrapper.settings_dict["NAME"]]).fetchone()
    return SIZES[size].counts() | {"MB": round(held / 2**20)}


def in_words(said: dict) -> str:
    """The targets, one a line."""
    lines = (
        f"{'met' if row['met'] else 'NOT MET':8}{row['name']}: {row['measured']} ({row['at']}), {row['target']}"
        for row in said["targets"]
    )
    return "\n".join(lines)


def tell(said: str) -> None:
    print(said, file=sys.stderr, flush=True)


def _bar(size: str):
    """Draws how far the writing of one size is, on a terminal; else says it now and then."""
    every, began, state = databases.expected(SIZES[size]), time.perf_counter(), {"rows": 0, "said": 0.0}

    def done(rows: int) -> None:
        state["rows"] += rows
        now = time.perf_counter()
        if now - state["said"] < (0.5 if sys.stderr.isatty() else 20):
            return
        state["said"], share = now, min(1.0, state["rows"] / every)
        bar = f"{'#' * int(30 * share):30}"
        words = f"{size} [{bar}] {state['rows']:,} rows, {now - began:.0f} s"
        print(words, end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr, flush=True)

    return done


def _seconds(since: float) -> float:
    return round(time.perf_counter() - since, 1)
