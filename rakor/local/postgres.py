# A PostgreSQL cluster of one's own: made once, started as a child, reached through a private socket, stopped cleanly.
# It knows the two roles and the database `rakor`; not what is in it.
import contextlib
import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import psycopg

from rakor.local import binaries, folder
from rakor.local.child import Child
from rakor.local.say import Refused

ROLES = Path(__file__).with_name("roles.sql")
DATABASE = "rakor"
UNREACHABLE_HOME = Path("/var/lib/rakor")  # for root, when `nobody` can't reach the data folder
LEFTOVERS = ("pre-existing shared memory block", "lock file", "being used by")
FRAGILE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=64MB")

# A year of data comes in within seconds; until it has been counted, the planner takes every table for empty.
SOON_KNOWN = "autovacuum_naptime=2s"


def url(sockets: Path, role: str, database: str) -> str:
    """The one form both libpq and django-environ read; the sockets' path holds lower-case letters only."""
    return f"postgresql://{role}@/{quote(database)}?host={sockets}"


class Postgres:
    """A cluster in `data`. As root it runs as `nobody`, since PostgreSQL refuses root. `durable=False` trades safety
    on power loss for speed, for clusters that are thrown away. Start it from the main thread (see child.py)."""

    def __init__(self, data: Path, sockets: Path | None = None, *, log: Path | None = None, durable: bool = True):
        self.uid = pwd.getpwnam("nobody").pw_uid if os.getuid() == 0 else None
        self.asked, self.durable = data.absolute(), durable
        self.data = self._home() / data.name if self.uid else self.asked
        self._given_sockets = sockets
        self.sockets = sockets or folder.private_folder("pg", self.asked, self.uid)
        if len(str(self.sockets)) > 80:
            raise Refused(f"nama folder soket {self.sockets} terlalu panjang.")
        self.log = log or self.asked.with_name(f"{data.name}.log")
        self.child: Child | None = None
        self._initdb: subprocess.Popen | None = None

    @classmethod
    @contextlib.contextmanager
    def throwaway(cls) -> Iterator["Postgres"]:
        """A started cluster that forgets everything, folders and all, at the end."""
        with contextlib.ExitStack() as stack:
            home = Path(tempfile.mkdtemp(prefix="rakor-sekali-", dir=folder.SOCKETS_UNDER))
            stack.callback(shutil.rmtree, home, ignore_errors=True)
            home.chmod(0o711)
            postgres = cls(home / "postgres", durable=False)
            stack.callback(postgres.remove)
            yield postgres.start()

    def start(self) -> "Postgres":
        self.spawn()
        self.wait()
        return self

    def stop(self) -> None:
        if self._initdb and self._initdb.poll() is None:
            os.killpg(self._initdb.pid, signal.SIGKILL)  # with the single-user backend that it feeds
            self._initdb.wait()
        if self.child:
            self.child.stop()
        if not self._given_sockets:
            folder.leave(self.sockets)

    def remove(self) -> None:
        """Stops it and deletes the cluster, its log and its sockets."""
        self.stop()
        for leftover in (self.data, self.sockets):
            shutil.rmtree(leftover, ignore_errors=True)
        for leftover in (self.asked, self.log):  # the first may be a link to where `nobody` could reach it
            if leftover.is_symlink() or leftover.is_file():
                leftover.unlink()

    __enter__ = start

    def __exit__(self, *_) -> None:
        self.stop()

    def url(self, role: str = "rakor_app", database: str = DATABASE) -> str:
        return url(self.sockets, role, database)

    def superuser(self, database: str = "postgres") -> psycopg.Connection:
        """An autocommit connection that row-level security does not hold: for setting up, never for serving."""
        return psycopg.connect(self.url("postgres", database), connect_timeout=5, autocommit=True)

    def spawn(self) -> None:
        """Begins (making the cluster first, if there is none) without waiting; `wait` finishes it."""
        version = self.data / "PG_VERSION"
        major = int(version.read_text()) if version.exists() else None
        found = binaries.postgres(major)
        self.binaries = binaries.copy_for(self.uid, found, self._home()) if self.uid else found
        self.log.parent.mkdir(parents=True, exist_ok=True)
        self._open_sockets()
        if major is None:
            self._begin_initdb()
        else:
            self._spawn_server()

    def wait(self, seconds: float = 60) -> None:
        """Until it answers, the roles are right and the database is there. Survives what a kill -9 left behind:
        processes and shared memory of the last run take a few seconds to go."""
        if self._initdb:
            self._finish_initdb()
            self._spawn_server()
        end = time.monotonic() + seconds
        while True:
            try:
                with self.superuser() as connection:
                    self._set_up(connection)
                return
            except psycopg.OperationalError as error:
                if time.monotonic() > end:
                    raise Refused(f"PostgreSQL tidak menjawab: {error}; lihat {self.log}.") from None
            if not self.child.is_alive():
                if not any(sign in self.child.last_words(6) for sign in LEFTOVERS):
                    raise Refused(f"PostgreSQL berhenti: {self.child.last_words()} (lihat {self.log}).")
                time.sleep(0.5)
                self._spawn_server()
            time.sleep(0.05)

    def _set_up(self, connection: psycopg.Connection) -> None:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABASE]).fetchone():
            connection.execute(f"CREATE DATABASE {DATABASE}")
        with self.superuser(DATABASE) as inside:
            inside.execute(ROLES.read_text())

    def _home(self) -> Path:
        """Root only: the folder that holds the cluster. No permission above the data folder is ever changed for it."""
        parent = self.asked.parent
        parent.mkdir(parents=True, exist_ok=True)
        if self.asked.is_symlink():
            return self.asked.resolve().parent
        if binaries.reachable(parent, self.uid, needed=0o1):
            return parent
        if binaries.reachable(parent.parent, self.uid, needed=0o1) and parent.stat().st_uid == 0:
            parent.chmod(parent.stat().st_mode | 0o011)  # the data folder itself, to walk through, not to list
            return parent
        home = UNREACHABLE_HOME / hashlib.sha256(str(self.asked).encode()).hexdigest()[:10]
        home.mkdir(mode=0o711, parents=True, exist_ok=True)
        if not self.asked.exists():
            self.asked.symlink_to(home / self.asked.name)
        return home

    def _open_sockets(self) -> None:
        if not self._given_sockets:
            self.sockets = folder.private_folder("pg", self.asked, self.uid)
        elif not self.sockets.exists():
            self._make_own(self.sockets)

    def _make_own(self, path: Path) -> None:
        path.mkdir(mode=0o700)
        self._give_away(path)

    def _give_away(self, path: Path) -> None:
        if self.uid:
            os.chown(path, self.uid, pwd.getpwuid(self.uid).pw_gid)

    def _begin_initdb(self) -> None:
        # In a folder of its own that is renamed at the end: a start cut short leaves no half cluster behind. Never in
        # that of an earlier try, into which a backend of it may still be writing.
        trying = f"{self.data.name}.baru-"
        for leftover in self.data.parent.glob(f"{trying}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        self._new = Path(tempfile.mkdtemp(prefix=trying, dir=self.data.parent))
        self._give_away(self._new)
        argv = [self.binaries["initdb"], "-D", self._new, "-U", "postgres", "--auth=trust", "-E", "UTF8"]
        argv += ["--locale=C.UTF-8", "--no-instructions", *([] if self.durable else ["--no-sync"])]
        self._initdb = Child("initdb", argv, env=self._environment(), user=self.uid, log=self.log, cwd="/").spawn()

    def _finish_initdb(self) -> None:
        if self._initdb.wait():
            raise Refused(f"PostgreSQL tidak dapat menyiapkan {self.data}; lihat {self.log}.")
        self._initdb = None
        self._new.rename(self.data)

    def _spawn_server(self) -> None:
        argv = [self.binaries["postgres"], "-D", self.data, "-k", self.sockets, "-h", ""]
        settings = ["max_connections=60", "jit=off", "timezone=UTC", "log_timezone=UTC", "unix_socket_permissions=0700"]
        for setting in (*settings, SOON_KNOWN, *(() if self.durable else FRAGILE)):
            argv += ["-c", setting]
        self.child = Child(
            "postgres", argv, self._environment(), signal.SIGINT, grace=8.0, user=self.uid, log=self.log, cwd="/"
        )
        self.child.spawn()

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("PG", "LC_", "LANG"))}
        return {**kept, "LC_ALL": "C", "TZ": "UTC"}
