# Every address × method × everybody × own, other unit's, neighbour's and missing things. Generated: the table is
# tests/matrix/table.py, the questions are tests/matrix/runner.py. Each address takes a second or two.
import random
from unittest import mock

import pytest
from django.db import models

from rakor.people.owned import OwnedManager
from tests.locks import slices
from tests.matrix.rows import undone
from tests.matrix.runner import CHECKS, Runner
from tests.matrix.table import CELLS
from tests.matrix.views import addresses

KNOWN = sorted(CELLS.keys() & addresses().keys())
DRAWN = random.Random(4).sample([name for name in KNOWN if CELLS[name].in_a_government], 6)


@pytest.fixture(scope="module")
def runner(world):
    return Runner(world)


def problems(runner: Runner, name: str) -> list[str]:
    return [problem for check in CHECKS for problem in getattr(runner, check)(name)]


def test_every_address_has_a_cell():
    assert sorted(addresses().keys() - CELLS.keys()) == []


def test_every_cell_has_an_address():
    assert sorted(CELLS.keys() - addresses().keys()) == []


@pytest.mark.parametrize("name", KNOWN)
def test_the_address_answers_as_the_table_says(runner, name):
    found = problems(runner, name)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("name", DRAWN)
def test_with_every_policy_open_the_app_holds_alone(runner, name):
    """A few by a fixed seed; all of them by script/campaign matrix."""
    with undone():
        slices.open_policies()
        found = problems(runner, name)
    assert found == [], "\n".join(found)


@pytest.mark.parametrize("name", ["directives:show", "meetings:show", "people:unit_edit"])
def test_with_policies_and_managers_open_the_matrix_notices(runner, name):
    with undone(), mock.patch.object(OwnedManager, "get_queryset", models.Manager.get_queryset):
        slices.open_policies()
        assert runner.neighbours(name) != []
