# The database as the app uses it, and the fixed cast. Makers are plain functions in tests/make.py.
import pytest
from django.conf import settings
from django.db.backends.base.operations import BaseDatabaseOperations as DatabaseOperations
from django.test import Client

from rakor.people import scope
from tests import make
from tests.chromium import chromium  # noqa: F401  (a fixture)
from tests.matrix.world import world  # noqa: F401  (a fixture)


def pytest_configure(config):
    settings.DATABASES["default"].setdefault("OPTIONS", {})["assume_role"] = "rakor_app"
    settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def django_db_setup():
    """The database is the copy made by tests/services.py; only the flush after a transactional test needs the owner.

    Patched on the class: under a running browser the same thread has a second connection.
    """
    flush = DatabaseOperations.execute_sql_flush

    def flush_as_owner(operations, statements):
        with operations.connection.cursor() as cursor:
            cursor.execute("RESET ROLE")
        try:
            flush(operations, statements)
        finally:
            with operations.connection.cursor() as cursor:
                cursor.execute("SET ROLE rakor_app")

    DatabaseOperations.execute_sql_flush = flush_as_owner
    yield
    DatabaseOperations.execute_sql_flush = flush


@pytest.fixture
def cast(db):
    """Everybody who takes part, in Kabupaten Uji; `cast.tetangga` belongs to Kota Tetangga."""
    with scope.nothing():
        yield make.cast()


@pytest.fixture
def inside(cast):
    """The test runs inside Kabupaten Uji's scope."""
    with scope.government(cast.government.pk):
        yield cast


@pytest.fixture
def signed_in(cast):
    """signed_in("notulis") is a browser where that member of the cast has signed in."""

    def client(who: str) -> Client:
        browser = Client()
        browser.force_login(getattr(cast, who).user)
        return browser

    return client
