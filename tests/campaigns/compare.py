# script/campaign compare: every daily page beside raw SQL, the bare view, its own template, the naive loop and the Django
# admin, at one year, at twenty years and in the whole nation. Its tables and targets are in docs/performance.md.
import time

from tests.campaigns import quality
from tests.campaigns.bench import HEAD, PAGE, benchmark

COMMAND = "python -m benchmarks --sizes S,L,XL --json"
SIZES = {"S": "one government, one year", "L": "one government, twenty years", "XL": "552 governments, one year"}


def test_the_pages_at_three_sizes():
    began = time.perf_counter()
    said = benchmark("--sizes", ",".join(SIZES), "--json")
    _record("Targets of the pages", ["target", "must be", "measured", "where", "met"], _targets(said), began)
    _record("Pages from one year to the nation", *_pages(said), began)
    _record("The dashboard beside its rivals", *_rivals(said), began)
    _record("What was measured", ["what", "how much"], _about(said), began)


def _record(name: str, columns: list[str], rows: list[list], began: float) -> None:
    quality.record(name, COMMAND, columns, rows, began, page=PAGE, head=HEAD)


def _targets(said: dict) -> list[list]:
    return [
        [row["name"], row["target"], row["measured"], row["at"], "yes" if row["met"] else "**no**"]
        for row in said["targets"]
    ]


def _pages(said: dict) -> tuple[list[str], list[list]]:
    columns = [
        "page",
        "size",
        "statements",
        "buffers",
        "p50 of 1, ms",
        "p50 of 8, ms",
        "raw SQL of 1, ms",
        "raw SQL of 8, ms",
    ]
    rows = [
        [
            name,
            size,
            page["statements"][size],
            page["buffers"][size],
            *page["p50"][size].values(),
            *page["raw p50"][size].values(),
        ]
        for name, page in said["pages"].items()
        for size in page["p50"]
    ]
    return columns, rows


def _rivals(said: dict) -> tuple[list[str], list[list]]:
    rows = [[f"{name}, {where}", value] for name, each in said["dashboard"].items() for where, value in _flat(each)]
    return ["what, size, connections", "ms or ratio"], rows


def _flat(each: dict, above: str = "") -> list[tuple[str, float]]:
    found = []
    for name, value in each.items():
        where = f"{above}, {name}" if above else name
        found += _flat(value, where) if isinstance(value, dict) else [(where, value)]
    return found


def _about(said: dict) -> list[list]:
    rows = [[name, value] for name, value in said["machine"].items()]
    rows += [[f"seconds to {name}", value] for name, value in said["seconds"].items()]
    rows += [
        [f"{size}: {SIZES[size]}", ", ".join(f"{count:,} {name.rpartition('.')[2]}" for name, count in held.items())]
        for size, held in said["sizes"].items()
    ]
    rows += [[f"one morning: {name}", value] for name, value in (said["morning"] or {}).items()]
    rows.append(
        ["open work", "the last year's, and of the nineteen before it one meeting's in two years: old orders are done"]
    )
    return rows
