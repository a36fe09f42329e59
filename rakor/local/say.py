# What the scripts print: steps with the seconds since the command began, and the one line of an error.
# Standard library only, and readable by any Python 3: it runs before the version is known.
import os
import sys
import time

BEGAN = float(os.environ.pop("RAKOR_BEGAN", 0) or time.time())  # handed over by venv.enter, for it replaces the process


class Refused(Exception):
    """A problem whose message is one Indonesian line that says what to do; no traceback is shown for it."""


def seconds():
    return f"{time.time() - BEGAN:.1f}".replace(".", ",")


def step(text):
    print(f"[{seconds():>5} dtk] {text}", flush=True)


def fail(text):
    """Ends the process with code 1 and one line on stderr."""
    sys.stdout.flush()
    sys.stderr.write("Rakor: {}\n".format(" ".join(str(text).split())))
    sys.stderr.flush()
    raise SystemExit(1)
