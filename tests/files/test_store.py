# Files on disk: whole or not at all, under names nobody guesses, and never outside the root.
import errno
import hashlib
import os
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rakor.files import Checked, delete, open_, orphans, put

ROOT = Path(__file__).parents[2]
PDF = Checked("Laporan.pdf", "pdf", "application/pdf", b"%PDF-1.7 isi")


def files(root):
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file())


def test_put_and_open(tmp_path):
    stored = put(PDF, prefix="12/26", root=tmp_path)
    with open_(stored.path, root=tmp_path) as content:
        assert content.read() == PDF.content
    assert (stored.name, stored.media_type, stored.size) == ("Laporan.pdf", "application/pdf", 12)
    assert stored.sha256 == hashlib.sha256(PDF.content).hexdigest()


def test_the_path_says_nothing_of_the_name_and_is_never_the_same(tmp_path):
    paths = [put(PDF, prefix="12/26", root=tmp_path).path for _ in range(2)]
    assert len(set(paths)) == 2
    assert all(path.startswith("12/26/") and path.endswith(".pdf") and len(path) == 42 for path in paths)
    assert files(tmp_path) == sorted(paths)


def test_only_the_owner_of_the_process_may_read(tmp_path):
    stored = put(PDF, prefix="12/26", root=tmp_path)
    assert (tmp_path / stored.path).stat().st_mode & 0o777 == 0o600


def test_the_default_root_is_in_the_data_folder(tmp_path, settings):
    settings.RAKOR_DATA = tmp_path
    stored = put(PDF, prefix="12/26")
    assert files(tmp_path / "files") == [stored.path]


@pytest.mark.parametrize("prefix", ["", "/", "../x", "a/../b", "/abs", "A", "a//b", "a/", "a.b"])
def test_a_prefix_may_not_climb(tmp_path, prefix):
    with pytest.raises(ValueError, match="not a prefix"):
        put(PDF, prefix=prefix, root=tmp_path)


@pytest.mark.parametrize("path", ["../secret_key", "/etc/passwd", "12/26/../../x.pdf", "12/26/" + "a" * 32, "", "a\0b"])
def test_only_paths_made_here_are_opened(tmp_path, path):
    with pytest.raises(ValueError, match="not a stored path"):
        open_(path, root=tmp_path)
    with pytest.raises(ValueError, match="not a stored path"):
        delete(path, root=tmp_path)


def test_a_root_that_is_a_file_leaves_nothing(tmp_path):
    (tmp_path / "root").write_text("x")
    with pytest.raises(OSError):
        put(PDF, prefix="12/26", root=tmp_path / "root")
    assert files(tmp_path) == ["root"]


def test_a_write_that_fails_midway_leaves_nothing(tmp_path):
    """The file size limit of the process stands for a full disk: the first kilobytes go, the rest do not."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    ignored = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    big = Checked("a.pdf", "pdf", "application/pdf", b"x" * 200_000)
    resource.setrlimit(resource.RLIMIT_FSIZE, (65_536, before[1]))
    try:
        with pytest.raises(OSError) as fault:
            put(big, prefix="12/26", root=tmp_path)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, ignored)
    assert fault.value.errno == errno.EFBIG
    assert files(tmp_path) == []


def test_killed_midway_leaves_no_file_a_row_could_name(tmp_path):
    program = (
        "import os, signal, sys; from pathlib import Path\n"
        "from rakor.files import Checked, put\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL) if os.fstat(handle).st_mode & 0o100000 else 0\n"
        "put(Checked('a.pdf', 'pdf', 'application/pdf', b'x' * 9000), prefix='12/26', root=Path(sys.argv[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, check=False)
    assert done.returncode == -signal.SIGKILL
    assert [name[-9:] for name in files(tmp_path)] == [".pdf.part"]
    assert list(orphans([], older_than=0, root=tmp_path)) == files(tmp_path)


def test_delete(tmp_path):
    stored = put(PDF, prefix="12/26", root=tmp_path)
    assert delete(stored.path, root=tmp_path) is True
    assert delete(stored.path, root=tmp_path) is False
    with pytest.raises(FileNotFoundError):
        open_(stored.path, root=tmp_path)


def test_orphans_are_old_and_unknown(tmp_path):
    known, lost, young = (put(PDF, prefix="12/26", root=tmp_path).path for _ in range(3))
    for path in (known, lost):
        os.utime(tmp_path / path, (0, 0))
    assert list(orphans({known}, root=tmp_path)) == [lost]
    assert list(orphans({known}, older_than=-1, root=tmp_path)) == sorted([lost, young])
