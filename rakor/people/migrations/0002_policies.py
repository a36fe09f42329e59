# The app's grants and the policies of the people tables. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies

GRANTS = """
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO rakor_app;
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO rakor_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO rakor_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO rakor_app;
    REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM rakor_app;
"""
CACHE = """
    CREATE UNLOGGED TABLE cache (
        cache_key varchar(255) PRIMARY KEY, value text NOT NULL, expires timestamp with time zone NOT NULL
    );
    CREATE INDEX cache_expires ON cache (expires);
"""


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]

    operations = [
        migrations.RunSQL(GRANTS, migrations.RunSQL.noop),
        migrations.RunSQL(CACHE, "DROP TABLE cache"),
        *policies.owned(
            "people_unitkind",
            "people_unit",
            "people_post",
            "people_holding",
            "people_group",
            "people_groupmember",
            "people_coordination",
            "people_membership",
            "people_dayoff",
        ),
        *policies.history(
            "people_unitevent",
            "people_postevent",
            "people_holdingevent",
            "people_groupmemberevent",
            "people_coordinationevent",
            "people_membershipevent",
        ),
        # A person may list their own memberships in every government: the only row read across governments.
        migrations.RunSQL(
            f"CREATE POLICY mine ON people_membership FOR SELECT USING ({policies.MY_USER})",
            "DROP POLICY mine ON people_membership",
        ),
    ]
