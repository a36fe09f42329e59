# For processes that tests start: the product's settings and one more room that registers a kind of message.
from rakor.settings import *  # noqa: F403
from rakor.settings import INSTALLED_APPS

INSTALLED_APPS = [*INSTALLED_APPS, "tests.notify.outside"]

CELERY_BEAT_SCHEDULE = {"deliver": {"task": "notify.deliver", "schedule": 1}}  # ten times as often: tests wait for it
