# Row-level security as migration operations: one policy per owned table, written beside the table.
from django.db import migrations

MINE = "government_id = NULLIF(current_setting('rakor.government', true), '')::bigint"
MY_USER = "user_id = NULLIF(current_setting('rakor.user', true), '')::bigint"


def owned(*tables: str, using: str = MINE, check: str = MINE) -> list[migrations.RunSQL]:
    """Enable row-level security on each table, with one policy for reading and writing.

    Not FORCEd: under FORCE the owner's migrations, dumps and foreign keys would silently see no rows.
    """
    return [
        migrations.RunSQL(
            f'ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;'
            f'CREATE POLICY same_government ON "{table}" USING ({using}) WITH CHECK ({check});',
            f'DROP POLICY same_government ON "{table}"; ALTER TABLE "{table}" DISABLE ROW LEVEL SECURITY;',
        )
        for table in tables
    ]


def history(*tables: str) -> list[migrations.RunSQL]:
    """Like owned(), and the app may only add to and read the table."""
    return [
        *owned(*tables),
        *(
            migrations.RunSQL(
                f'REVOKE UPDATE, DELETE, TRUNCATE ON "{table}" FROM rakor_app;',
                f'GRANT UPDATE, DELETE ON "{table}" TO rakor_app;',
            )
            for table in tables
        ),
    ]


def public(table: str, columns: str, released: str) -> migrations.RunSQL:
    """Let the portal read these columns of the rows of which `released` is true. Any other table it may not touch.

    Restrictive and for rakor_public alone, so it holds beside same_government and costs nobody else anything. What
    `released` asks of other tables is asked as rakor_public too.
    """
    return migrations.RunSQL(
        f'GRANT SELECT ({columns}) ON "{table}" TO rakor_public;'
        f'CREATE POLICY released ON "{table}" AS RESTRICTIVE FOR SELECT TO rakor_public USING ({released});',
        f'DROP POLICY released ON "{table}"; REVOKE ALL ON "{table}" FROM rakor_public;',
    )


def searchable(table: str, *columns: str) -> migrations.RunSQL:
    """An index over the words of these columns, and `<table>_found(tsquery)`: the ids of the set government's matches.

    Under row-level security the planner may not use such an index: matching is no leakproof operator. So the function
    runs as the owner of the table and filters by the government itself. That stands among the indexed words too: a word
    that every government uses is looked up in one of them. Each word is there as a stem and as it was written.
    """
    words = "left(" + " || ' ' || ".join(f'"{column}"' for column in columns) + ", 100000)"
    mine = "'@' || government_id::text"  # no word that anybody types begins so
    vector = f"to_tsvector('indonesian', {words}) || to_tsvector('simple', {words}) || array_to_tsvector(ARRAY[{mine}])"
    told = MINE.partition(" = ")[2]
    return migrations.RunSQL(
        f'CREATE INDEX "{table}_words" ON "{table}" USING gin (({vector}));'
        f'CREATE FUNCTION "{table}_found"(asked tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER '
        "SET search_path FROM CURRENT AS $$ "
        f"SELECT id FROM \"{table}\" WHERE ({vector}) @@ (asked && ('''@' || ({told})::text || '''')::tsquery) "
        f"AND {MINE} AND numnode(asked) > 0 $$;"
        f'REVOKE ALL ON FUNCTION "{table}_found"(tsquery) FROM PUBLIC;'
        f'GRANT EXECUTE ON FUNCTION "{table}_found"(tsquery) TO rakor_app;',
        f'DROP FUNCTION "{table}_found"(tsquery); DROP INDEX "{table}_words";',
    )
