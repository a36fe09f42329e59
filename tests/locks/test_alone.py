# Each lock alone, over every owned table and model there is. The access functions alone: tests/test_matrix.py.
import pytest

from rakor.people import locks
from tests.locks import slices
from tests.portal.test_locks import READS


@pytest.mark.parametrize("table", locks.owned_tables())
def test_the_policy_holds_alone(world, table):
    assert slices.policy_problems(world, table) == []


@pytest.mark.parametrize("model", slices.owned_models(), ids=lambda model: model._meta.label)
def test_the_manager_holds_alone(world, model):
    assert slices.manager_problems(world, model) == []


def test_a_person_lists_only_their_own_memberships_across_governments(world):
    assert slices.mine_problems(world) == []


def test_every_policy_is_one_that_is_tried(world):
    tried = [(table, "same_government", "*") for table in locks.owned_tables()]
    released = [(table, "released", "r") for table in READS]  # tests/portal/test_locks.py tries them
    assert slices.policies() == sorted([*tried, *released, ("people_membership", "mine", "r")])
