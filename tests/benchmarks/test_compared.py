# The comparison in its short form: two tiny countries through the whole of it, and the arithmetic of its ratios by hand.
import json
import os
import subprocess
import sys

import pytest

from benchmarks import options
from benchmarks.compared import PAGES, Compared, pages
from benchmarks.rivals.statements import STATEMENTS
from benchmarks.sizes import SIZES, Size
from benchmarks.targets import figures, targets
from tests.house import ROOT


@pytest.mark.slow  # makes a database and starts web servers on it: half a minute
def test_the_whole_of_it_prints_every_figure_as_json():
    command = [sys.executable, "-m", "benchmarks", "--sizes", "one", "--rounds", "1", "--json", "--no-morning"]
    told = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, timeout=300)
    assert told.returncode == 0, told.stderr[-3000:]
    said = json.loads(told.stdout)
    assert {page.name for page in pages()} == said["pages"].keys()
    assert said["pages"]["list"]["p50"]["one"].keys() == {"1", "8"}
    assert {row["name"] for row in said["targets"]} > {
        "dashboard over the statement as JSON",
        "memory of a web worker, MB",
    }


def test_every_page_has_a_statement_of_its_own():
    assert {page.raw for page in PAGES} == STATEMENTS.keys()


def test_a_page_is_about_the_same_row_at_every_size():
    directive = next(page for page in PAGES if page.name == "directive")
    assert directive.paths("S")[0] == directive.paths("XL")[0] == "/ukur-1/arahan/506/"
    assert directive.paths("L")[0] == "/ukur-1/arahan/20266/"


def test_sizes_are_what_they_were_asked_to_be():
    wanted = {"S": (1_040, 3_120, 18_720), "L": (20_800, 62_400, 374_400), "XL": (574_080, 1_722_240, 10_333_440)}
    kinds = ("Directive", "Assignment", "Report")
    assert {name: tuple(SIZES[name].counts()[f"directives.{kind}"] for kind in kinds) for name in wanted} == wanted


def test_eras_cover_every_meeting_once():
    for size in (SIZES["S"], SIZES["L"], Size(2, 2, 1, (1,), 1, 9, 1)):
        numbers = [m for first, last, _ in size.eras for m in range(first, last + 1)]
        assert numbers == list(range(1, size.meetings + 1))
    assert SIZES["S"].eras == [(1, 52, False)]


def measured() -> Compared:
    """Two sizes of one page, every time by hand: its own 10, 12 and 20, 30; its statement's 5, 5 and 5, 10."""
    found = Compared(["S", "L"], 2, "list")
    for n in (1, 8):
        found.times |= {
            ("list", "S", n): [10, 12], ("list", "L", n): [20, 30], ("raw list", "S", n): [5, 5], ("raw list", "L", n): [5, 10],
        }  # fmt: skip
    found.costs = {("list", "S"): (9, 100), ("list", "L"): (9, 400)}
    found.bytes = {("list", "S"): 1, ("list", "L"): 1}
    found.memory = {"S": 120.0, "L": 170.0}
    return found


def test_ratios_are_medians_of_the_rounds_ratios():
    found = measured()
    assert found.curve("list", "L", 1) == 2.25
    assert found.beside(found.pages[0], "L", 1) == (2 + 1.25) / 2


def test_targets_say_the_worst_and_whether_it_is_met():
    rows = {row.name: row for row in targets(measured(), {"ratio": 2.0})}
    assert {name: (row.measured, row.met) for name, row in rows.items()} == {
        "list: statements alike at every size": (1, True),
        "list: buffers beside S": (4.0, False),
        "list: its curve over its statement's": (1.62, False),
        "memory of a web worker, MB": (170, False),
        "the national morning over its statements bare": (2.0, True),
    }


def test_figures_are_plain_data():
    assert json.loads(json.dumps(figures(measured())))["pages"]["list"]["statements"] == {"S": 9, "L": 9}


def test_options():
    assert options.read(["--sizes", "S,L", "--json"]).sizes == ["S", "L"]
    assert options.read(["gate", "--write"]).kept is False
    with pytest.raises(SystemExit):
        options.read(["--sizes", "S,Q"])
