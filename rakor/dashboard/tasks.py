# The weekly letter as a Celery task: thin, the work is weekly.py's.
from celery import shared_task
from django.utils import timezone

from rakor.dashboard import weekly


@shared_task(name="dashboard.weekly")
def send_weekly() -> int:
    """Write the letters whose hour has come, everywhere. Returns how many rows are new."""
    return sum(weekly.send(at=timezone.now()).values())
