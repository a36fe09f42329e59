# What the app needs beside itself, PostgreSQL and a broker: given by the environment, or started here. Also the
# environment in which manage.py, gunicorn and the worker run.
import contextlib
import os
import socket
from pathlib import Path

import psycopg

from rakor.local import folder
from rakor.local.child import Child
from rakor.local.postgres import Postgres
from rakor.local.say import Refused
from rakor.local.valkey import Valkey
from rakor.local.venv import ROOT


class Services:
    """Only what the environment does not name is started. Make it and call it from the main thread."""

    def __init__(self, data: Path):
        self.given = {name: os.environ[name] for name in ("DATABASE_URL", "CELERY_BROKER_URL") if os.environ.get(name)}
        if "DATABASE_URL" in self.given and not os.environ.get("DATABASE_OWNER_URL"):
            raise Refused(
                "DATABASE_URL terisi tetapi DATABASE_OWNER_URL belum; isi dengan alamat untuk peran rakor_owner."
            )
        self.postgres = (
            None if "DATABASE_URL" in self.given else Postgres(data / "postgres", log=data / "log" / "postgres")
        )
        self.valkey = (
            None if "CELERY_BROKER_URL" in self.given else Valkey(data / "valkey", log=data / "log" / "valkey")
        )

    @property
    def started(self) -> list[Postgres | Valkey]:
        return [service for service in (self.postgres, self.valkey) if service]

    @property
    def children(self) -> list[Child]:
        return [service.child for service in self.started if service.child]

    def spawn(self) -> None:
        for service in self.started:
            service.spawn()

    def wait(self) -> None:
        for service in self.started:
            service.wait()
        if "DATABASE_URL" in self.given:
            for name in ("DATABASE_URL", "DATABASE_OWNER_URL"):
                _refuse_unreachable(name)

    def stop(self) -> None:
        """Valkey first: PostgreSQL holds what matters and waits for its last clients."""
        for service in reversed(self.started):
            service.stop()

    def leave(self) -> None:
        """After somebody else stopped the children: their socket folders go too."""
        for service in self.started:
            folder.leave(service.sockets)

    def urls(self) -> dict[str, str]:
        """The addresses of what was started here; nothing in them is secret."""
        found = {}
        if self.postgres:
            found["DATABASE_URL"] = self.postgres.url("rakor_app")
            found["DATABASE_OWNER_URL"] = self.postgres.url("rakor_owner")
        if self.valkey:
            found["CELERY_BROKER_URL"] = self.valkey.url()
        return found


def _refuse_unreachable(name: str) -> None:
    try:
        psycopg.connect(os.environ[name], connect_timeout=5).close()
    except psycopg.Error as error:
        reason = str(error).strip().splitlines()[-1]
        raise Refused(
            f"basis data di {name} tidak dapat dihubungi ({reason}); periksa alamat, peran dan sandinya."
        ) from None


def environment(data: Path, urls: dict[str, str]) -> dict[str, str]:
    """For every process of the app."""
    found = {
        **os.environ,
        **urls,
        "RAKOR_DATA": str(data),
        "DJANGO_SETTINGS_MODULE": "rakor.settings",
        "PYTHONPATH": ROOT,
        "PYTHONUNBUFFERED": "1",
    }
    found.setdefault("SECRET_KEY", (data / "secret_key").read_text().strip())
    return found


def own_addresses() -> list[str]:
    """Names and addresses by which this machine can be reached, for ALLOWED_HOSTS when it listens beyond itself."""
    names = {"localhost", "127.0.0.1", "[::1]", socket.gethostname()}
    with contextlib.suppress(socket.gaierror):  # a machine whose name resolves to nothing still has addresses
        names |= {entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as outward:
        try:
            outward.connect(("192.0.2.1", 9))  # sends nothing: it only asks the kernel which address it would use
            names.add(outward.getsockname()[0])
        except OSError:
            pass  # no route: only this machine can reach it
    return sorted(names)
