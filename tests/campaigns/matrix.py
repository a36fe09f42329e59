# script/campaign matrix: the whole matrix with all three locks, and again with the policies open; counted.
import time

import pytest

from tests.campaigns import quality
from tests.locks import slices
from tests.matrix.rows import undone
from tests.matrix.runner import CHECKS, Runner
from tests.matrix.table import CELLS
from tests.matrix.views import addresses

ROWS: list[list] = []


@pytest.mark.parametrize("policies", ["as they are", "set to true"])
def test_the_matrix(world, policies):
    began, runner = time.perf_counter(), Runner(world, thorough=True)
    with undone():
        if policies == "set to true":
            slices.open_policies()
        found = [problem for name in sorted(CELLS) for check in CHECKS for problem in getattr(runner, check)(name)]
    missing, count = len(addresses().keys() ^ CELLS.keys()), runner.count
    leaks = count["leaks"]
    ROWS.append(
        [policies, len(CELLS), count["cells"], count["smuggled"], count["forms"], count["requests"], missing,
         len(found), leaks, quality.bound(count["requests"], leaks)]
    )  # fmt: skip
    columns = [
        "policies", "addresses", "cells", "ids smuggled", "forms", "requests", "missing cells", "differences", "leaks",
        "3/n",
    ]  # fmt: skip
    quality.record("Matrix", "script/campaign matrix", columns, ROWS, began)
    assert (found, missing, leaks) == ([], 0, 0)
