# The whole of script/server, from the first statement to the last process, apart from the virtual environment.
import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rakor.local import probe, services
from tests.local.server import ROOT, START, Server, environment, left, parts

ASK_ROLE = """
from django.db import connection
connection.ensure_connection()
print(connection.connection.info.user)
"""


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
        assert left(pids, 1) == set()
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
        killed = parts(server)
        assert sorted(killed) == ["pekerja", "postgres", "valkey", "web"]
        for name, pid in killed.items():
            os.kill(pid, signal.SIGKILL)
            server.await_said(f"{name} berhenti (kode -9), dijalankan lagi")
        end = time.monotonic() + 30
        while probe.status(f"http://127.0.0.1:{server.port}/healthz") != 200:
            assert time.monotonic() < end, server.said.read_text()
            time.sleep(0.1)
        pids = server.below()
        server.process.kill()
        server.process.wait()
        assert left(pids) == set()

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


def test_a_database_that_cannot_be_reached_is_named(home):
    env = environment(
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
