# kill -9 in the middle of the line, the short form: six kills. The long one is `script/campaign kill`, or this test
# with more kills by RAKOR_KILLS (each takes two seconds and its recovery) and another course of events by RAKOR_SEED.
import os

import pytest

from tests.local import kills

DAMAGE = """
    DELETE FROM meetings_block WHERE text = %(block)s;
    DELETE FROM directives_evidence e USING directives_report r WHERE r.id = e.report_id AND r.done = %(report)s;
    UPDATE directives_assignment SET status = 'superseded' WHERE id = (SELECT max(assignment_id) FROM directives_report);
"""


@pytest.mark.slow
def test_what_was_acknowledged_is_there_and_nothing_is_half_written(home):
    """Up to a minute: a server with its demonstration is started, and six kills need their recovery."""
    number, seed = int(os.environ.get("RAKOR_KILLS", "6")), int(os.environ.get("RAKOR_SEED", "1"))
    with kills.running(home) as server:
        outcome = kills.strike(server, kills=number, seed=seed)
        print(outcome)
        assert outcome.kills.total() == number
        assert (outcome.lost, outcome.doubled, outcome.half, outcome.refused) == ([], [], {}, []), (
            server.said.read_text()
        )
        assert outcome.acknowledged > 10 * number
        assert outcome.unanswered > 0  # or nobody was writing when it happened

        # The look at the end can fail: each damage is called by its name.
        block, report = (next(t for t in outcome.ledger.acknowledged if t.what == what) for what in ("block", "report"))
        with server.owner() as connection:
            values = {"block": block.words, "report": report.words}
            for statement in DAMAGE.strip().split(";")[:-1]:
                connection.execute(statement, values)
            (path,) = connection.execute("SELECT path FROM directives_evidence ORDER BY id DESC LIMIT 1").fetchone()
        (server.data / "files" / path).write_bytes(b"")
        damaged = kills.Outcome()
        kills.look(server, outcome.ledger, damaged)
        assert damaged.lost == [block.token]
        assert sorted(damaged.half) == [
            "evidence without its file",
            "report without its photo",
            "status other than its last move",
        ]
