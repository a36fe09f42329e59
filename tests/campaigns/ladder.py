# script/campaign ladder: the laws of the ladder on thousands of histories at random. RAKOR_HISTORIES says how many.
import os
import time

from hypothesis import settings

HISTORIES = int(os.environ.get("RAKOR_HISTORIES", "10000"))
settings.register_profile("campaign", max_examples=HISTORIES, deadline=None)
settings.load_profile("campaign")  # before the laws are read: each takes the profile of that moment

from tests.campaigns import quality  # noqa: E402
from tests.directives import test_alarms as laws  # noqa: E402
from tests.directives import test_paper_lives as lives  # noqa: E402

LAWS = {
    "every step once, on the first day it may": laws.test_every_step_is_taken_once_on_the_first_day_it_may,
    "days off and rakor that change": laws.test_days_off_and_rakor_that_change_lose_nothing_and_repeat_nothing,
    "in order, also after an outage": laws.test_the_steps_go_up_in_order_also_after_an_outage,
    "400 days of reports, returns, extensions, handovers, ends, reopenings, days off, outages in WIB, WITA, WIT: "
    "each step on its day, once": lives.test_each_step_once_in_order_on_its_day_and_only_in_the_units_turn,
}


def test_the_laws_hold():
    began, rows = time.perf_counter(), []
    for name, law in LAWS.items():
        law()  # raises with the smallest history that breaks it
        rows.append([name, HISTORIES, 0, quality.bound(HISTORIES, 0)])
    quality.record(
        "Histories of the ladder", "script/campaign ladder", ["law", "histories", "broken", "3/n"], rows, began
    )
    assert len(rows) == len(LAWS)
