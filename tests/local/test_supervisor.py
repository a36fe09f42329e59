import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

from rakor.local.child import Child
from rakor.local.say import Refused
from rakor.local.supervisor import Stopped, Supervisor

ROOT = Path(__file__).resolve().parents[2]
SLEEPER = [sys.executable, "-c", "import time; print('up', flush=True); time.sleep(600)"]


@pytest.fixture
def supervisor():
    handlers = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    made = Supervisor()
    yield made
    made.stop_all()
    for number, handler in handlers.items():
        signal.signal(number, handler)


def _gone(pid, seconds=5.0):
    """Whether the process ends in time; one that nobody waited for yet counts as ended."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                return True
        except FileNotFoundError:
            return True
        time.sleep(0.05)
    return False


def test_what_died_is_started_again(supervisor):
    child = Child("tidur", SLEEPER)
    supervisor.start(child)
    first = child.process.pid
    os.kill(first, signal.SIGKILL)
    child.process.wait()
    supervisor.check()
    assert child.is_alive()
    assert child.process.pid != first


def test_what_dies_again_and_again_is_given_up(supervisor, monkeypatch):
    monkeypatch.setattr("rakor.local.supervisor.RESTARTS", 2)
    child = Child("rusak", [sys.executable, "-c", "raise SystemExit(3)"])
    supervisor.start(child)
    for _ in range(2):
        child.process.wait()
        supervisor.check()
    child.process.wait()
    with pytest.raises(Refused, match="rusak berhenti 2 kali dalam semenit"):
        supervisor.check()


def test_a_failed_step_is_refused(supervisor):
    with pytest.raises(Refused, match=r"langkah migrasi gagal \(kode 3\)"):
        supervisor.begin_step(Child("migrasi", [sys.executable, "-c", "raise SystemExit(3)"]))()


def test_output_is_shown_with_the_name_of_the_child(supervisor, capfd):
    child = Child("web", [sys.executable, "-c", "print('halo')"])
    supervisor.start_once(child)
    child.process.wait()
    time.sleep(0.2)
    assert capfd.readouterr().out == "     web | halo\n"


def test_one_that_ignores_the_request_is_killed_in_time(supervisor):
    deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print('up', flush=True); time.sleep(600)"
    child = Child("tuli", [sys.executable, "-c", deaf], grace=0.5)
    supervisor.start(child)
    time.sleep(0.3)
    began = time.monotonic()
    supervisor.stop_all()
    assert child.process.returncode == -signal.SIGKILL
    assert time.monotonic() - began < 3


def test_helpers_of_a_stopped_child_go_with_it():
    forks = "import os, time; pid = os.fork(); print(pid, flush=True) if pid else None; time.sleep(600)"
    child = Child("induk", [sys.executable, "-c", forks])
    child.spawn()
    helper = int(child.process.stdout.readline())
    child.stop()
    assert _gone(helper)


def test_no_child_outlives_a_supervisor_killed_by_9():
    program = textwrap.dedent(
        f"""
        import sys, time
        from rakor.local.child import Child
        from rakor.local.supervisor import Supervisor
        supervisor = Supervisor()
        children = [Child("a", {SLEEPER!r}), Child("b", {SLEEPER!r})]
        for child in children:
            supervisor.start(child)
        print(*(child.process.pid for child in children), file=sys.stderr, flush=True)
        time.sleep(600)
        """
    )
    owner = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stderr=subprocess.PIPE, text=True)
    pids = [int(word) for word in owner.stderr.readline().split()]
    owner.kill()
    owner.wait()
    assert [_gone(pid) for pid in pids] == [True, True]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # the loss is what is tested
def test_a_signal_whose_exception_got_lost_still_stops(supervisor):
    class Finalised:
        def __del__(self):
            os.kill(os.getpid(), signal.SIGTERM)

    supervisor.catch_signals()
    Finalised()
    with pytest.raises(Stopped):
        supervisor.check()
