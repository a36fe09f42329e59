# Whether the database and the broker answer. Pages never need the broker: only /healthz asks it, for a second at most.
import psycopg
import redis
from django.conf import settings
from django.db import connection, transaction
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

DATABASE_SECONDS, BROKER_SECONDS = 2, 0.5


def database_ok() -> bool:
    """On a connection of its own: the pooled one of this thread may be the very thing that is broken."""
    parameters = {**connection.get_connection_params(), "connect_timeout": DATABASE_SECONDS}
    try:
        with psycopg.connect(**parameters) as own:
            own.execute("SELECT set_config('statement_timeout', %s, true)", [f"{DATABASE_SECONDS}s"])
            return own.execute("SELECT 1").fetchone() == (1,)
    except psycopg.Error:
        return False


def broker_ok() -> bool:
    client = redis.Redis.from_url(
        _for_redis(settings.CELERY_BROKER_URL),
        socket_timeout=BROKER_SECONDS,
        socket_connect_timeout=BROKER_SECONDS,
        retry=None,
    )
    try:
        return client.ping()
    except redis.RedisError:
        return False
    finally:
        client.close()


@never_cache
@require_safe
@transaction.non_atomic_requests
def healthz(request: HttpRequest) -> JsonResponse:
    """200 when both answer, else 503. Open to everybody, so it names no address and no reason."""
    found = {"database": database_ok(), "broker": broker_ok()}
    well = all(found.values())
    return JsonResponse({**found, "status": "ok" if well else "terganggu"}, status=200 if well else 503)


def _for_redis(url: str) -> str:
    """Celery's redis+socket:///path?virtual_host=1 is unix:///path?db=1 to redis-py; redis:// is the same to both."""
    return url.replace("redis+socket://", "unix://", 1).replace("virtual_host=", "db=", 1)
