# script/campaign life: whole lives through PostgreSQL, made up by Hypothesis. RAKOR_LIVES says how many.
import os
import time
from collections import Counter

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from directives.models import LadderStep, Move
from rakor.notify.models import Message
from tests.campaigns import quality
from tests.directives.stored_life import Life
from tests.directives.test_life import LIFE

LIVES = int(os.environ.get("RAKOR_LIVES", "200"))
COUNTED = {
    "reports": ("report", "report_obstacle", "claim"), "returns": ("return",), "extensions": ("extend",),
    "handovers": ("correct",), "withdrawals and other ends": ("withdraw", "give_up", "end", "supersede", "verify"),
    "reopenings": ("reopen",),
}  # fmt: skip


def test_the_laws_hold(inside):
    began, seen = time.perf_counter(), Counter()

    class Counted(Life):
        def teardown(self):
            seen.update({name: self.laws.done[name] for name in ("days_off", "no_days_off")})
            seen.update(Move.objects.values_list("move", flat=True))
            seen.update(lives=1, days=(self.on - self.begun_on).days, scans=self.laws.scans, left_out=self.left_out)
            seen.update(steps=LadderStep.objects.count(), messages=Message.objects.count())
            super().teardown()

    run_state_machine_as_test(lambda: Counted(inside), settings=settings(LIFE, max_examples=LIVES))
    columns = ["lives", "days", "scans", "days without a scan", *COUNTED, "days off put or taken away",
               "steps", "messages", "laws broken", "3/n"]  # fmt: skip
    counts = [seen[name] for name in ("lives", "days", "scans", "left_out")]
    counts += [sum(seen[move] for move in moves) for moves in COUNTED.values()]
    counts += [seen["days_off"] + seen["no_days_off"], seen["steps"], seen["messages"]]
    rows = [[*counts, 0, quality.bound(seen["lives"], 0)]]
    quality.record("Lives of an assignment through PostgreSQL", "script/campaign life", columns, rows, began)
    assert seen["lives"] >= LIVES
