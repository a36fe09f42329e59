# The policies of the tables that 0026 made, and what the portal reads of a released directive: each column by its name,
# each row only beside an open release. Runs as rakor_owner.
from django.db import migrations

from meetings.models.locks import recall_sql
from rakor.people import policies

RELEASED = "SELECT directive_id FROM directives_directiverelease"  # of which the public sees the open ones alone
CLOSED = recall_sql(
    "directives_directiverelease",
    "directive_id IN (SELECT id FROM directives_directive WHERE meeting_id = NEW.id)",
)
# A directive never leaves for a closed meeting while it is public, nor back to konsep.
RECALL = f"""
    CREATE FUNCTION directives_recall_closed() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {CLOSED} END $$;
    CREATE TRIGGER closed_is_recalled_of_directives AFTER UPDATE ON meetings_meeting FOR EACH ROW
      WHEN (NEW.is_closed AND NOT OLD.is_closed) EXECUTE FUNCTION directives_recall_closed();
"""
NAMES = """
    -- The governments that have opened anything, for the front door: no more than that is told across governments.
    CREATE FUNCTION open_governments() RETURNS SETOF bigint LANGUAGE sql STABLE SECURITY DEFINER
      SET search_path FROM CURRENT AS $$
        SELECT id FROM people_government g
         WHERE EXISTS (SELECT FROM directives_directiverelease r WHERE r.government_id = g.id AND r.state = 'released')
            OR EXISTS (SELECT FROM meetings_meetingrelease r WHERE r.government_id = g.id AND r.state = 'released') $$;
    REVOKE ALL ON FUNCTION open_governments() FROM PUBLIC;
    GRANT EXECUTE ON FUNCTION open_governments() TO rakor_app;
"""


class Migration(migrations.Migration):
    dependencies = [("directives", "0024_releases"), ("meetings", "0010_policies_of_releases")]

    operations = [
        *policies.owned("directives_directiverelease", "directives_directivereleasestep"),
        migrations.RunSQL(
            RECALL,
            "DROP TRIGGER closed_is_recalled_of_directives ON meetings_meeting;"
            "DROP FUNCTION directives_recall_closed();",
        ),
        migrations.RunSQL(NAMES, "DROP FUNCTION open_governments();"),
        policies.public(
            "directives_directiverelease",
            "id, government_id, directive_id, state, summary, opened_on, given_on",
            "state = 'released'",
        ),
        policies.public(
            "directives_directive",
            "id, government_id, code, kind, tracked_from, meeting_id, issuer_title, issuer_acting",
            f"id IN ({RELEASED})",
        ),
        policies.public(
            "directives_assignment",
            "id, government_id, directive_id, unit_id, role, status, taken_off_on",
            f"directive_id IN ({RELEASED})",
        ),
        policies.public(
            "directives_addressee", "id, government_id, directive_id, unit_id, role", f"directive_id IN ({RELEASED})"
        ),
        policies.public(
            "directives_themelink", "id, government_id, directive_id, theme_id", f"directive_id IN ({RELEASED})"
        ),
        policies.public(
            "directives_theme", "id, government_id, name", "id IN (SELECT theme_id FROM directives_themelink)"
        ),
        policies.public(
            "people_unit",
            "id, government_id, name, short_name",
            "id IN (SELECT unit_id FROM directives_assignment WHERE taken_off_on IS NULL "
            "UNION ALL SELECT unit_id FROM directives_addressee)",
        ),
    ]
