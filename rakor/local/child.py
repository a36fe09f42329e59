# One process that must not outlive the one that started it: how it is begun, watched, and stopped.
import contextlib
import ctypes
import os
import pwd
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent(number: int = signal.SIGTERM, parent: int | None = None) -> None:
    """Asks Linux to send this process `number` when its parent ends, even by kill -9. Elsewhere it does nothing.

    The kernel means the *thread* that forked: start children from the main thread.
    """
    if _libc is None:
        return
    _libc.prctl(PR_SET_PDEATHSIG, int(number), 0, 0, 0)
    if parent is not None and os.getppid() != parent:  # it ended between fork and prctl
        os.kill(os.getpid(), signal.SIGKILL)


def bound(number: int) -> Callable[[], None]:
    """A preexec_fn that ties the new process to the caller. It runs after the change of user, which would clear it."""
    parent = os.getpid()
    return lambda: die_with_parent(number, parent)


@dataclass
class Child:
    """`user` is a uid to run as (root only); `log` a file, or None to let the supervisor read the output."""

    name: str
    argv: Sequence[str | Path]
    env: dict[str, str] | None = None
    stop_signal: int = signal.SIGTERM
    grace: float = 6.0
    user: int | None = None
    log: Path | None = None
    cwd: Path | str | None = None
    process: subprocess.Popen | None = field(default=None, init=False)

    def spawn(self) -> subprocess.Popen:
        options = {}
        if self.user is not None:
            options = {"user": self.user, "group": pwd.getpwuid(self.user).pw_gid, "extra_groups": []}
        sink = self.log.open("ab") if self.log else subprocess.PIPE
        try:
            self.process = subprocess.Popen(
                [str(part) for part in self.argv],
                env=self.env,
                cwd=self.cwd,
                stdin=subprocess.DEVNULL,
                stdout=sink,
                stderr=subprocess.STDOUT,
                start_new_session=True,  # Ctrl-C reaches the supervisor alone, which stops the rest in order
                preexec_fn=bound(self.stop_signal),
                **options,
            )
        finally:
            if self.log:
                sink.close()
        return self.process

    def is_alive(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def ask_to_stop(self) -> None:
        if self.is_alive():
            self.process.send_signal(self.stop_signal)

    def wait_stopped(self, until: float) -> None:
        """Waits until the moment `until` (time.monotonic), then kills the whole process group: no helper stays."""
        if self.process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self.process.wait(max(0.0, until - time.monotonic()))
        self.sweep()
        self.process.wait()

    def stop(self) -> None:
        self.ask_to_stop()
        self.wait_stopped(time.monotonic() + self.grace)

    def sweep(self) -> None:
        """Kills what is left of the process group, so that a restart meets no half-dead helper."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def last_words(self, lines: int = 3) -> str:
        if self.log is None or not self.log.exists():
            return ""
        return " / ".join(self.log.read_text(errors="replace").splitlines()[-lines:])
