import os
import signal

import kombu
import redis

from rakor.local.valkey import Valkey


def _client(valkey):
    return redis.Redis(unix_socket_path=str(valkey.socket))


def test_it_keeps_what_was_queued_over_a_kill_9(home):
    valkey = Valkey(home / "valkey", home / "s").start()
    try:
        _client(valkey).lpush("celery", "tick")
        _client(valkey).execute_command("WAITAOF", 1, 0, 2000)
        os.kill(valkey.child.process.pid, signal.SIGKILL)
        valkey.child.process.wait()
        valkey.start()
        assert _client(valkey).lrange("celery", 0, -1) == [b"tick"]
    finally:
        valkey.stop()


def test_it_never_evicts_and_listens_on_no_port(home):
    with Valkey(home / "valkey", home / "s") as valkey:
        settings = _client(valkey).config_get("maxmemory-policy", "appendonly", "port")
        assert settings == {"maxmemory-policy": "noeviction", "appendonly": "yes", "port": "0"}


def test_celery_reads_its_address(home):
    with Valkey(home / "valkey", home / "s") as valkey, kombu.Connection(valkey.url()) as connection:
        connection.ensure_connection(max_retries=1)
        assert connection.connected
