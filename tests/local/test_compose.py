import ast
import itertools
import os
import re
import subprocess
from pathlib import Path

import pytest
import yaml
from psycopg import sql

from rakor.local import binaries

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
APP = ("migrate", "web", "worker", "beat")
EXAMPLE = dict(
    line.split("=", 1) for line in (ROOT / ".env.example").read_text().splitlines() if line and not line.startswith("#")
)


def _read_by_settings():
    """Every name that settings.py asks the environment for: env("X"), env.bool("X"), "X" in env."""
    names = set()
    for node in ast.walk(ast.parse((ROOT / "rakor" / "settings.py").read_text())):
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[0] == "env":
            names |= {part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant)}
        if isinstance(node, ast.Compare) and ast.unparse(node.comparators[0]) == "env":
            names.add(node.left.value)
    return {name for name in names if isinstance(name, str)}


def test_settings_example_and_compose_name_the_same_variables():
    assert _read_by_settings() == set(EXAMPLE)
    assert {name for service in APP for name in SERVICES[service]["environment"]} == set(EXAMPLE)


def test_compose_asks_for_nothing_that_the_example_lacks():
    asked = set(re.findall(r"(?<!\$)\$\{([A-Z_]+)", (ROOT / "docker-compose.yml").read_text()))
    assert asked - set(EXAMPLE) == set()


def test_every_variable_is_explained():
    lines = (ROOT / ".env.example").read_text().splitlines()
    assert [line for before, line in itertools.pairwise(lines) if "=" in line[:24] and not before.startswith("#")] == []


@pytest.mark.parametrize("name", ["SECRET_KEY", "DATABASE_URL", "DATABASE_OWNER_URL", "EMAIL_URL"])
def test_no_secret_has_a_default(name):
    given = {service["environment"][name] for service in SERVICES.values() if name in service.get("environment", {})}
    assert given == {f"${{{name}:?isi {name} di .env}}"}
    assert EXAMPLE[name] == ""


def test_only_the_migration_knows_the_owner():
    knows = [name for name in APP if "DATABASE_OWNER_URL" in SERVICES[name]["environment"]]
    assert knows == ["migrate"]


def test_exactly_one_beat():
    ticking = [
        name
        for name, service in SERVICES.items()
        if {"beat", "-B", "--beat"} & set(service.get("command", [])) and "celery" in service["command"]
    ]
    assert ticking == ["beat"]
    assert SERVICES["beat"]["deploy"] == {"replicas": 1}


def test_what_runs_on_is_watched_and_restarted():
    lasting = [name for name in SERVICES if name != "migrate"]
    assert [name for name in lasting if not SERVICES[name].get("healthcheck", {}).get("test")] == []
    assert {SERVICES[name]["restart"] for name in lasting} == {"unless-stopped"}
    assert SERVICES["migrate"]["restart"] == "no"


def test_the_app_waits_for_the_migration():
    waiting = {name: SERVICES[name]["depends_on"]["migrate"]["condition"] for name in ("web", "worker", "beat")}
    assert set(waiting.values()) == {"service_completed_successfully"}


def test_production_is_neither_debug_nor_demo():
    assert {(SERVICES[name]["environment"]["DEBUG"], SERVICES[name]["environment"]["DEMO"]) for name in APP} == {
        ("0", "0")
    }


def test_what_holds_data_has_a_volume():
    mounted = {mount.split(":")[0] for service in SERVICES.values() for mount in service.get("volumes", [])}
    assert set(COMPOSE["volumes"]) - mounted == set()
    assert "postgres:/var/lib/postgresql" in SERVICES["postgres"]["volumes"]


def _run_password_script(cluster, **urls):
    text = COMPOSE["configs"]["passwords"]["content"].replace("$$", "$")
    psql = binaries.postgres().bin
    env = {**os.environ, "PATH": f"{psql}:{os.environ['PATH']}", "PGHOST": str(cluster.sockets), **urls}
    return subprocess.run(["bash", "-c", text], env=env, capture_output=True, text=True)


def test_the_first_start_gives_each_role_the_password_of_its_address(cluster):
    done = _run_password_script(
        cluster,
        DATABASE_URL="postgresql://rakor_app:satu1@postgres:5432/rakor",
        DATABASE_OWNER_URL="postgresql://rakor_owner:dua2@postgres:5432/rakor",
    )
    assert (done.returncode, done.stderr) == (0, "")
    with cluster.superuser() as connection:
        stored = "SELECT count(DISTINCT rolpassword) FROM pg_authid WHERE rolname ~ '^rakor' AND rolpassword ~ '^SCRAM'"
        assert connection.execute(stored).fetchone() == (2,)


@pytest.mark.parametrize(
    "url", ["postgresql://rakor_app@postgres/rakor", "postgresql://rakor_app:a%40b@postgres/rakor"]
)
def test_a_password_that_cannot_be_taken_literally_is_refused(cluster, url):
    owner = "postgresql://rakor_owner:dua2@postgres:5432/rakor"
    assert _run_password_script(cluster, DATABASE_URL=url, DATABASE_OWNER_URL=owner).returncode == 1


def test_the_roles_script_can_run_twice(cluster):
    with cluster.superuser("rakor") as connection:
        connection.execute((ROOT / "rakor" / "local" / "roles.sql").read_text())
        granted = sql.SQL("SELECT pg_has_role('rakor_owner', 'rakor_app', 'SET')")
        assert connection.execute(granted).fetchone() == (True,)


def test_the_image_is_not_root_and_installs_by_hash():
    text = (ROOT / "Dockerfile").read_text()
    assert re.findall(r"(?m)^USER (.+)$", text) == ["rakor"]
    assert ("ARG LOCK=requirements.txt" in text, "--require-hashes -r $LOCK" in text) == (True, True)
