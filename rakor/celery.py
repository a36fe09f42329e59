# The Celery app and its start. The database is the queue: ticks carry no data, workers claim rows; nothing in a web
# request talks to the broker.
import os

from celery import Celery

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rakor.settings")

app = Celery("rakor")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
