# The data folder: what lies in it, who is using it now, and the short private folders for its sockets.
import contextlib
import fcntl
import hashlib
import json
import os
import secrets
import stat
import tempfile
from pathlib import Path

from rakor.local.say import Refused

SOCKETS_UNDER = Path("/tmp")  # not TMPDIR: a socket's whole path must stay under about 100 characters


def prepare(data: Path) -> None:
    """Makes the parts of a data folder and the secret key, once."""
    for name in ("files", "backups", "log", "build", "static"):
        (data / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    key = data / "secret_key"
    if not key.exists():
        fresh = data / f".secret_key-{os.getpid()}"
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(60))
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileExistsError):
            os.link(fresh, key)  # the first of two at once wins, and both read the same key
        fresh.unlink()


def private_folder(purpose: str, data: Path, uid: int | None = None) -> Path:
    """A 0700 folder owned by `uid` with a short path: the same one each time for this data folder, or a new name if
    somebody else holds that one. Its permission is the lock on the services, whose sockets ask no password."""
    uid = os.getuid() if uid is None else uid
    digest = hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:10]
    path = SOCKETS_UNDER / f"rakor-{os.getuid()}-{digest}-{purpose}"
    try:
        path.mkdir(mode=0o700)
        os.chown(path, uid, -1)
    except FileExistsError:
        found = path.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != uid or stat.S_IMODE(found.st_mode) != 0o700:
            path = Path(tempfile.mkdtemp(prefix=f"rakor-{os.getuid()}-{purpose}-", dir=SOCKETS_UNDER))
            os.chown(path, uid, -1)
    return path


def leave(path: Path) -> None:
    """Removes a private folder that its services have emptied."""
    with contextlib.suppress(OSError):
        path.rmdir()


class InUse(Refused):
    """Another process holds the data folder; `holder` is what it wrote about itself."""

    def __init__(self, holder: dict):
        self.holder = holder
        where = holder.get("url") or f"proses {holder.get('pid', '?')}"
        super().__init__(f"folder data ini sedang dipakai oleh script/{holder.get('kind', 'server')} ({where}).")


class Occupancy:
    """The right to start services on a data folder. The truth is a lock the kernel drops when its holder dies, however
    it dies; `server.json` beside it only says who and where, and is never believed without the lock."""

    def __init__(self, data: Path):
        self._lock = data / "lock"
        self._note = data / "server.json"
        self._file = None

    def take(self, kind: str, **about) -> None:
        file = self._lock.open("a")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            raise InUse(self._read()) from None
        self._file = file
        self.note(kind=kind, **about)

    def note(self, **about) -> None:
        """Replaces what others may read about the holder (no secrets: addresses of sockets, pid, URL)."""
        fresh = self._note.with_suffix(".baru")
        fresh.touch(mode=0o600)
        fresh.write_text(json.dumps({"pid": os.getpid(), **about}))
        fresh.replace(self._note)

    def leave(self) -> None:
        if self._file:
            self._note.unlink(missing_ok=True)
            self._file.close()
            self._file = None

    def _read(self) -> dict:
        try:
            return json.loads(self._note.read_text())
        except (OSError, ValueError):
            return {}
