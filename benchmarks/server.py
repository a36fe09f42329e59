# A PostgreSQL of the measurements' own in data/ukur, kept with what was generated in it, so that a run that was cut short
# goes on where it stopped. Not used where RAKOR_TEST_SERVER names another one. Imported before Django.
import atexit
import os
from pathlib import Path

from rakor.local.postgres import Postgres
from rakor.local.venv import ROOT

FOLDER = Path(ROOT, "data", "ukur")
# Nothing here must survive a power cut; what is measured are reads, from memory.
SETTINGS = {
    "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "wal_level": "minimal", "max_wal_senders": "0",
    "max_wal_size": "16GB", "shared_buffers": "2GB", "autovacuum": "off",
}  # fmt: skip


def start() -> None:
    """Its superuser's URL goes into RAKOR_TEST_SERVER. It stops with the process."""
    if "RAKOR_TEST_SERVER" in os.environ:
        return
    FOLDER.mkdir(parents=True, exist_ok=True)
    server = Postgres(FOLDER / "postgres")
    atexit.register(server.stop)
    server.start()
    with server.superuser() as admin:
        known = dict(
            admin.execute("SELECT name, setting FROM pg_settings WHERE source = 'configuration file'").fetchall()
        )
        for name, value in SETTINGS.items():
            admin.execute(f"ALTER SYSTEM SET {name} = '{value}'")
    if not SETTINGS.keys() <= known.keys():
        server.child.stop()
        server.start()
    os.environ["RAKOR_TEST_SERVER"] = server.url("postgres", "postgres")
