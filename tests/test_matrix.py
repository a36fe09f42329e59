# Every address × method × everybody × own, other unit's, neighbour's and missing things. Generated: the table is
# tests/matrix/table.py, the questions are tests/matrix/runner.py. Each address takes a second or two.
import pytest

from tests.matrix.runner import CHECKS, Runner, addresses
from tests.matrix.table import CELLS


@pytest.fixture(scope="module")
def runner(world):
    return Runner(world)


def test_every_address_has_a_cell():
    assert sorted(addresses().keys() - CELLS.keys()) == []


def test_every_cell_has_an_address():
    assert sorted(CELLS.keys() - addresses().keys()) == []


@pytest.mark.parametrize("name", sorted(CELLS.keys() & addresses().keys()))
def test_the_address_answers_as_the_table_says(runner, name):
    found = [problem for check in CHECKS for problem in getattr(runner, check)(name)]
    assert found == [], "\n".join(found)
