# A Valkey of one's own on a private Unix socket, as Celery's broker.
# What it holds may be lost: the database is the queue.
import os
import time
from pathlib import Path

import redis

from rakor.local import binaries, folder
from rakor.local.child import Child
from rakor.local.say import Refused


class Valkey:
    """A server in `data`, started as a child; start it from the main thread (see child.py)."""

    def __init__(self, data: Path, sockets: Path | None = None, *, log: Path | None = None):
        self.data = data.absolute()
        self._given_sockets = sockets
        self.sockets = sockets or folder.private_folder("vk", self.data)
        self.log = log or self.data.with_name(f"{data.name}.log")
        self.child: Child | None = None

    def start(self) -> "Valkey":
        self.spawn()
        self.wait()
        return self

    def stop(self) -> None:
        if self.child:
            self.child.stop()
        if not self._given_sockets:
            folder.leave(self.sockets)

    __enter__ = start

    def __exit__(self, *_) -> None:
        self.stop()

    @property
    def socket(self) -> Path:
        return self.sockets / "valkey.sock"

    def url(self, database: int = 0) -> str:
        """For Celery; redis-py itself calls the same thing unix://."""
        return f"redis+socket://{self.socket}?virtual_host={database}"

    def spawn(self) -> None:
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        if not self._given_sockets:
            self.sockets = folder.private_folder("vk", self.data)
        self.sockets.mkdir(mode=0o700, exist_ok=True)
        argv = [binaries.valkey(), "--port", "0", "--unixsocket", self.socket, "--unixsocketperm", "700"]
        argv += ["--dir", self.data, "--appendonly", "yes", "--save", "", "--maxmemory-policy", "noeviction"]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")}
        self.child = Child("valkey", argv, {**environment, "LC_ALL": "C"}, log=self.log, cwd="/")
        self.child.spawn()

    def wait(self, seconds: float = 20) -> None:
        client = redis.Redis(unix_socket_path=str(self.socket), socket_timeout=2)
        end = time.monotonic() + seconds
        try:
            while True:
                try:
                    client.ping()
                    return
                except redis.RedisError as error:
                    if not self.child.is_alive():
                        raise Refused(f"Valkey berhenti: {self.child.last_words()} (lihat {self.log}).") from None
                    if time.monotonic() > end:
                        raise Refused(f"Valkey tidak menjawab: {error}; lihat {self.log}.") from None
                time.sleep(0.02)
        finally:
            client.close()
