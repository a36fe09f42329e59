# An early pytest plugin: real PostgreSQL before Django reads its settings. One migrated template,
# copied for each xdist worker. RAKOR_TEST_SERVER (a superuser's URL) replaces the embedded server.
import atexit
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parent.parent
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "main")


def _start_server() -> str:
    """Start a throw-away cluster and return its superuser URL."""
    from rakor.local.postgres import Postgres

    folder = Path(tempfile.mkdtemp(prefix="rakor-test-"))
    server = Postgres(folder / "postgres", folder / "s", durable=False)
    server.start()
    atexit.register(server.remove)
    return server.url("postgres", "postgres")


def url(server: str, role: str, database: str) -> str:
    """The server's URL for another role and database."""
    parts = urlsplit(server)
    host = parts.netloc.rpartition("@")[2]
    return parts._replace(netloc=f"{role}@{host}", path=f"/{database}").geturl()


def fingerprint() -> str:
    """Of the migrations and what they are made of."""
    digest = hashlib.sha256()
    for path in sorted(ROOT.glob("*/migrations/*.py")) + sorted(ROOT.glob("rakor/*/migrations/*.py")):
        digest.update(path.read_bytes())
    for path in ("rakor/people/policies.py", "rakor/people/owned.py", "requirements.txt"):
        digest.update((ROOT / path).read_bytes())
    return digest.hexdigest()[:12]


def _template(server: str) -> str:
    """The name of a database migrated as rakor_owner, made at most once per set of migrations."""
    name = f"rakor_template_{fingerprint()}"
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("SELECT pg_advisory_lock(72656)")
        if admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            return name
        making = sql.Identifier(name + "_making")
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {}").format(making))
        admin.execute(sql.SQL("CREATE DATABASE {} OWNER rakor_owner").format(making))
        owner = url(server, "rakor_owner", name + "_making")
        subprocess.run(
            [sys.executable, "manage.py", "migrate", "--verbosity=0"],
            cwd=ROOT,
            check=True,
            env=os.environ | {"DATABASE_OWNER_URL": owner, "DATABASE_URL": owner},
        )
        admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(making, sql.Identifier(name)))
    return name


def copy(name: str) -> str:
    """A new database of that name, migrated; it is gone when the process ends."""
    server = os.environ["RAKOR_TEST_SERVER"]
    template = _template(server)
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute("SELECT pg_advisory_lock(72656)")
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))
        admin.execute(
            sql.SQL("CREATE DATABASE {} OWNER rakor_owner TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(template)
            )
        )
    atexit.register(_drop, server, name)
    return name


def _drop(server: str, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as admin:
        admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _prepare() -> None:
    data = Path(tempfile.mkdtemp(prefix="rakor-test-data-"))
    (data / "build").mkdir()
    (data / "static").mkdir()
    os.environ.update(
        DJANGO_SETTINGS_MODULE="rakor.settings",
        DJANGO_ALLOW_ASYNC_UNSAFE="1",
        SECRET_KEY="only-for-tests-" + "x" * 40,
        RAKOR_DATA=str(data),
        EMAIL_URL="memorymail://",
        CELERY_BROKER_URL="redis://127.0.0.1:1/0",
    )
    for name in ("DEBUG", "DEMO", "HTTPS", "BASE_URL", "ALLOWED_HOSTS"):
        os.environ.pop(name, None)
    server = os.environ.get("RAKOR_TEST_SERVER") or _start_server()
    os.environ["RAKOR_TEST_SERVER"] = server
    database = copy(f"rakor_test_{WORKER}_{os.getpid()}")
    # Tests use the tables as rakor_app; logging in as the owner lets the flush between tests reset the role.
    os.environ["DATABASE_OWNER_URL"] = os.environ["DATABASE_URL"] = url(server, "rakor_owner", database)
    os.environ["RAKOR_TEST_APP_URL"] = url(server, "rakor_app", database)


_prepare()
