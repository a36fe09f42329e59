# The product's settings, with what is measured beside it: benchmarks.rivals and, for comparison alone, the Django admin on
# a connection that sees the whole nation. Nothing of the product knows this file.
import environ

from rakor.settings import *  # noqa: F403
from rakor.settings import DATABASES, INSTALLED_APPS, STORAGES, TEMPLATES

INSTALLED_APPS = [*INSTALLED_APPS, "django.contrib.admin", "benchmarks.rivals"]
ROOT_URLCONF = "benchmarks.rivals.urls"
DATABASES["owner"] = environ.Env().db("DATABASE_OWNER_URL") | {"CONN_MAX_AGE": 60, "ATOMIC_REQUESTS": False}
DATABASE_ROUTERS = ["benchmarks.rivals.router.Router"]
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
SILENCED_SYSTEM_CHECKS = ["models.E028", "admin.E403"]
assert TEMPLATES
