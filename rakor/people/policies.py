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
