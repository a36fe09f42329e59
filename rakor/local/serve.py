# The steps of script/server: services, migrations and static files, gunicorn, worker with beat, demo data.
import hashlib
import os
import signal
import socket
import sys
import time
from argparse import Namespace
from pathlib import Path

import psycopg
from psycopg import sql

from rakor.local import folder, preflight, probe, say, services
from rakor.local.child import Child
from rakor.local.supervisor import Stopped, Supervisor
from rakor.local.venv import ROOT

CODE = ("rakor", "meetings", "directives", "templates")
STAMP = "Migrasi Rakor: "


def command(options: Namespace) -> int:
    try:
        return _serve(options)
    except say.Refused as problem:
        say.fail(problem)


def _serve(options: Namespace) -> int:
    data = Path(preflight.data_folder(options.data))
    folder.prepare(data)
    occupancy = folder.Occupancy(data)
    occupancy.take("server")
    supervisor = Supervisor()
    supervisor.catch_signals()
    needed = None
    try:
        preflight.port_is_free(options.host, options.port)
        needed = services.Services(data)
        _Server(options, data, needed, supervisor, occupancy).run()
    except Stopped:
        print(flush=True)
        say.step("Menghentikan Rakor …")
    finally:
        supervisor.stop_all()
        if needed:
            needed.leave()
        occupancy.leave()
    say.step(f"Rakor berhenti. Data tetap ada di {data}")
    return 0


class _Server:
    def __init__(self, options: Namespace, data: Path, needed: services.Services, supervisor, occupancy):
        self.options, self.data, self.services = options, data, needed
        self.supervisor, self.occupancy = supervisor, occupancy
        shown = options.host if options.host not in ("0.0.0.0", "::") else socket.gethostname()
        self.url = f"http://{_bracketed(shown)}:{options.port}"

    def run(self) -> None:
        self._services()
        self._database_and_static()
        self._web()
        self._worker()
        self._first_words()
        seen = self._code_state()
        while True:
            time.sleep(0.5)
            self.supervisor.check()
            if self.options.reload and (now := self._code_state()) != seen:
                seen = now
                say.step("Kode berubah, pekerja dimuat ulang")
                self.supervisor.restart(self.worker)

    def _services(self) -> None:
        needed = self.services
        names = " dan ".join(type(service).__name__.replace("Postgres", "PostgreSQL") for service in needed.started)
        if names:
            say.step(f"Menyalakan {names}")
        try:
            needed.spawn()
            # Static files need no database, so they are made while PostgreSQL starts.
            self.env = self._environment({})
            self._begin_static()
            needed.wait()
        except BaseException:
            needed.stop()
            raise
        for child in needed.children:
            self.supervisor.adopt(child)
        self.env = self._environment(needed.urls())
        self.occupancy.note(kind="server", url=self.url, urls=needed.urls())
        say.step("PostgreSQL dan Valkey siap")
        if needed.postgres and needed.postgres.data != needed.postgres.asked:
            say.step(
                f"Isi PostgreSQL ada di {needed.postgres.data}: pengguna nobody tidak dapat menjangkau {self.data}"
            )

    def _environment(self, urls: dict[str, str]) -> dict[str, str]:
        found = services.environment(self.data, urls)
        loopback = self.options.host in ("127.0.0.1", "localhost", "::1")
        found.setdefault("BASE_URL", self.url)
        found["DEMO"] = "0" if self.options.no_demo else "1"
        if not loopback:
            found.setdefault("ALLOWED_HOSTS", ",".join(services.own_addresses()))
        if self.options.reload:
            found.setdefault("DEBUG", "1")
        return found

    def _manage(self, *arguments: str, name: str | None = None) -> Child:
        return Child(name or arguments[0], [sys.executable, Path(ROOT, "manage.py"), *arguments], self.env, cwd=ROOT)

    def _begin_static(self) -> None:
        self.static = None
        state = _state(*(Path(ROOT, name) for name in ("static", "rakor/web", "templates")))
        stamp = self.data / "static" / ".tanda"
        if not stamp.exists() or stamp.read_text() != state:
            self.env |= {
                "DATABASE_URL": "postgresql://rakor_app@127.0.0.1:1/rakor",
                "CELERY_BROKER_URL": "memory://",
            } | {name: os.environ[name] for name in ("DATABASE_URL", "CELERY_BROKER_URL") if name in os.environ}
            self.static = self.supervisor.begin_step(self._manage("prepare_static", name="statis")), stamp, state

    def _database_and_static(self) -> None:
        owner = self.env["DATABASE_OWNER_URL"]
        wanted = _migrations_state()
        if _migrated(owner) != wanted:
            say.step("Menyiapkan tabel (migrasi)")
            self.supervisor.begin_step(self._manage("migrate", "--no-input", name="migrasi"))()
            mark_migrated(owner, wanted)
            say.step("Tabel siap")
        if self.static:
            finish, stamp, state = self.static
            finish()
            stamp.write_text(state)
            say.step("Berkas statis siap")

    def _web(self) -> None:
        argv = [
            sys.executable,
            "-m",
            "gunicorn",
            "rakor.wsgi",
            "--bind",
            f"{_bracketed(self.options.host)}:{self.options.port}",
        ]
        argv += ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--timeout", "60"]
        argv += ["--graceful-timeout", "4", "--log-level", "warning", "--no-control-socket"]
        argv += ["--worker-tmp-dir", "/dev/shm"] if os.access("/dev/shm", os.W_OK) else []
        argv += ["--reload"] if self.options.reload else []
        web = Child("web", argv, self.env, cwd=ROOT)
        self.supervisor.start(web)
        asked = _bracketed({"0.0.0.0": "127.0.0.1", "::": "::1"}.get(self.options.host, self.options.host))
        while (answer := probe.status(f"http://{asked}:{self.options.port}/healthz")) != 200:
            self.supervisor.heed()
            if not web.is_alive():
                time.sleep(0.3)  # its last lines are still being read
                say.fail("server web berhenti sebelum menjawab; sebabnya di baris-baris di atas.")
            if answer is not None and answer != 503:
                say.fail(f"server web menjawab {answer} di /healthz; sebabnya di baris-baris di atas.")
            time.sleep(0.05)
        say.step(f"Rakor siap di {self.url}")

    def _worker(self) -> None:
        argv = [
            sys.executable,
            "-m",
            "rakor.local.worker",
            "--quiet",
            "-A",
            "rakor.celery",
            "worker",
            "-B",
            "-P",
            "threads",
        ]
        argv += ["--concurrency", "4", "--loglevel", "WARNING", "--without-gossip", "--without-mingle"]
        argv += ["--schedule", str(self.data / "celerybeat-schedule")]
        self.worker = Child("pekerja", argv, self.env, signal.SIGTERM, cwd=ROOT)
        self.supervisor.start(self.worker)

    def _first_words(self) -> None:
        if self.options.no_demo:
            self.supervisor.start_once(self._manage("setup_link", name="operator"))
        else:
            self.supervisor.start_once(self._manage("load_demo", name="demo"))
        print("            Hentikan dengan Ctrl-C.", flush=True)

    def _code_state(self) -> str:
        return _state(*(Path(ROOT, name) for name in CODE)) if self.options.reload else ""


def _bracketed(host: str) -> str:
    return f"[{host}]" if ":" in host else host


def _state(*folders: Path) -> str:
    """Changes when a file below changes (by size and time), appears or goes, or when the lock does."""
    digest = hashlib.sha256(Path(ROOT, "requirements.txt").read_bytes())
    for top in folders:
        for path in sorted(top.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                status = path.stat()
                digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _migrations_state() -> str:
    digest = hashlib.sha256(Path(ROOT, "requirements.txt").read_bytes())
    for pattern in ("*/migrations/*.py", "rakor/*/migrations/*.py"):
        for path in sorted(Path(ROOT).glob(pattern)):
            digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()


def _migrated(owner: str) -> str | None:
    """Which migrations the database had at the last start: kept as its comment, so it never speaks for another one."""
    with psycopg.connect(owner, connect_timeout=5) as connection:
        oid = "(SELECT oid FROM pg_database WHERE datname = current_database())"
        (comment,) = connection.execute(f"SELECT shobj_description({oid}, 'pg_database')").fetchone()
    return comment.removeprefix(STAMP) if comment else None


def mark_migrated(owner: str, state: str | None) -> None:
    with psycopg.connect(owner, connect_timeout=5) as connection:
        statement = sql.SQL("COMMENT ON DATABASE {} IS {}").format(
            sql.Identifier(connection.info.dbname), sql.Literal(f"{STAMP}{state}" if state else None)
        )
        connection.execute(statement)
