# The whole of script/server, from the first statement to the last process, apart from the virtual environment.
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest

from rakor.local import probe, services

ROOT = Path(__file__).resolve().parents[2]
START = "import sys; from rakor.local import preflight, serve; sys.exit(serve.command(preflight.options(sys.argv[1:])))"
MANAGE = "import sys; from rakor.local import beside; sys.exit(beside.command(sys.argv[1:]))"
ASK_ROLE = """
from django.db import connection
connection.ensure_connection()
print(connection.connection.info.user)
"""
OURS = ("RAKOR_", "DATABASE_", "CELERY_", "SECRET_KEY", "DJANGO_", "EMAIL_URL", "DEMO", "DEBUG", "HTTPS", "BASE_URL")


def _environment(**more):
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)} | more


class Server:
    """One script/server on a data folder and a free port; what it says goes to a file."""

    def __init__(self, home):
        self.data, self.said = home / "data", home / "said.txt"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def start(self, *options):
        arguments = ["--port", str(self.port), "--data", str(self.data), "--no-demo", *options]
        with self.said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-c", START, *arguments], cwd=ROOT, env=_environment(), stdout=said, stderr=said
            )
        end = time.monotonic() + 90
        while probe.status(f"http://127.0.0.1:{self.port}/healthz") != 200:
            assert self.process.poll() is None, self.said.read_text()
            assert time.monotonic() < end, self.said.read_text()
            time.sleep(0.1)
        return self

    def await_said(self, words, seconds=40):
        end = time.monotonic() + seconds
        while words not in self.said.read_text():
            assert time.monotonic() < end, self.said.read_text()
            time.sleep(0.1)

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(20)

    def again(self, *options):
        """A second start on the same data folder that must end by itself."""
        arguments = ["--data", str(self.data), *options]
        return subprocess.run(
            [sys.executable, "-c", START, *arguments], cwd=ROOT, env=_environment(), capture_output=True, text=True
        )

    def manage(self, *arguments):
        command = [sys.executable, "-c", MANAGE, *arguments]
        env = _environment(RAKOR_DATA=str(self.data))
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)

    def owner(self):
        return psycopg.connect(json.loads((self.data / "server.json").read_text())["urls"]["DATABASE_OWNER_URL"])

    def below(self):
        """All processes that work for this server: its descendants, and PostgreSQL's and Valkey's own."""
        parents = {int(folder.name): _parent(folder.name) for folder in Path("/proc").glob("[0-9]*")}
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found - {self.process.pid}


def _left(pids, seconds=8):
    end = time.monotonic() + seconds
    while (left := {pid for pid in pids if _parent(pid) is not None}) and time.monotonic() < end:
        time.sleep(0.1)
    return left


def _parent(pid):
    """The parent's pid, or None for a process that ended."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if state == "Z" else int(parent)


@pytest.mark.slow
def test_a_server_from_its_first_start_to_its_second(home):
    """Over ten seconds: it makes a cluster, migrates, starts gunicorn and the worker, and does most of it twice."""
    server = Server(home).start()
    try:
        server.await_said("Hentikan dengan Ctrl-C.")
        with server.owner() as connection:
            connection.execute("CREATE TABLE kept AS SELECT 'acknowledged' AS what")

        second = server.again("--port", str(server.port + 1))
        where = f"http://127.0.0.1:{server.port}"
        line = f"Rakor: folder data ini sedang dipakai oleh script/server ({where}).\n"
        assert (second.returncode, second.stderr) == (1, line)

        shown = server.manage("shell", "-c", ASK_ROLE)
        assert shown.stdout.splitlines()[-1] == "rakor_app"

        pids = server.below()
        assert len(pids) > 8
        with server.owner() as connection:
            sockets = connection.info.host
        began = time.monotonic()
        assert server.stop() == 0
        assert time.monotonic() - began < 11
        assert _left(pids, 1) == set()
        assert not Path(sockets).exists()

        began = time.monotonic()
        server.start()
        assert time.monotonic() - began < 10
        assert "Menyiapkan tabel" not in server.said.read_text()
        with server.owner() as connection:
            assert connection.execute("SELECT what FROM kept").fetchone() == ("acknowledged",)
    finally:
        server.stop()


@pytest.mark.slow
def test_it_survives_kill_9_of_each_part_and_of_everything(home):
    """Over ten seconds: a server is started twice, and each of its parts is killed and waited for once."""
    server = Server(home).start()
    try:
        server.await_said("Hentikan dengan Ctrl-C.")
        with server.owner() as connection:
            connection.execute("CREATE TABLE kept AS SELECT 'acknowledged' AS what")
        for name, pid in _parts(server).items():
            os.kill(pid, signal.SIGKILL)
            server.await_said(f"{name} berhenti (kode -9), dijalankan lagi")
        end = time.monotonic() + 30
        while probe.status(f"http://127.0.0.1:{server.port}/healthz") != 200:
            assert time.monotonic() < end, server.said.read_text()
            time.sleep(0.1)
        pids = server.below()
        server.process.kill()
        server.process.wait()
        assert _left(pids) == set()

        server.start()
        with server.owner() as connection:
            assert connection.execute("SELECT what FROM kept").fetchone() == ("acknowledged",)
        for pid in (server.process.pid, *server.below()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        server.process.wait()
        server.start()
        with server.owner() as connection:
            assert connection.execute("SELECT what FROM kept").fetchone() == ("acknowledged",)
    finally:
        server.stop()


def _parts(server):
    """The supervised processes by the name the supervisor gives them."""
    signs = {"gunicorn": "web", "rakor.local.worker": "pekerja", "valkey-server": "valkey", "bin/postgres": "postgres"}
    found = {}
    for pid in server.below():
        if _parent(pid) == server.process.pid:
            command = Path(f"/proc/{pid}/cmdline").read_text()
            found |= {name: pid for sign, name in signs.items() if sign in command}
    assert sorted(found) == ["pekerja", "postgres", "valkey", "web"]
    return found


def test_a_database_that_cannot_be_reached_is_named(home):
    env = _environment(
        DATABASE_URL="postgresql://rakor_app:rahasia@127.0.0.1:1/rakor",
        DATABASE_OWNER_URL="postgresql://rakor_owner:rahasia@127.0.0.1:1/rakor",
        CELERY_BROKER_URL="redis://127.0.0.1:1/0",
    )
    arguments = ["--port", str(Server(home).port), "--data", str(home / "data")]
    done = subprocess.run([sys.executable, "-c", START, *arguments], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Rakor: basis data di DATABASE_URL tidak dapat dihubungi (")
    assert "rahasia" not in done.stderr
    assert done.stderr.count("\n") == 1


def test_an_address_without_the_owners_is_refused(home, monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "postgresql://rakor_app@db/rakor")
    monkeypatch.delenv("DATABASE_OWNER_URL", raising=False)
    with pytest.raises(Exception, match="DATABASE_OWNER_URL belum"):
        services.Services(home)


def test_a_machine_answers_to_its_own_names():
    assert {"localhost", "127.0.0.1", socket.gethostname()} <= set(services.own_addresses())
