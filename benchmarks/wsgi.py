# The web process that is measured: the product's own, at the moment that the rows were generated for.
import os

import time_machine

from benchmarks.moment import AT

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
time_machine.travel(AT, tick=True).start()

from rakor.wsgi import application  # noqa: E402  (after the clock)

__all__ = ["application"]
