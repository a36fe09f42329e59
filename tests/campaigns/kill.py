# script/campaign kill: kill -9 of gunicorn, worker and PostgreSQL under writers, many times. RAKOR_KILLS says how many
# (60 unless told), RAKOR_SEED another course of events.
import os
import time

from tests.campaigns import quality
from tests.local import kills
from tests.local.conftest import home  # noqa: F401  (a fixture)

KILLS, SEED = int(os.environ.get("RAKOR_KILLS", "60")), int(os.environ.get("RAKOR_SEED", "9"))


def test_nothing_acknowledged_is_lost(home):  # noqa: F811
    began = time.perf_counter()
    with kills.running(home) as server:
        found = kills.strike(server, kills=KILLS, seed=SEED)
    half = {what: len(rows) for what, rows in found.half.items()}
    without_evidence = half.pop("report without its photo", 0)
    wrong = len(found.lost) + len(found.doubled) + sum(half.values()) + without_evidence
    columns = [
        "killed", "sent", "acknowledged", "answers lost to a kill", "acknowledged and lost", "doubled",
        "reports without evidence", "otherwise half-written", "longest recovery, s", "3/n",
    ]  # fmt: skip
    row = [
        ", ".join(f"{part} {count}" for part, count in sorted(found.kills.items())), found.sent, found.acknowledged,
        found.unanswered, len(found.lost), len(found.doubled), without_evidence, sum(half.values()),
        round(found.longest, 1), quality.bound(found.acknowledged, wrong),
    ]  # fmt: skip
    quality.record("Kill -9 in the middle of the line", "script/campaign kill", columns, [row], began)
    assert (wrong, found.refused) == (0, [])
