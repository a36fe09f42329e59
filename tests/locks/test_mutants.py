# A few locks taken away, drawn by a fixed seed: somebody notices. All of them: script/campaign locks.
import random

import pytest

from tests.locks import mutants, opened

DRAWN = [
    *random.Random(2).sample([*mutants.of_policies()], 12),
    *random.Random(7).sample([*mutants.of_managers()], 8),
    *random.Random(3).sample([*opened.of_access()], 5),
]


@pytest.mark.parametrize("mutant", DRAWN, ids=lambda mutant: mutant.name)
def test_a_lock_taken_away_is_noticed(world, mutant):
    assert not mutant.survives(world)


def test_every_access_function_has_a_mutant():
    assert opened.unopened() == []
