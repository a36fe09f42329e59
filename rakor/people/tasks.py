# Nothing to do at an hour; only a worker's own refusal to start with an unsafe role.
from celery.signals import worker_init

from rakor.people import locks


@worker_init.connect
def refuse_unsafe_role(**started) -> None:
    """A worker refuses the roles that the web server refuses; Celery has no other place to say so before work begins."""
    locks.refuse_unsafe_role()
