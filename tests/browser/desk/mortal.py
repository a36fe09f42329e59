# A server of its own for the desk, so that it can be killed: the product on the test's database, in another process.
import os
import signal
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

from django.conf import settings

PATIENCE = 30  # s until it answers


class Mortal:
    """Answers at `url` from start() to kill(), which is kill -9; at the same address when started again."""

    def __init__(self) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://localhost:{self.port}"
        self.process: subprocess.Popen | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "runserver", "--noreload", f"127.0.0.1:{self.port}"],
            cwd=settings.BASE_DIR, env=os.environ | {"DATABASE_URL": os.environ["RAKOR_TEST_APP_URL"], "DEBUG": "1"},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until and self.process.poll() is None:
            try:
                urlopen(f"{self.url}/masuk/", timeout=PATIENCE).close()
                return
            except URLError:
                time.sleep(0.1)
        raise RuntimeError("Peladen uji tidak menjawab.")

    def kill(self) -> None:
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None
