# The restore drill on the real schema: two governments and a photo through `manage.py backup` and `manage.py restore`,
# then every row, every file and every lock against the original. The archive's own rules are test_backup.py's.
import hashlib
import os
import re
import shutil
import subprocess
import sys
import uuid
from functools import cached_property
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from rakor.local import backup
from tests import services
from tests.files import build

ROOT = Path(__file__).resolve().parents[2]
REPORT_A_PHOTO = """
import sys
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.utils import timezone
from directives import actions
from directives.models import Assignment
from rakor import files
from rakor.people import scope
from rakor.people.access import Member, Role
from rakor.people.models import Government, User

home, at = Government.objects.get(slug="contoh"), timezone.now()
user = User.objects.get(username="demo-contoh-dinkes")
with transaction.atomic(), scope.government(home.pk):
    work = Assignment.objects.filter(unit__short_name="Dinkes", status__in=("not_started", "in_progress")).first()
    member = Member(user, home, frozenset([Role.OPD]), frozenset([work.unit_id]))
    photo = files.check(SimpleUploadedFile("posyandu.jpg", open(sys.stdin.read(), "rb").read()))
    stored = files.put(photo, prefix=f"{home.pk}/{home.today(at):%y%m}")
    report = actions.Handed(done="Penimbangan selesai di semua posyandu.", is_claim=True)
    actions.hand_in(by=member, assignment=work, report=report, on=home.today(at), at=at, files=[stored])
"""
ENTRIES = "(SELECT array_agg(entry::text ORDER BY entry::text) FROM unnest({}) entry)"
OURS = "n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'"
# What holds the rows together and apart. Grants are compared as sorted entries, a missing list as the default it means.
DEFINITIONS = {
    "columns": f"""SELECT n.nspname, c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
            a.attidentity, a.attgenerated, a.attacl::text, pg_get_expr(d.adbin, d.adrelid)
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'v') AND {OURS}""",
    "grants": f"""SELECT n.nspname, c.relname, c.relkind, c.relowner::regrole::text, c.relrowsecurity,
            c.relforcerowsecurity,
            {
        ENTRIES.format('''coalesce(c.relacl, acldefault(CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END::"char",
            c.relowner))''')
    }
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'v', 'S') AND {OURS}""",
    "default privileges": f"""SELECT defaclrole::regrole::text, defaclnamespace::regnamespace::text, defaclobjtype,
            {ENTRIES.format("defaclacl")} FROM pg_default_acl""",
    "schemas": f"""SELECT nspname, nspowner::regrole::text, {ENTRIES.format("nspacl")} FROM pg_namespace n
        WHERE {OURS}""",
    "policies": "SELECT * FROM pg_policies",
    "triggers": f"""SELECT n.nspname, c.relname, tgname, tgenabled, pg_get_triggerdef(t.oid)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT tgisinternal AND {OURS}""",
    "constraints": f"""SELECT n.nspname, conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(k.oid)
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace WHERE {OURS}""",
    "indexes": f"SELECT schemaname, tablename, indexname, indexdef FROM pg_indexes, pg_namespace n "
    f"WHERE nspname = schemaname AND {OURS}",
    "functions": f"""SELECT p.oid::regprocedure::text, pg_get_functiondef(p.oid), proowner::regrole::text,
            {ENTRIES.format("coalesce(proacl, acldefault('f', proowner))")}
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE prokind = 'f' AND {OURS}""",
    "sequences": "SELECT schemaname, sequencename, increment_by, last_value FROM pg_sequences",
    "extensions": "SELECT extname, extversion FROM pg_extension",
}
LEAST = {"columns": 300, "policies": 40, "triggers": 20, "constraints": 200, "sequences": 40}


class Installation:
    """One database on the test server and one data folder, used through manage.py alone."""

    def __init__(self, home: Path, template: str | None):
        self.server, self.name = os.environ["RAKOR_TEST_SERVER"], f"rakor_drill_{uuid.uuid4().hex[:8]}"
        self.data = home / self.name
        self.data.mkdir()
        with psycopg.connect(self.server, autocommit=True) as admin:
            admin.execute(
                sql.SQL("CREATE DATABASE {} OWNER rakor_owner TEMPLATE {}").format(
                    sql.Identifier(self.name), sql.Identifier(template or "template1")
                )
            )

    def remove(self):
        with psycopg.connect(self.server, autocommit=True) as admin:
            admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(self.name)))
        shutil.rmtree(self.data)

    def manage(self, *arguments, given=""):
        """What the command says, as the user who types it would have it."""
        env = os.environ | {
            "DATABASE_URL": services.url(self.server, "rakor_app", self.name),
            "DATABASE_OWNER_URL": services.url(self.server, "rakor_owner", self.name),
            "RAKOR_DATA": str(self.data),
        }
        command = [sys.executable, "manage.py", *map(str, arguments)]
        done = subprocess.run(command, cwd=ROOT, env=env, input=given, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def connect(self, role):
        return psycopg.connect(services.url(self.server, role, self.name))

    def superuser(self):
        """Row-level security hides nothing from it."""
        return psycopg.connect(self.server, dbname=self.name)

    def rows(self):
        with self.superuser() as connection:
            return _rows(connection)

    @cached_property
    def definitions(self):
        with self.superuser() as connection:
            return _definitions(connection)

    def files(self):
        stored = self.data / "files"
        return {path.relative_to(stored): path.read_bytes() for path in stored.rglob("*") if path.is_file()}

    def locked_tables(self):
        with self.superuser() as connection:
            return connection.execute(backup.TABLES.replace("c.relkind", "c.relrowsecurity AND c.relkind")).fetchall()


def _rows(connection):
    """Per table: how many rows, and the checksum of all of them in order with every column."""
    tables = connection.execute(backup.TABLES).fetchall()
    return {name: connection.execute(_all_of(name)).fetchone() for name in tables}


def _definitions(connection):
    return {
        what: sorted(_plain(" | ".join(map(str, row))) for row in connection.execute(query))
        for what, query in DEFINITIONS.items()
    }


def _plain(definition):
    """PostgreSQL moves the casts of a list of words from the list to its words when it reads its own text again."""
    definition = re.sub(r"::(character varying|text)(\[\])?", "", definition)
    definition = re.sub(r"\(('[^']*')\)", r"\1", definition)
    return re.sub(r"\(\((ARRAY\[[^\]]*\])\)\)", r"(\1)", definition)


def _all_of(name):
    statement = (
        "SELECT count(*), md5(string_agg(whole, E'\\n' ORDER BY whole)) FROM (SELECT t::text FROM {} t) s(whole)"
    )
    return sql.SQL(statement).format(sql.Identifier(*name))


# The fixture takes seven to twelve seconds, once: it loads the demonstration and starts manage.py four times.
pytestmark = pytest.mark.slow
SOME = "0.1"  # of the demonstration's year


@pytest.fixture(scope="module")
def drill(tmp_path_factory):
    """The original, and what was made of its archive in an empty database and an empty data folder."""
    home = tmp_path_factory.mktemp("drill")
    server = os.environ["RAKOR_TEST_SERVER"]
    original, restored = Installation(home, services._template(server)), Installation(home, None)
    try:
        original.said = original.manage("load_demo", "--scale", SOME)
        (home / "posyandu.jpg").write_bytes(build.jpeg())
        original.manage("shell", "-c", REPORT_A_PHOTO, given=str(home / "posyandu.jpg"))
        archive = original.manage("backup").partition(": ")[2].strip()
        restored.manage("restore", archive)
        yield original, restored
    finally:
        original.remove()
        restored.remove()


def _different(one, other):
    return sorted(key for key in {*one, *other} if one.get(key) != other.get(key))


def test_every_row_is_as_it_was(drill):
    original, restored = drill
    rows = original.rows()
    assert _different(rows, restored.rows()) == []
    assert rows["public", "directives_evidence"][0] > 1
    assert rows["public", "people_government"][0] == 7  # four, and their three provinces


def test_every_file_is_as_it_was_and_is_the_one_its_row_names(drill):
    original, restored = drill
    assert restored.files() == original.files()
    with restored.superuser() as connection:
        named = connection.execute("SELECT path, size, sha256 FROM directives_evidence").fetchall()
    stored = [
        (str(path), len(content), hashlib.sha256(content).hexdigest()) for path, content in restored.files().items()
    ]
    assert sorted(stored) == sorted(named)


@pytest.mark.parametrize("what", DEFINITIONS)
def test_what_holds_the_rows_is_as_it_was(drill, what):
    original, restored = drill
    assert restored.definitions[what] == original.definitions[what]
    assert len(original.definitions[what]) >= LEAST.get(what, 1)


def test_without_scope_the_app_sees_nothing_there(drill):
    _, restored = drill
    tables = restored.locked_tables()
    with restored.connect("rakor_app") as connection:
        seen = {name: connection.execute(_all_of(name)).fetchone()[0] for name in tables}
    assert len(tables) > 40
    assert {name: count for name, count in seen.items() if count} == {}


def test_in_its_scope_the_app_sees_its_own_and_writes_nowhere_else(drill):
    _, restored = drill
    with restored.superuser() as connection:
        slugs = "SELECT id FROM people_government WHERE slug IN ('contoh', 'solok') ORDER BY slug"
        (contoh,), (solok,) = connection.execute(slugs)
        (units,) = connection.execute("SELECT count(*) FROM people_unit WHERE government_id = %s", [contoh]).fetchone()
    with restored.connect("rakor_app") as connection:
        connection.execute("SELECT set_config('rakor.government', %s, true)", [str(contoh)])
        found = connection.execute(
            "SELECT count(*), min(government_id), max(government_id) FROM people_unit"
        ).fetchone()
        assert found == (units, contoh, contoh)
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            connection.execute("INSERT INTO directives_theme (id, government_id, name) VALUES (0, %s, 'x')", [solok])


def test_what_was_restored_is_in_use_at_once(drill):
    """No migration is missing there, and the demonstration knows itself again and writes nothing."""
    original, restored = drill
    restored.manage("migrate", "--check")
    assert restored.manage("load_demo", "--scale", SOME) == original.said
    assert _different(original.rows(), restored.rows()) == []


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE directives_evidence SET name = name || ' '", "rows"),
        ("ALTER TABLE directives_report DISABLE ROW LEVEL SECURITY", "grants"),
        ("GRANT DELETE ON directives_reportevent TO rakor_app", "grants"),
        ("ALTER POLICY same_government ON directives_report USING (true)", "policies"),
        ("ALTER TABLE directives_report DISABLE TRIGGER USER", "triggers"),
        ("ALTER TABLE directives_report DROP CONSTRAINT report_percent_to_100", "constraints"),
    ],
)
def test_the_comparison_finds(drill, damage, found):
    """One difference, made and taken back, shows where it was made and nowhere else."""
    original, restored = drill
    with restored.superuser() as connection:
        connection.execute(damage)
        definitions, rows = _definitions(connection), _rows(connection)
        connection.rollback()
    different = _different(definitions, original.definitions)
    different += ["rows"] if _different(rows, original.rows()) else []
    assert different == [found]
