# script/campaign loss: three hundred times somebody types at the desk and something breaks. RAKOR_LOSSES says how often.
import os
import time
from collections import Counter

from tests.browser.conftest import built_static, cast, inside, sign_in, site  # noqa: F401  (fixtures)
from tests.browser.desk import losing
from tests.browser.desk.conftest import meeting  # noqa: F401  (a fixture)
from tests.campaigns import quality

RUNS = int(os.environ.get("RAKOR_LOSSES", "300"))


def test_nothing_typed_is_lost(chromium, site, sign_in, inside, cast, meeting, tmp_path):  # noqa: F811
    began, runs, words, lost, late = time.perf_counter(), Counter(), Counter(), Counter(), Counter()
    for seed in range(RUNS):
        fault = losing.FAULTS[seed % len(losing.FAULTS)]
        found = losing.run(
            chromium, site, sign_in, inside, cast, meeting, fault=fault, seed=seed, home=tmp_path / str(seed)
        )
        runs[fault] += 1
        words[fault] += len(found.typed)
        lost[fault] += len(found.lost)
        late[fault] += found.late
    columns = ["what broke", "runs", "words typed", "lost", "failure said later than 3 s", "3/n of words"]
    rows = [
        [fault, runs[fault], words[fault], lost[fault], late[fault], quality.bound(words[fault], lost[fault])]
        for fault in losing.FAULTS
    ]
    quality.record("Loss at the desk", "script/campaign loss", columns, rows, began)
    assert (sum(lost.values()), sum(late.values())) == (0, 0)
