# The options of script/server and what can be refused before anything is installed: folder, port.
# Standard library only; venv.refuse_old_python comes before it.
import argparse
import errno
import os
import socket
from pathlib import Path

from rakor.local import say
from rakor.local.folder import InUse, Occupancy
from rakor.local.venv import ROOT


def options(arguments=None):
    parser = argparse.ArgumentParser(
        prog="script/server",
        description="Menjalankan Rakor beserta PostgreSQL dan Valkey di mesin ini.",
        add_help=False,
    )
    parser.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")
    parser.add_argument("--port", type=_port, default=8000, metavar="PORT", help="porta HTTP (bawaan 8000)")
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ALAMAT", help="alamat yang didengarkan (bawaan 127.0.0.1)"
    )
    parser.add_argument("--data", metavar="FOLDER", help="folder data (bawaan RAKOR_DATA, lalu ./data)")
    parser.add_argument("--no-demo", action="store_true", help="tanpa data contoh; cetak tautan penyiapan operator")
    parser.add_argument("--reload", action="store_true", help="muat ulang saat kode berubah, untuk pengembang")
    return parser.parse_args(arguments)


def data_folder(given=None):
    """The absolute data folder: --data, then RAKOR_DATA, then `data` in the checkout. Made and tried by writing."""
    path = os.path.abspath(os.path.expanduser(given or os.environ.get("RAKOR_DATA") or os.path.join(ROOT, "data")))
    try:
        os.makedirs(path, mode=0o700, exist_ok=True)
        trial = os.path.join(path, f".coba-tulis-{os.getpid()}")
        with open(trial, "w"):
            pass
        os.remove(trial)
    except OSError as error:
        say.fail(f"folder data {path} tidak dapat ditulis ({error.strerror}); pilih folder lain dengan --data.")
    return path


def check(options):
    """Refuses, in this order: a folder that can't be written, one that is in use, a port that is taken."""
    data = Path(data_folder(options.data))
    try:
        occupancy = Occupancy(data)
        occupancy.take("server")
        occupancy.leave()
    except InUse as problem:
        say.fail(problem)
    port_is_free(options.host, options.port)


def port_is_free(host, port):
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                say.fail(f"porta {port} sudah dipakai program lain; pilih yang lain dengan --port {port + 1}.")
            if error.errno == errno.EACCES:
                say.fail(f"porta {port} hanya boleh dipakai root; pilih di atas 1023 dengan --port.")
            say.fail(f"alamat {host} tidak dapat dipakai ({error.strerror}); periksa --host.")


def _port(text):
    if not text.isdigit() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError("porta harus angka 1 sampai 65535")
    return int(text)
