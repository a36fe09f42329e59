# One archive with all that Rakor holds: the database's dump, the uploaded files, and a manifest with checksums.
# Knows PostgreSQL and folders, not what the rows mean. The commands around it are thin.
import hashlib
import io
import json
import os
import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg
from psycopg import sql

from rakor.local import binaries
from rakor.local.say import Refused

DUMP, MANIFEST, FORMAT = "database.dump", "manifest.json", 1
BLOCK = 1024 * 1024
TABLES = """
    SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
     ORDER BY 1, 2
"""


@dataclass(frozen=True)
class Database:
    """Where and as whom: always rakor_owner, for whom row-level security is not forced."""

    name: str
    user: str
    host: str = ""
    port: str = ""
    password: str = ""

    @classmethod
    def of(cls, settings: dict) -> "Database":
        """From one entry of Django's DATABASES."""
        options = settings.get("OPTIONS", {})
        host = settings.get("HOST") or options.get("host", "")
        return cls(settings["NAME"], settings["USER"], host, str(settings.get("PORT") or ""), settings["PASSWORD"])

    def connect(self, **options) -> psycopg.Connection:
        given = {
            "dbname": self.name,
            "user": self.user,
            "host": self.host,
            "port": self.port,
            "password": self.password,
        }
        return psycopg.connect(**{name: value for name, value in given.items() if value}, **options)

    def environment(self) -> dict[str, str]:
        """For pg_dump and pg_restore: in the environment, since everybody can read a command line."""
        given = {
            "PGDATABASE": self.name,
            "PGUSER": self.user,
            "PGHOST": self.host,
            "PGPORT": self.port,
            "PGPASSWORD": self.password,
        }
        return {**os.environ, **{name: value for name, value in given.items() if value}}


def back_up(database: Database, files: Path, folder: Path, at: datetime) -> Path:
    """Writes rakor-YYYYMMDD-HHMMSS.tar and returns its path; a half one never bears that name.

    The database first, then the files: files are written once and never changed, so whatever a dumped row refers to is
    there when its turn comes. Files that came later are in the archive too and belong to nobody.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    target = folder / f"rakor-{at:%Y%m%d-%H%M%S}.tar"
    if target.exists():
        raise Refused(f"{target} sudah ada; ulangi sebentar lagi.")
    dump, partial = folder / f".{target.name}.dump", folder / f".{target.name}.sebagian"
    try:
        partial.touch(mode=0o600)
        dump.touch(mode=0o600)
        rows = _dump(database, dump)
        with tarfile.open(partial, "w") as archive:
            sums = {DUMP: _add(archive, dump, DUMP)}
            for path in _stored(files):
                name = f"files/{path.relative_to(files).as_posix()}"
                sums[name] = _add(archive, path, name)
            manifest = {"format": FORMAT, "made_at": at.isoformat(), "rows": rows, "sha256": sums}
            text = json.dumps(manifest, indent=1, sort_keys=True).encode()
            member = tarfile.TarInfo(MANIFEST)
            member.size, member.mode, member.mtime = len(text), 0o600, int(at.timestamp())
            archive.addfile(member, io.BytesIO(text))
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)
        dump.unlink(missing_ok=True)
    return target


def verify(archive: Path) -> dict:
    """The manifest, after every member was read and found equal to it. Writes nothing."""
    try:
        with tarfile.open(archive) as tar:
            names = tar.getnames()
            if MANIFEST not in names:
                raise Refused(f"{archive} bukan cadangan Rakor yang utuh: {MANIFEST} tidak ada.")
            manifest = json.load(tar.extractfile(MANIFEST))
            if manifest.get("format") != FORMAT:
                raise Refused(f"{archive} dibuat oleh versi Rakor yang lain (format {manifest.get('format')}).")
            if sorted(names) != sorted([*manifest["sha256"], MANIFEST]):
                raise Refused(f"isi {archive} tidak sesuai daftarnya.")
            for name, expected in manifest["sha256"].items():
                member = tar.getmember(name)
                if not member.isreg() or not _is_safe(name) or _sum(tar.extractfile(member)) != expected:
                    raise Refused(f"{name} di dalam {archive} rusak; pakai cadangan lain.")
    except OSError as error:
        raise Refused(f"{archive} tidak terbaca: {error.strerror or error}.") from None
    except (tarfile.TarError, ValueError, KeyError, TypeError) as error:
        raise Refused(f"{archive} rusak atau bukan cadangan Rakor ({error}).") from None
    return manifest


def restore(database: Database, files: Path, archive: Path) -> dict:
    """Fills an empty database and an empty folder of files, and returns the manifest.

    Nothing is written before all checksums hold. The files wait under another name until the database, restored in one
    transaction with its owners, grants, default privileges and policies, has the counted rows.
    """
    manifest = verify(archive)
    _refuse_occupied(database, files)
    waiting = files.with_name(f"{files.name}.dipulihkan")
    shutil.rmtree(waiting, ignore_errors=True)
    waiting.mkdir(mode=0o700, parents=True)
    dump = waiting.with_suffix(".dump")
    try:
        with tarfile.open(archive) as tar:
            for name in manifest["sha256"]:
                _extract(tar, name, dump if name == DUMP else waiting / name.removeprefix("files/"))
        _load(database, dump)
        with database.connect() as connection:
            found = _count(connection)
        if found != manifest["rows"]:
            different = sorted(
                name for name in {*found, *manifest["rows"]} if found.get(name) != manifest["rows"].get(name)
            )
            raise Refused(f"jumlah baris setelah pemulihan berbeda di {', '.join(different)}; kosongkan lalu ulangi.")
        if files.exists():
            files.rmdir()
        waiting.rename(files)
    finally:
        shutil.rmtree(waiting, ignore_errors=True)
        dump.unlink(missing_ok=True)
    return manifest


def _dump(database: Database, path: Path) -> dict[str, int]:
    """Dumps and counts in one snapshot, so that the counts speak of the dump."""
    with database.connect() as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        connection.read_only = True
        (snapshot,) = connection.execute("SELECT pg_export_snapshot()").fetchone()
        program = binaries.client("pg_dump", connection.info.server_version // 10000)
        _call([program, "--format=custom", f"--snapshot={snapshot}", f"--file={path}"], database, "pencadangan")
        return _count(connection)


def _load(database: Database, dump: Path) -> None:
    with database.connect() as connection:
        major = connection.info.server_version // 10000
    program = binaries.client("pg_restore", major)
    _call(
        [program, "--single-transaction", "--exit-on-error", f"--dbname={database.name}", dump], database, "pemulihan"
    )


def _call(argv: list, database: Database, deed: str) -> None:
    done = subprocess.run(argv, env=database.environment(), capture_output=True, text=True)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["tanpa keterangan"])[0]
        raise Refused(f"{deed} basis data gagal: {reason}")


def _count(connection: psycopg.Connection) -> dict[str, int]:
    """Rows of every table, by "schema.table"."""
    rows = {}
    for schema, table in connection.execute(TABLES).fetchall():
        statement = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema, table))
        (rows[f"{schema}.{table}"],) = connection.execute(statement).fetchone()
    return rows


def _refuse_occupied(database: Database, files: Path) -> None:
    with database.connect() as connection:
        if tables := connection.execute(TABLES).fetchall():
            raise Refused(f"basis data sudah berisi {len(tables)} tabel; pulihkan ke folder data atau basis data baru.")
    if files.exists() and any(files.iterdir()):
        raise Refused(f"folder {files} sudah berisi; pulihkan ke folder data baru.")


def _stored(files: Path) -> Iterator[Path]:
    """Finished files only: what is still being written is called `.…` or `….part`."""
    if files.exists():
        for path in sorted(files.rglob("*")):
            unfinished = path.name.startswith(".") or path.suffix == ".part"
            if path.is_file() and not path.is_symlink() and not unfinished:
                yield path


def _add(archive: tarfile.TarFile, path: Path, name: str) -> str:
    member = archive.gettarinfo(path, name)
    member.uid = member.gid = 0
    member.mtime = int(member.mtime)
    member.uname = member.gname = ""
    with path.open("rb") as file:
        checksum = _sum(file)
        file.seek(0)
        archive.addfile(member, file)
    return checksum


def _extract(tar: tarfile.TarFile, name: str, target: Path) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with tar.extractfile(name) as source, os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
        shutil.copyfileobj(source, file, BLOCK)
        file.flush()
        os.fsync(file.fileno())


def _is_safe(name: str) -> bool:
    parts = name.split("/")
    return name == DUMP or (parts[0] == "files" and len(parts) > 1 and not {"", ".", ".."} & set(parts))


def _sum(file) -> str:
    return hashlib.file_digest(file, "sha256").hexdigest()
