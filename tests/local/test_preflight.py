import os
import socket

import pytest

from rakor.local import preflight


def _message(capsys, call, *arguments):
    with pytest.raises(SystemExit) as ended:
        call(*arguments)
    assert ended.value.code == 1
    return capsys.readouterr().err


def test_a_taken_port_is_named_with_another_to_try(capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        said = _message(capsys, preflight.port_is_free, "127.0.0.1", port)
    assert said == f"Rakor: porta {port} sudah dipakai program lain; pilih yang lain dengan --port {port + 1}.\n"


def test_an_address_of_another_machine_is_refused(capsys):
    said = _message(capsys, preflight.port_is_free, "192.0.2.1", 8000)
    assert said.startswith("Rakor: alamat 192.0.2.1 tidak dapat dipakai")


def test_a_folder_that_cannot_be_written_is_named(capsys, tmp_path):
    (tmp_path / "file").touch()  # nobody may make a folder below a file, not even root
    said = _message(capsys, preflight.data_folder, str(tmp_path / "file" / "data"))
    assert said.startswith(f"Rakor: folder data {tmp_path}/file/data tidak dapat ditulis (")
    assert said.endswith("); pilih folder lain dengan --data.\n")


@pytest.mark.skipif(os.getuid() == 0, reason="root may write everywhere")
def test_a_closed_folder_is_named(capsys, tmp_path):
    tmp_path.chmod(0o500)
    assert "tidak dapat ditulis (Permission denied)" in _message(capsys, preflight.data_folder, str(tmp_path / "data"))


def test_the_data_folder_is_the_option_then_the_variable(monkeypatch, tmp_path):
    monkeypatch.setenv("RAKOR_DATA", str(tmp_path / "variable"))
    assert preflight.data_folder(str(tmp_path / "option")) == str(tmp_path / "option")
    assert preflight.data_folder() == str(tmp_path / "variable")


@pytest.mark.parametrize("port", ["0", "65536", "delapan"])
def test_a_port_is_a_number(capsys, port):
    with pytest.raises(SystemExit):
        preflight.options(["--port", port])
    assert "porta harus angka 1 sampai 65535" in capsys.readouterr().err
