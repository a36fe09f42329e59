# script/campaign outbox: everything that can go wrong between a cause and the letter about it, RAKOR_FAULTS times each
# (10 unless told). Uses up the test server: one fault kills PostgreSQL.
import os
import time

import pytest

from tests.campaigns import quality
from tests.notify import faults, scene
from tests.notify.conftest import kabar, sink, town  # noqa: F401  (fixtures)

RUNS = int(os.environ.get("RAKOR_FAULTS", "10"))


@pytest.mark.usefixtures("kabar")
def test_no_message_is_lost_and_none_doubled(town, sink, tmp_path):  # noqa: F811
    began, table, pages = time.perf_counter(), {}, 0
    people = scene.staff(town)
    for name, fault in (faults.FAULTS | faults.KILLS_THE_SERVER).items():
        found = table[name] = scene.Found()
        for seed in range(RUNS):
            print(".", end="", flush=True)
            stage = scene.begin(town, sink, tmp_path / f"{len(table)}-{seed}", seed, people)
            scene.strike(fault, stage, found)
        pages += sum(found.pages.values())
        assert set(found.pages) <= {200}, found.pages
    columns = [
        "fault", "runs", "due", "lost", "rows twice", "mails again, same Message-ID", "mails again, another Message-ID",
        "told without a cause", "3/n",
    ]  # fmt: skip
    rows = [
        [
            name, one.runs, one.due, one.lost, one.rows_twice, one.letters_again, one.letters_wrong, one.invented,
            quality.bound(one.due, one.lost + one.rows_twice + one.letters_wrong + one.invented),
        ]
        for name, one in table.items()
    ]  # fmt: skip
    rows.append([f"pages answered 200 while Valkey was down: {pages}", *[""] * (len(columns) - 1)])
    quality.record("The outbox under faults", "script/campaign outbox", columns, rows, began)
    for name, one in table.items():
        assert (one.lost, one.rows_twice, one.letters_wrong, one.invented) == (0, 0, 0, 0), name
        assert one.letters_again == 0 or name in faults.WINDOW, name
