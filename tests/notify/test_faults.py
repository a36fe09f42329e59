# Each fault of the outbox campaign once: nothing is lost, nothing doubled but in the one window that SMTP leaves.
import pytest

from tests.notify import faults, scene


@pytest.mark.slow
@pytest.mark.parametrize("name", faults.FAULTS)
def test_nothing_is_lost_or_doubled(town, sink, tmp_path, name):
    found = scene.Found()
    stage = scene.begin(town, sink, tmp_path / "s", 7, scene.staff(town))
    scene.strike(faults.FAULTS[name], stage, found)
    assert found.due > 0
    assert (found.lost, found.rows_twice, found.letters_wrong, found.invented) == (0, 0, 0, 0)
    assert found.letters_again == 0 or name in faults.WINDOW
    assert set(found.pages) <= {200}
    assert (name != "Valkey down") or sum(found.pages.values()) > 3
