# Celery's command line, with two changes: the beat process that -B forks dies with its worker, even by kill -9, and
# nothing is said about root, as which script/server may run by design.
import sys
import warnings

from celery.__main__ import main
from celery.platforms import SecurityWarning
from celery.signals import beat_embedded_init

from rakor.local.child import die_with_parent


@beat_embedded_init.connect
def _tie_beat(**_):
    die_with_parent()


if __name__ == "__main__":
    warnings.simplefilter("ignore", SecurityWarning)
    sys.exit(main())
