# The web process that is measured: the product's own, at the moment that the rows were generated for.
import os
import sys

sys.modules["pytest"] = None  # which the clock would bring along, and no web process of the product holds

import time_machine  # noqa: E402

from benchmarks.moment import AT  # noqa: E402

os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
time_machine.travel(AT, tick=True).start()

from rakor.wsgi import application  # noqa: E402  (after the clock)

__all__ = ["application"]
