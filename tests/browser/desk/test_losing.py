# Whatever breaks, what was typed is there in the end. The long form is script/campaign loss.
import pytest

from tests.browser.desk import losing


@pytest.mark.parametrize("fault", losing.FAULTS)
def test_nothing_typed_is_lost(chromium, site, sign_in, inside, cast, meeting, tmp_path, fault):
    found = [
        losing.run(chromium, site, sign_in, inside, cast, meeting, fault=fault, seed=seed, home=tmp_path / str(seed))
        for seed in range(1 if fault == "server" else 3)  # a server takes its time to start
    ]
    assert [(run.fault, run.lost) for run in found] == [(fault, [])] * len(found)
