import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from rakor.local import folder

ROOT = Path(__file__).resolve().parents[2]
HOLD = """
import sys, time
from pathlib import Path
from rakor.local.folder import Occupancy
occupancy = Occupancy(Path(sys.argv[1]))
occupancy.take("server", url="http://127.0.0.1:8000")
print("held", flush=True)
time.sleep(600)
"""


def _holder(data):
    process = subprocess.Popen([sys.executable, "-c", HOLD, data], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_holder_is_told_who_the_first_is(tmp_path):
    holder = _holder(tmp_path)
    try:
        with pytest.raises(folder.InUse) as refused:
            folder.Occupancy(tmp_path).take("server")
        assert str(refused.value) == "folder data ini sedang dipakai oleh script/server (http://127.0.0.1:8000)."
        assert refused.value.holder["pid"] == holder.pid
    finally:
        holder.kill()
        holder.wait()


def test_a_note_left_by_kill_9_is_not_believed(tmp_path):
    holder = _holder(tmp_path)
    holder.kill()
    holder.wait()
    assert (tmp_path / "server.json").exists()
    occupancy = folder.Occupancy(tmp_path)
    occupancy.take("server")
    occupancy.leave()
    assert not (tmp_path / "server.json").exists()


def test_the_secret_key_is_made_once_and_closed(tmp_path):
    folder.prepare(tmp_path / "data")
    key = tmp_path / "data" / "secret_key"
    first = key.read_text()
    folder.prepare(tmp_path / "data")
    assert (key.read_text(), stat.S_IMODE(key.stat().st_mode)) == (first, 0o600)
    assert len(first) >= 50


def test_a_socket_folder_is_the_same_each_time_and_closed(tmp_path):
    first = folder.private_folder("uji", tmp_path)
    try:
        assert folder.private_folder("uji", tmp_path) == first
        assert stat.S_IMODE(first.stat().st_mode) == 0o700
        assert len(str(first / ".s.PGSQL.5432.lock")) < 100
    finally:
        first.rmdir()


def test_a_socket_folder_that_somebody_opened_is_not_used(tmp_path):
    first = folder.private_folder("uji", tmp_path)
    first.chmod(0o777)
    second = folder.private_folder("uji", tmp_path)
    try:
        assert second != first
        assert stat.S_IMODE(second.stat().st_mode) == 0o700
    finally:
        first.rmdir()
        second.rmdir()


def test_a_link_in_the_place_of_a_socket_folder_is_not_followed(tmp_path):
    first = folder.private_folder("uji", tmp_path)
    first.rmdir()
    first.symlink_to(tmp_path)
    second = folder.private_folder("uji", tmp_path)
    try:
        assert second.resolve() != tmp_path.resolve()
        assert second.stat().st_uid == os.getuid()
    finally:
        first.unlink()
        second.rmdir()
