# script/manage: manage.py in the environment of Rakor, beside a running server or with services of its own.
import signal
import subprocess
import sys
import time
from pathlib import Path

from rakor.local import folder, preflight, say, serve, services
from rakor.local.venv import ROOT

PATIENCE = 60.0  # seconds to wait for another script/manage


def command(arguments: list[str]) -> int:
    try:
        return _manage(arguments)
    except say.Refused as problem:
        say.fail(problem)


def _manage(arguments: list[str]) -> int:
    data = Path(preflight.data_folder())
    folder.prepare(data)
    occupancy = folder.Occupancy(data)
    try:
        _take(occupancy)
    except folder.InUse as running:
        if "urls" not in running.holder:
            raise
        return _run(arguments, services.environment(data, running.holder["urls"]))
    needed = services.Services(data)
    try:
        needed.spawn()
        needed.wait()
        return _run(arguments, services.environment(data, needed.urls()))
    finally:
        needed.stop()
        occupancy.leave()


def _take(occupancy: folder.Occupancy) -> None:
    """Another script/manage is waited for, since its services end with it; a server is used as it is, once started."""
    end = time.monotonic() + PATIENCE
    told = False
    while True:
        try:
            return occupancy.take("manage")
        except folder.InUse as running:
            if (running.holder.get("kind") == "server" and "urls" in running.holder) or time.monotonic() > end:
                raise
            if not told:
                say.step(f"Menunggu: {running}")
                told = True
            time.sleep(0.3)


def _run(arguments: list[str], env: dict[str, str]) -> int:
    if arguments[:1] == ["migrate"]:
        serve.mark_migrated(env["DATABASE_OWNER_URL"], None)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the command gets Ctrl-C itself; its services wait for it
    process = subprocess.Popen(
        [sys.executable, Path(ROOT, "manage.py"), *arguments],
        env=env,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())
    return process.wait()
