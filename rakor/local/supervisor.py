# Keeps children running: shows what they say, restarts what died, stops all in order. Knows nothing of what they do.
import signal
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from rakor.local import say
from rakor.local.child import Child
from rakor.local.say import Refused

RESTARTS, WITHIN = 5, 60.0  # a child that dies more often than this has a cause that a restart does not mend


class Stopped(BaseException):
    """Ctrl-C or SIGTERM. Not an Exception: nothing on the way may swallow it."""


@dataclass
class _Watched:
    child: Child
    deaths: deque = field(default_factory=lambda: deque(maxlen=RESTARTS))


class Supervisor:
    """All methods are called from the main thread: a child dies with the thread that started it (see child.py)."""

    def __init__(self):
        self._watched: list[_Watched] = []
        self._passing: list[Child] = []
        self._asked_to_stop = False

    def catch_signals(self) -> None:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)

    def _stop(self, number, frame):
        self._asked_to_stop = True
        raise Stopped

    def heed(self) -> None:
        """Raises Stopped when a signal came whose own exception was lost: Python drops one that is raised while some
        object is being finalised."""
        if self._asked_to_stop:
            raise Stopped

    def adopt(self, child: Child) -> None:
        """Watches a child that runs already. The order of adoption is the reverse order of stopping."""
        self._watched.append(_Watched(child))

    def start(self, child: Child) -> None:
        self.adopt(child)
        self._spawn(child)

    def start_once(self, child: Child) -> None:
        """Begins a child that ends by itself; a failure is reported when it is noticed by `watch`."""
        self._passing.append(child)
        self._spawn(child)

    def begin_step(self, child: Child) -> Callable[[], None]:
        """Begins a child that ends by itself, in silence; what is returned waits for it, and when it failed shows its
        last lines and refuses."""
        said: deque[str] = deque(maxlen=12)
        self._passing.append(child)
        reader = self._spawn(child, said.append)
        return lambda: self._finish_step(child, reader, said)

    def _finish_step(self, child: Child, reader: threading.Thread, said: deque[str]) -> None:
        self.heed()
        code = child.process.wait()
        reader.join(2)
        self._passing.remove(child)
        if code:
            print("\n".join(said), flush=True)
            raise Refused(f"langkah {child.name} gagal (kode {code}); sebabnya di baris-baris di atas.")

    def check(self) -> None:
        """Looks once at every child and restarts what died."""
        self.heed()
        for watched in self._watched:
            child = watched.child
            if child.is_alive():
                continue
            now = time.monotonic()
            if len(watched.deaths) == RESTARTS and now - watched.deaths[0] < WITHIN:
                raise Refused(f"{child.name} berhenti {RESTARTS} kali dalam semenit. {child.last_words()}")
            watched.deaths.append(now)
            say.step(f"{child.name} berhenti (kode {child.process.returncode}), dijalankan lagi")
            child.sweep()
            time.sleep(0.2 * len(watched.deaths))
            self._spawn(child)
        for child in [child for child in self._passing if not child.is_alive()]:
            self._passing.remove(child)
            if child.process.returncode:
                say.step(f"{child.name} gagal (kode {child.process.returncode})")

    def restart(self, child: Child) -> None:
        child.stop()
        self._spawn(child)

    def stop_all(self, grace: float = 9.0) -> None:
        """The reverse order of adoption. Those without a log of their own are the app's processes: they are asked
        together, and the services only after them, so that nobody's last statement meets a closed door."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)
        end = time.monotonic() + grace
        app = [*self._passing, *(watched.child for watched in self._watched if watched.child.log is None)]
        services = [watched.child for watched in reversed(self._watched) if watched.child.log is not None]
        for child in app:
            child.ask_to_stop()
        for child in app:
            child.wait_stopped(min(end - 3.0, time.monotonic() + child.grace))
        for child in services:
            child.ask_to_stop()
            child.wait_stopped(min(end, time.monotonic() + child.grace))

    def _spawn(self, child: Child, hear=None) -> threading.Thread:
        child.spawn()
        show = hear or (lambda line: print(f"{child.name:>8} | {line}", flush=True))
        reader = threading.Thread(target=_read, args=(child.process.stdout, show), daemon=True)
        reader.start()
        return reader


def _read(stream, show) -> None:
    if stream is None:
        return
    for line in stream:
        show(line.decode(errors="replace").rstrip())
