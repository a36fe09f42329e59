# A few whole lives through PostgreSQL, made up by Hypothesis; script/campaign life runs two hundred.
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.directives.stored_life import Life

LIFE = settings(
    stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # to make a broken life short takes minutes: add Phase.shrink
)  # fmt: skip


def test_whatever_happens_the_laws_hold(inside):
    run_state_machine_as_test(lambda: Life(inside), settings=settings(LIFE, max_examples=7))
