# The daily scan as a Celery task: thin, the work is escalation.py's.
from celery import shared_task
from django.utils import timezone

from directives import escalation


@shared_task(name="directives.scan")
def scan() -> int:
    """Remind everywhere, by each government's own date. Returns how many alarms rang."""
    return sum(escalation.scan(at=timezone.now()).values())
