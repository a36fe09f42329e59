# The daily scan as a Celery task: thin, one government after another, each in its own scope and date.
from celery import shared_task
from django.db import transaction
from django.utils import timezone

from directives.escalation import climb
from rakor.people import scope
from rakor.people.models import Government


@shared_task(name="directives.scan")
def scan() -> int:
    """Remind everywhere, by each government's own date. Returns the number of assignments reminded."""
    at = timezone.now()
    reminded = 0
    for government in Government.objects.all():
        with scope.government(government.pk), transaction.atomic():
            reminded += climb(on=government.today(at), at=at)
    return reminded
