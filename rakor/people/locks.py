# Refuses to run where a lock would be open: a role that looks past row-level security, or an owned
# table without its policy.
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

ROLE = """
    SELECT rolsuper, rolbypassrls,
           (SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p')
               AND pg_has_role(current_user, c.relowner, 'USAGE'))
      FROM pg_roles WHERE rolname = current_user
"""
UNGUARDED = """
    SELECT c.relname FROM pg_class c
     WHERE c.relname = ANY(%s) AND c.relnamespace = current_schema()::regnamespace
       AND NOT (c.relrowsecurity AND EXISTS (
           SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polwithcheck IS NOT NULL))
     ORDER BY 1
"""


def owned_tables() -> list[str]:
    """Names of all tables that carry a government, history included."""
    return sorted(
        {
            model._meta.db_table
            for model in apps.get_models(include_auto_created=True)
            if any(field.name == "government" for field in model._meta.fields) and model._meta.label != "people.Door"
        }
    )


def unsafe() -> list[str]:
    """Why the current role must not serve requests; empty when it may. Two statements."""
    with connection.cursor() as cursor:
        cursor.execute(ROLE)
        superuser, bypasses, owns = cursor.fetchone()
        cursor.execute(UNGUARDED, [owned_tables()])
        unguarded = [name for (name,) in cursor.fetchall()]
    return [
        *(["peran basis data ini superuser"] if superuser else []),
        *(["peran basis data ini memiliki BYPASSRLS"] if bypasses else []),
        *([f"peran basis data ini memiliki {owns} tabel"] if owns else []),
        *(f"tabel {name} tanpa kebijakan baris" for name in unguarded),
    ]


def refuse_unsafe_role() -> None:
    """Raise ImproperlyConfigured with every reason, in Indonesian."""
    if reasons := unsafe():
        raise ImproperlyConfigured("Rakor tidak dijalankan: " + "; ".join(reasons) + ". Pakai peran rakor_app.")
