# Imported first by a process that is no test: PostgreSQL, settings and Django as the tests have them.
from tests import services  # settings are read from what it puts into the environment

# isort: split
import atexit
import logging
import shutil

import django
from django.conf import settings

settings.DATABASES["default"].setdefault("OPTIONS", {})["assume_role"] = "rakor_app"
settings.STORAGES["staticfiles"]["BACKEND"] = "django.contrib.staticfiles.storage.StaticFilesStorage"
settings.ALLOWED_HOSTS.append("testserver")
django.setup()
atexit.register(shutil.rmtree, settings.RAKOR_DATA, ignore_errors=True)  # thousands of names of one picture
logging.disable(logging.WARNING)  # whoever is refused, on purpose

SERVICES = services
