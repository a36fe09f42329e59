# One script/server as a user has it, with all its processes, for the tests that need the whole of it.
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import psycopg

from rakor.local import probe

ROOT = Path(__file__).resolve().parents[2]
START = "import sys; from rakor.local import preflight, serve; sys.exit(serve.command(preflight.options(sys.argv[1:])))"
MANAGE = "import sys; from rakor.local import beside; sys.exit(beside.command(sys.argv[1:]))"
OURS = ("RAKOR_", "DATABASE_", "CELERY_", "SECRET_KEY", "DJANGO_", "EMAIL_URL", "DEMO", "DEBUG", "HTTPS", "BASE_URL")


def environment(**more):
    return {name: value for name, value in os.environ.items() if not name.startswith(OURS)} | more


class Server:
    """One script/server on a data folder and a free port; what it says goes to a file."""

    def __init__(self, home, *, demo=False):
        self.demo = demo
        self.data, self.said = home / "data", home / "said.txt"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]

    def start(self, *options):
        first = [] if self.demo else ["--no-demo"]
        arguments = ["--port", str(self.port), "--data", str(self.data), *first, *options]
        with self.said.open("w") as said:
            self.process = subprocess.Popen(
                [sys.executable, "-c", START, *arguments], cwd=ROOT, env=environment(), stdout=said, stderr=said
            )
        end = time.monotonic() + 180  # the tables of a first start are migrated in that time
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
            [sys.executable, "-c", START, *arguments], cwd=ROOT, env=environment(), capture_output=True, text=True
        )

    def manage(self, *arguments):
        command = [sys.executable, "-c", MANAGE, *arguments]
        env = environment(RAKOR_DATA=str(self.data))
        return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True)

    def owner(self):
        return psycopg.connect(json.loads((self.data / "server.json").read_text())["urls"]["DATABASE_OWNER_URL"])

    def below(self):
        """All processes that work for this server: its descendants, and PostgreSQL's and Valkey's own."""
        parents = {int(folder.name): parent_of(folder.name) for folder in Path("/proc").glob("[0-9]*")}
        found = {self.process.pid}
        while more := {pid for pid, parent in parents.items() if parent in found} - found:
            found |= more
        return found - {self.process.pid}


def left(pids, seconds=8):
    end = time.monotonic() + seconds
    while (found := {pid for pid in pids if parent_of(pid) is not None}) and time.monotonic() < end:
        time.sleep(0.1)
    return found


def parent_of(pid):
    """The parent's pid, or None for a process that ended."""
    try:
        state, parent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[:2]
    except (FileNotFoundError, ProcessLookupError):
        return None
    return None if state == "Z" else int(parent)


def parts(server):
    """The supervised processes by the name the supervisor gives them."""
    signs = {"gunicorn": "web", "rakor.local.worker": "pekerja", "valkey-server": "valkey", "bin/postgres": "postgres"}
    found = {}
    for pid in server.below():
        if parent_of(pid) == server.process.pid:
            command = Path(f"/proc/{pid}/cmdline").read_text()
            found |= {name: pid for sign, name in signs.items() if sign in command}
    return found
