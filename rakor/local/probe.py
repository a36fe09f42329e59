# Asks a running Rakor whether it is well: for script/server and for container health checks.
# `python -m rakor.local.probe http://127.0.0.1:8000/healthz` ends with 0 or 1. Standard library only.
import http.client
import os
import sys
from urllib.parse import urlsplit


def status(url: str, timeout: float = 5.0) -> int | None:
    """The HTTP status, or None when nobody answers. It asks by a name the app allows, as if HTTPS ended before it."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname, parts.port or 80, timeout=timeout)
    name = os.environ.get("ALLOWED_HOSTS", "").split(",")[0].strip().lstrip(".")
    headers = {"Host": name if name and name != "*" else "localhost", "X-Forwarded-Proto": "https"}
    try:
        connection.request("GET", parts.path or "/", headers=headers)
        with connection.getresponse() as response:
            return response.status
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(0 if status(sys.argv[1]) == 200 else 1)
