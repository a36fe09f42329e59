# The tick of the beat: no data comes with it, the rows are in the database.
from celery import shared_task

from rakor.notify import delivery


@shared_task(name="notify.deliver")
def deliver() -> int:
    """Deliver what is due everywhere; returns how many rows were handled."""
    return delivery.run().total()
