# Files on disk, outside the web root: written whole or not at all. Whose they are stands in the caller's row.
import os
import re
import secrets
import time
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from django.conf import settings

from rakor.files.check import Checked

PREFIX = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)*")
PATH = re.compile(rf"{PREFIX.pattern}/[0-9a-f]{{32}}\.[a-z0-9]{{2,5}}")
UNFINISHED = ".part"


@dataclass(frozen=True)
class Stored:
    """`path` is relative to the root; `sha256` and `size` are of what lies there."""

    path: str
    sha256: str
    size: int
    media_type: str
    name: str


def default_root() -> Path:
    return Path(settings.RAKOR_DATA) / "files"


def put(checked: Checked, *, prefix: str, root: Path | None = None) -> Stored:
    """Writes under a random name in `prefix` (lower case, such as "12/26" for a government's year); then write the row.

    Temporary name, fsync, rename, fsync of the folder: after a crash there is the whole file or none. OSError when the
    disk is full or not writable, and nothing is left behind. If the row's transaction fails, the caller deletes the
    file, or leaves it to orphans().
    """
    if not PREFIX.fullmatch(prefix):
        raise ValueError(f"not a prefix: {prefix!r}")
    root = root or default_root()
    path = f"{prefix}/{secrets.token_hex(16)}.{checked.extension}"
    target = root / path
    _make_folder(target.parent)
    unfinished = target.with_name(target.name + UNFINISHED)
    try:
        with open(unfinished, "xb", opener=_private) as out:
            out.write(checked.content)
            out.flush()
            os.fsync(out.fileno())
        os.rename(unfinished, target)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise
    _sync(target.parent)
    return Stored(path, checked.sha256, checked.size, checked.media_type, checked.name)


def open_(path: str, *, root: Path | None = None) -> BinaryIO:
    """FileNotFoundError when it is gone; ValueError when `path` was not made by put()."""
    return open(_located(path, root), "rb")


def delete(path: str, *, root: Path | None = None) -> bool:
    """Whether there was something to delete. Call it after the commit that removed the row."""
    target = _located(path, root)
    try:
        target.unlink()
    except FileNotFoundError:
        return False
    _sync(target.parent)
    return True


def orphans(known: Collection[str], *, older_than: float = 86_400, root: Path | None = None) -> Iterator[str]:
    """Paths of files, unfinished ones too, that no row knows and that have lain for `older_than` seconds.

    A younger file may belong to a transaction that has not committed yet.
    """
    root = root or default_root()
    before = time.time() - older_than
    for folder, _, names in os.walk(root):
        for name in sorted(names):
            file = Path(folder, name)
            path = file.relative_to(root).as_posix()
            if path not in known and file.stat().st_mtime <= before:
                yield path


def _located(path: str, root: Path | None) -> Path:
    if not PATH.fullmatch(path):
        raise ValueError(f"not a stored path: {path!r}")
    return (root or default_root()) / path


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _make_folder(folder: Path) -> None:
    """Makes the folder and its parents, each made known to the disk by its own parent."""
    if folder.is_dir():
        return
    _make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    _sync(folder.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
