# script/campaign bench: every page at size S beside the smallest country, and what generating S takes. Its tables are in
# docs/performance.md; what must never grow is held by tests/benchmarks/test_gate.py.
import json
import os
import subprocess
import sys
import time

from tests.campaigns import quality
from tests.house import ROOT

PAGE = ROOT / "docs" / "performance.md"
HEAD = """# What the pages cost

Written by `script/campaign bench`, never by hand. Buffers are 8 kB pages that PostgreSQL touches, by EXPLAIN of every
statement; ms is the median of five answers in the test client, and the ratio is to the same page in a database that
holds one meeting, asked in turn. Limits of statements and buffers: benchmarks/limits.json.
"""
COLUMNS = ["page", "costliest reader", "statements", "buffers", "ms", "ratio"]


def benchmark(*arguments: str):
    """What `python -m benchmarks` prints, as data."""
    command = [sys.executable, "-m", "benchmarks", *arguments]
    told = subprocess.run(command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True, check=True)
    return json.loads(told.stdout.splitlines()[-1])


def test_the_pages_at_size_s():
    began = time.perf_counter()
    made, rows = benchmark("generate", "--size", "S"), benchmark("measure", "--size", "S")
    size = ", ".join(f"{count} {label.partition('.')[2]}" for label, count in made["rows"].items())
    table = [list(row.values()) for row in sorted(rows, key=lambda row: -row["buffers"])]
    table.append([f"generated: {size}", "", "", "", made["seconds"] * 1000, ""])
    quality.record("Performance size S", "script/campaign bench", COLUMNS, table, began, page=PAGE, head=HEAD)
    assert made["seconds"] < 30
    assert max(row["statements"] for row in rows) < 40
