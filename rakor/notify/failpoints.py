# Named places where a fault campaign ends the process as kill -9 would.
# Nothing happens unless RAKOR_FAILPOINT names one: after_insert, after_claim, before_smtp, after_smtp, after_settle.
import os
import signal


def reach(name: str) -> None:
    if os.environ.get("RAKOR_FAILPOINT") == name:
        os.kill(os.getpid(), signal.SIGKILL)
