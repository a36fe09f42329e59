# A real Celery worker with its beat, on a real Valkey, against the database of the test, sending mail to a sink.
import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from rakor.local.valkey import Valkey
from tests.smtp import Sink


@contextmanager
def running(folder: Path, sink: Sink):
    """The worker runs as rakor_app on data that has been committed; ended with SIGTERM."""
    with Valkey(folder / "valkey") as broker:
        argv = ["worker", "-B", "-P", "threads", "-c", "2", "-l", "warning", "--schedule", str(folder / "beat")]
        worker = subprocess.Popen(
            [sys.executable, "-m", "rakor.local.worker", "-A", "rakor.celery", *argv],
            env=os.environ
            | {
                "DATABASE_URL": os.environ["RAKOR_TEST_APP_URL"],
                "CELERY_BROKER_URL": broker.url(),
                "EMAIL_URL": sink.url,
            },
            stdout=subprocess.DEVNULL,
        )
        try:
            yield worker
        finally:
            worker.send_signal(signal.SIGTERM)
            worker.wait(timeout=20)
