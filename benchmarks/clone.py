# Large countries, fast: no trigger fires, indexes that no constraint needs are made at the end, history is written a table at
# a time; and of many equal governments the first is generated, its rows are written again for each of the others with all
# that tells governments apart moved on. The result is what generate() would have written.
import threading
from collections.abc import Callable, Iterable
from queue import Empty, SimpleQueue

from django.apps import apps
from django.db import models
from psycopg import Cursor

from rakor.people.models import Government, User

Done = Callable[[int], None]
OURS = ("people", "notify", "meetings", "directives", "desk", "exchange", "dashboard", "portal")
# Without triggers: what holds for the first government's rows holds for all. Only a superuser may let the owner say so.
ALLOWED = "GRANT SET ON PARAMETER session_replication_role TO rakor_owner"
QUIET = "SET session_replication_role = replica; SET statement_timeout = 0; SET maintenance_work_mem = '1GB'"


class Table:
    """One table of the first government, and the statement that writes it for the one that is {k} further on."""

    def __init__(self, model: type[models.Model], steps: dict[str, int], count: int):
        self.name, self.count = model._meta.db_table, count
        columns = [field for field in model._meta.concrete_fields if not field.generated]
        into = ", ".join(f'"{field.column}"' for field in columns)
        said = ", ".join(_moved(model, field, steps) for field in columns)
        self.first = (
            f'CREATE TEMP TABLE first_{self.name} AS SELECT * FROM "{self.name}" ORDER BY {model._meta.pk.column}'
        )
        self.statement = f'INSERT INTO "{self.name}" ({into}) SELECT {said} FROM first_{self.name} t'

    def write(self, cursor: Cursor, governments: int, done: Done) -> None:
        cursor.execute(self.first)
        for k in range(1, governments):
            cursor.execute(self.statement.format(k=k))
            done(self.count)
        cursor.execute(f"DROP TABLE first_{self.name}")


def _moved(model: type[models.Model], field: models.Field, steps: dict[str, int]) -> str:
    """A column's value in the government {k} further on."""
    about = getattr(model, "pgh_tracked_model", model)
    own = f't."{field.column}"'
    if (about, field.name) in WORDS:
        return WORDS[about, field.name](steps)
    if field.primary_key:
        return f"{own} + {{k}} * {steps[model._meta.db_table]}"
    if field.name == about._meta.pk.name:
        return f"{own} + {{k}} * {steps[about._meta.db_table]}"
    if field.remote_field and field.related_model._meta.db_table in steps:
        return f"{own} + {{k}} * {steps[field.related_model._meta.db_table]}"
    return own


def _subject(steps: dict[str, int]) -> str:
    kinds = " ".join(f"WHEN '{kind}' THEN {steps[f'directives_{kind}']}" for kind in ("assignment", "directive"))
    kind, number = "split_part(t.subject, ':', 1)", "split_part(t.subject, ':', 2)::bigint"
    return f"{kind} || ':' || {number} + {{k}} * CASE {kind} {kinds} END"


def _path(word: str, column: str, table: str) -> Callable[[dict[str, int]], str]:
    return lambda steps: (
        f"'ukur/' || md5('{word}' || t.{column} + {{k}} * {steps[table]}) || substr(t.path, length(t.path) - 3)"
    )


def _words() -> dict[tuple[type[models.Model], str], Callable[[dict[str, int]], str]]:
    """What says in words which government it is of."""
    known = {name: apps.get_model(name) for name in ("directives.Evidence", "meetings.Attachment", "notify.Message")}
    evidence, attachment, message = known.values()
    return {
        (Government, "name"): lambda steps: "'Kabupaten Ukur ' || {k} + 1",
        (Government, "slug"): lambda steps: "'ukur-' || {k} + 1",
        (User, "username"): lambda steps: "'ukur-' || {k} + 1 || substr(t.username, 7)",
        (evidence, "path"): _path("bukti", "report_id", "directives_report"),
        (attachment, "path"): _path("lampiran", "meeting_id", "meetings_meeting"),
        (message, "url"): lambda steps: "'/ukur-' || {k} + 1 || '/'",
        (message, "subject"): _subject,
    }


WORDS = _words()


def tables(cursor: Cursor) -> list[Table]:
    """All that the first government has, the largest first."""
    found = [model for model in apps.get_models() if model._meta.app_label in OURS and model._meta.managed]
    counts, steps = {}, {}
    for model in found:
        cursor.execute(f'SELECT count(*), coalesce(max({model._meta.pk.column}), 0) FROM "{model._meta.db_table}"')
        counts[model], steps[model._meta.db_table] = cursor.fetchone()
    filled = [model for model in found if counts[model]]
    return sorted((Table(model, steps, counts[model]) for model in filled), key=lambda table: -table.count)


def loose_indexes(cursor: Cursor) -> dict[str, str]:
    """Name → definition of those that no constraint needs: they are made again when all rows are there."""
    cursor.execute(
        "SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i "
        "JOIN pg_class c ON c.oid = i.indrelid AND c.relnamespace = current_schema()::regnamespace "
        "WHERE NOT i.indisunique AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid) "
        "AND pg_get_userbyid(c.relowner) = current_user ORDER BY pg_relation_size(i.indrelid) DESC"
    )
    return dict(cursor.fetchall())


def quiet(cursor: Cursor) -> None:
    cursor.execute(QUIET)


def fill(cursors: list[Cursor], generate: Callable[[], None], governments: int, done: Done = lambda rows: None) -> None:
    """Let generate() write the first government (or all of it, where there is one), then the others, each table by whichever
    cursor is free. `done` hears how many rows more there are."""
    for cursor in cursors:
        quiet(cursor)
    loose = loose_indexes(cursors[0])
    for name in loose:
        cursors[0].execute(f"DROP INDEX {name}")
    generate()
    history(cursors[0])
    if governments > 1:
        cursors[0].execute("ANALYZE")
        work = [lambda cursor, table=table: table.write(cursor, governments, done) for table in tables(cursors[0])]
        shared(cursors, work)
    shared(cursors, [lambda cursor, said=said: cursor.execute(said) for said in loose.values()])
    _count_on(cursors[0])


def history(cursor: Cursor) -> None:
    """What the tables' own triggers would have written of each row as it was inserted."""
    written = {
        "pgh_created_at": "now()",
        "pgh_label": "'insert'",
        "pgh_context": "'{}'",
        "pgh_context_id": "NULL",
        "pgh_obj_id": '"id"',
    }
    for model in apps.get_models():
        followed = getattr(model, "pgh_tracked_model", None)
        if followed is None or not model._meta.managed:
            continue
        columns = [field.column for field in model._meta.concrete_fields if not (field.primary_key or field.generated)]
        own = {field.column for field in followed._meta.concrete_fields}
        said = [written.get(name, f'"{name}"') for name in columns if name in own or name.startswith("pgh_")]
        into = ", ".join(f'"{name}"' for name in columns if name in own or name.startswith("pgh_"))
        table = followed._meta.db_table
        cursor.execute(
            f'INSERT INTO "{model._meta.db_table}" ({into}) SELECT {", ".join(said)} FROM "{table}" ORDER BY id'
        )


def _count_on(cursor: Cursor) -> None:
    """Rows written by the product from now on take the numbers behind these."""
    cursor.execute(
        "SELECT c.relname, a.attname, pg_get_serial_sequence(c.relname, a.attname) FROM pg_attribute a JOIN pg_class c "
        "ON c.oid = a.attrelid WHERE a.attidentity <> '' AND c.relnamespace = current_schema()::regnamespace "
        "AND pg_get_userbyid(c.relowner) = current_user"
    )
    for table, column, sequence in cursor.fetchall():
        cursor.execute(f'SELECT setval(%s, coalesce(max("{column}"), 1)) FROM "{table}"', [sequence])


def shared(cursors: list[Cursor], jobs: Iterable[Callable[[Cursor], object]]) -> None:
    """Each job once, in order, by the cursor that is free first. The first error is raised when all have stopped."""
    waiting: SimpleQueue = SimpleQueue()
    failed: list[BaseException] = []
    for job in jobs:
        waiting.put(job)

    def take(cursor: Cursor) -> None:
        while not failed:
            try:
                job = waiting.get_nowait()
            except Empty:
                return
            try:
                job(cursor)
            except BaseException as error:
                failed.append(error)

    others = [threading.Thread(target=take, args=[cursor]) for cursor in cursors[1:]]
    for other in others:
        other.start()
    take(cursors[0])
    for other in others:
        other.join()
    if failed:
        raise failed[0]
