# Folders for services: directly under /tmp, since pytest's own are closed to the user PostgreSQL runs as under root.
import shutil
import tempfile
from pathlib import Path

import pytest

from rakor.local.postgres import Postgres


@pytest.fixture
def home():
    path = Path(tempfile.mkdtemp(prefix="rakor-uji-", dir="/tmp"))
    path.chmod(0o711)
    yield path
    shutil.rmtree(path, ignore_errors=True)


@pytest.fixture(scope="session")
def cluster():
    with Postgres.throwaway() as postgres:
        yield postgres
