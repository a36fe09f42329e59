# kill -9 under a running line: who is killed and when, and what must hold afterwards. Used by the short form
# (test_kill_line.py) and the long one (script/campaign kill).
import hashlib
import os
import random
import signal
import time
from collections import Counter
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from rakor.local import probe
from tests.local.server import Server, parent_of, parts
from tests.local.writers import Judge, Ledger, Person, Writer

KINDS = ("gunicorn worker", "celery worker", "postgres")
A_MINUTE = 3  # deaths of one supervised part; after more than five, its own and failed restarts, it gives up by design
DESK = "/contoh/rapat/{}/meja/catat/"
REPORT = "/contoh/arahan-unit/{}/lapor/"
WORK = "/contoh/arahan-unit/{}/"
OPEN_WORK = """SELECT a.id FROM directives_assignment a JOIN people_unit u ON u.id = a.unit_id
    JOIN directives_directive d ON d.id = a.directive_id JOIN people_government g ON g.id = a.government_id
    WHERE g.slug = 'contoh' AND u.short_name = %s AND a.is_open AND a.status <> 'awaiting_verification'
    AND d.tracked_from IS NOT NULL ORDER BY a.id LIMIT 1"""
NEXT_MEETING = (
    "SELECT m.id FROM meetings_meeting m JOIN people_government g ON g.id = m.government_id "
    "WHERE g.slug = 'contoh' ORDER BY m.id DESC LIMIT 1"
)
# Each finds what must not be there: something half-written.
HALF = {
    "report without its photo": """SELECT r.id FROM directives_report r LEFT JOIN directives_evidence e
        ON e.report_id = r.id WHERE r.done LIKE 'Tertulis %' GROUP BY r.id HAVING count(e.id) <> 1""",
    "report without its move": """SELECT r.id FROM directives_report r LEFT JOIN directives_move m
        ON m.report_id = r.id AND m.move IN ('report', 'report_obstacle', 'claim')
        GROUP BY r.id HAVING count(m.id) <> 1""",
    "returned report without its move": """SELECT r.id FROM directives_report r LEFT JOIN directives_move m
        ON m.report_id = r.id AND m.move = 'return' WHERE r.verdict = 'returned' GROUP BY r.id HAVING count(m.id) <> 1""",
    "returned report nobody is told of": """SELECT r.id FROM directives_report r
        JOIN directives_assignment a ON a.id = r.assignment_id JOIN people_membership p ON p.unit_id = a.unit_id
        WHERE r.verdict = 'returned' AND NOT EXISTS (SELECT FROM notify_message m WHERE m.kind = 'report_returned'
        AND m.subject = 'report:' || r.id)""",
    "status other than its last move": """SELECT a.id FROM directives_assignment a LEFT JOIN LATERAL (SELECT to_status
        FROM directives_move m WHERE m.assignment_id = a.id ORDER BY m.id DESC LIMIT 1) last ON true
        WHERE a.status <> coalesce(last.to_status, 'not_started')""",
    "move that does not follow the one before": """SELECT id FROM (SELECT id, from_status, lag(to_status, 1,
        'not_started') OVER (PARTITION BY assignment_id ORDER BY id) before FROM directives_move) m
        WHERE from_status <> before""",
    "block without its history": """SELECT b.id FROM meetings_block b WHERE NOT EXISTS (SELECT FROM
        meetings_blockevent e WHERE e.pgh_obj_id = b.id)""",
    "report without its history": """SELECT r.id FROM directives_report r WHERE NOT EXISTS (SELECT FROM
        directives_reportevent e WHERE e.pgh_obj_id = r.id AND e.verdict = r.verdict)""",
    "message the worker forgot": """SELECT id FROM notify_message WHERE state = 'waiting' AND channel = 'inbox'
        AND not_before < now() AND coalesce(leased_until, now()) <= now()""",
}
WHERE = {"block": ("meetings_block", "text"), "report": ("directives_report", "done")}


@dataclass
class Outcome:
    ledger: Ledger | None = field(default=None, repr=False)
    kills: Counter = field(default_factory=Counter)
    longest: float = 0.0  # seconds from a kill until /healthz was well again
    sent: int = 0
    acknowledged: int = 0
    unanswered: int = 0
    refused: list = field(default_factory=list)
    lost: list = field(default_factory=list)
    doubled: list = field(default_factory=list)
    half: dict = field(default_factory=dict)
    orphans: int = 0  # files without a row: their writer was killed between the file and the commit; allowed


@contextmanager
def running(home: Path):
    """A server with its demonstration, as script/server starts it."""
    home.mkdir(exist_ok=True)
    server = Server(home, demo=True).start()
    try:
        server.await_said("demo-contoh-", 90)
        yield server
    finally:
        server.stop()


def strike(server: Server, *, kills: int, seed: int) -> Outcome:
    """Kill `kills` times under six writers and a judge, let them finish, and look at everything."""
    chance, ledger = random.Random(seed), Ledger()
    outcome = Outcome(ledger=ledger)
    writers = _writers(server, ledger, seed)
    for writer in writers:
        writer.start()
    try:
        died: dict[str, list[float]] = {kind: [] for kind in KINDS}
        round_ = list(KINDS)
        for number in range(kills):
            time.sleep(chance.uniform(0.5, 2.5))
            if number % len(KINDS) == 0:
                chance.shuffle(round_)
            kind = round_[number % len(KINDS)]
            if len(died[kind]) >= A_MINUTE and kind != KINDS[0]:
                time.sleep(max(0.0, died[kind][-A_MINUTE] + 60 - time.monotonic()))
            died[kind].append(time.monotonic())
            _kill(server, kind, chance)
            outcome.kills[kind] += 1
            outcome.longest = max(outcome.longest, _await_well(server) - died[kind][-1])
        time.sleep(2)
    finally:
        for writer in writers:
            writer.ended.set()
        for writer in writers:
            writer.join(90)
    assert [writer.crash for writer in writers if writer.crash or writer.is_alive()] == []
    look(server, ledger, outcome)
    return outcome


def _writers(server, ledger, seed):
    with server.owner() as connection:
        (meeting,) = connection.execute(NEXT_MEETING).fetchone()
        works = {name: connection.execute(OPEN_WORK, [name]).fetchone()[0] for name in ("Dinkes", "Dinas PUPR")}
    people = {name: Person(server.port, f"demo-contoh-{name}") for name in ("notulis", "setda", "dinkes", "pupr")}
    health, roads = works["Dinkes"], works["Dinas PUPR"]
    return [
        Writer(people["notulis"], ledger, seed * 10 + 1, DESK.format(meeting), "block"),
        Writer(people["setda"], ledger, seed * 10 + 2, DESK.format(meeting), "block"),
        Writer(people["dinkes"], ledger, seed * 10 + 3, REPORT.format(health), "report"),
        Writer(people["dinkes"], ledger, seed * 10 + 4, REPORT.format(health), "report"),
        Writer(people["pupr"], ledger, seed * 10 + 5, REPORT.format(roads), "report"),
        Judge(people["setda"], ledger, seed * 10 + 6, WORK.format(health), "judge"),
    ]


def _kill(server, kind, chance):
    end = time.monotonic() + 30
    while True:
        found = parts(server)
        if kind == "postgres":
            victims = [found.get("postgres")]
        elif kind == "celery worker":
            victims = [found.get("pekerja")]
        else:
            victims = sorted(pid for pid in server.below() if parent_of(pid) == found.get("web", -1))
        if victims and victims[0]:
            with suppress(ProcessLookupError):
                os.kill(chance.choice(victims), signal.SIGKILL)
                return
        assert time.monotonic() < end, server.said.read_text()
        time.sleep(0.1)


def _await_well(server, seconds=45):
    """The moment since which pages answer; a server that gave up is told by its own words."""
    end, well = time.monotonic() + seconds, 0
    time.sleep(0.3)
    while well < 4:  # two gunicorn workers: one good answer may be the other one's
        well = well + 1 if probe.status(f"http://127.0.0.1:{server.port}/healthz") == 200 else 0
        assert server.process.poll() is None, server.said.read_text()
        assert time.monotonic() < end, server.said.read_text()
        time.sleep(0.05)
    return time.monotonic()


def look(server: Server, ledger: Ledger, outcome: Outcome) -> None:
    """Write into `outcome` what was promised and what is there."""
    outcome.sent, outcome.acknowledged = len(ledger.sent), len({thing.token for thing in ledger.acknowledged})
    outcome.unanswered, outcome.refused = ledger.unanswered, ledger.refused
    acknowledged = {thing.token for thing in ledger.acknowledged}
    with server.owner() as connection:
        connection.autocommit = True
        found = {
            (what, words): (count, tokens)
            for what, (table, column) in WHERE.items()
            for words, count, tokens in connection.execute(
                f"SELECT {column}, count(*), count(DISTINCT client_id) FROM {table} "
                f"WHERE {column} LIKE 'Tertulis %' GROUP BY 1"
            )
        }
        for thing in ledger.sent:
            count, tokens = found.pop((thing.what, thing.words), (0, 0))
            if count == 0 and thing.token in acknowledged:
                outcome.lost.append(thing.token)
            if count > 1 or tokens > 1:
                outcome.doubled.append(thing.token)
        outcome.doubled += found  # what nobody sent
        outcome.half = _half(connection)
        rows = connection.execute("SELECT path, size, sha256 FROM directives_evidence").fetchall()
    files = server.data / "files"
    stored = {path.relative_to(files).as_posix(): path.read_bytes() for path in files.rglob("*") if path.is_file()}
    wrong = [path for path, size, digest in rows if _of(stored.get(path)) != (size, digest)]
    if wrong:
        outcome.half["evidence without its file"] = wrong
    outcome.orphans = len(stored.keys() - {path for path, _, _ in rows})


def _half(connection, seconds=25):
    """What is half-written, by its name. The worker has a moment to catch up: nothing else may need one."""
    end = time.monotonic() + seconds
    while True:
        found = {name: connection.execute(query).fetchall() for name, query in HALF.items()}
        found = {name: rows for name, rows in found.items() if rows}
        if set(found) != {"message the worker forgot"} or time.monotonic() > end:
            return found
        time.sleep(1)


def _of(content):
    return None if content is None else (len(content), hashlib.sha256(content).hexdigest())
