# No page costs more statements or buffers at size S than benchmarks/limits.json allows.
import os
import subprocess
import sys

import pytest

from benchmarks import gate
from benchmarks.measure import Asked, Cost
from tests.house import ROOT

PAGE = Asked("directives:index", "", "notulis")


@pytest.mark.slow  # makes two databases, one of them a year large, and reads every page in both: a minute
def test_every_page_is_within_its_limits():
    command = [sys.executable, "-m", "benchmarks", "gate"]
    told = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=600)
    assert told.returncode == 0, told.stdout + told.stderr[-2000:]


def limits(statements: int, buffers: int) -> gate.Limits:
    return {PAGE.page: {PAGE.who: gate.Limit(statements, buffers)}}


@pytest.mark.parametrize(
    ("cost", "problem"),
    [
        (Cost(8, 100), []),
        (Cost(9, 100), ["directives:index as notulis: 9 statements, not 8"]),
        (Cost(7, 100), ["directives:index as notulis: 7 statements, not 8"]),
        (Cost(8, 101), ["directives:index as notulis: 101 buffers, at most 100"]),
    ],
)
def test_what_costs_more_is_found(cost, problem):
    assert gate.broken({PAGE: cost}, limits(8, 100)) == problem


def test_a_page_without_a_limit_is_found():
    assert gate.broken({PAGE: Cost(1, 1)}, {}) == ["directives:index as notulis: no limit yet"]


def test_a_limit_without_its_page_is_found():
    assert gate.broken({}, limits(8, 100)) == ["directives:index as notulis: a limit, but no answer"]


def test_a_page_that_asks_more_where_there_is_more_is_found():
    small, large = Cost(2, 9, said=["SELECT 1", "SELECT 2"]), Cost(3, 9, said=["SELECT 1", "SELECT 2", "SELECT 3"])
    assert gate.growing({PAGE: small}, {PAGE: large}) == [
        "directives:index as notulis: 2 statements for one, 3\n    SELECT 3"
    ]


def test_limits_are_read_as_they_were_written(tmp_path):
    wanted = gate.limits_of({PAGE: Cost(8, 100), Asked("directives:index", "f", "notulis"): Cost(7, 200)})
    gate.write(wanted, tmp_path / "limits.json")
    assert gate.read(tmp_path / "limits.json") == wanted == limits(8, 300)
