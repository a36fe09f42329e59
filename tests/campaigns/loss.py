# script/campaign loss: three hundred times somebody types at the desk and something breaks. RAKOR_LOSSES says how often.
import os
import time
from collections import Counter

from meetings import actions
from meetings.models import Block
from tests.browser.conftest import built_static, cast, inside, sign_in, site  # noqa: F401  (fixtures)
from tests.browser.desk import losing
from tests.browser.desk.conftest import meeting  # noqa: F401  (a fixture)
from tests.campaigns import quality

IN_ONE = 20  # runs before the minutes begin anew
RUNS = int(os.environ.get("RAKOR_LOSSES", "300"))


class Table:
    """Runs, words and losses by what broke."""

    def __init__(self) -> None:
        self.runs, self.words, self.lost, self.late = Counter(), Counter(), Counter(), Counter()

    def add(self, name: str, found: losing.Run) -> None:
        self.runs[name] += 1
        self.words[name] += len(found.typed)
        self.lost[name] += len(found.lost)
        self.late[name] += found.late

    def rows(self) -> list[list]:
        return [
            [name, runs, self.words[name], self.lost[name], self.late[name], quality.bound(self.words[name], self.lost[name])]
            for name, runs in self.runs.items()
        ]  # fmt: skip


def test_nothing_typed_is_lost(chromium, site, sign_in, inside, cast, meeting, tmp_path):  # noqa: F811
    began, table = time.perf_counter(), Table()

    def lose(fault: str, seed: int, name: str) -> None:
        home = tmp_path / f"{name}{seed}".replace(" ", "-")
        if seed % IN_ONE == 0:  # as long as a meeting's: in a page of thousands of lines typing itself is slow
            with inside():
                Block.objects.filter(directives=None).delete()
        table.add(name, losing.run(chromium, site, sign_in, inside, cast, meeting, fault=fault, seed=seed, home=home))

    for seed in range(RUNS):
        fault = losing.FAULTS[seed % len(losing.FAULTS)]
        lose(fault, seed, fault)
    with inside():
        actions.update_meeting(by=None, meeting=meeting, is_closed=True)
    for seed in range(RUNS // 10):
        fault = losing.TOLD_BEHIND_DOORS[seed % len(losing.TOLD_BEHIND_DOORS)]
        lose(fault, seed, f"tertutup, {fault}")
    columns = ["what broke", "runs", "words typed", "lost", "neither said nor mended within 3 s", "3/n of words"]
    quality.record("Loss at the desk", "script/campaign loss", columns, table.rows(), began)
    assert (table.lost.total(), table.late.total()) == (0, 0)
