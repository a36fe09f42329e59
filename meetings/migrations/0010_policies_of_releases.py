# The policies of the tables that 0008 made, and what of them the portal reads. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("meetings", "0009_releases")]

    operations = [
        *policies.owned("meetings_meetingrelease", "meetings_meetingreleasestep"),
        policies.public(
            "meetings_meetingrelease",
            "id, government_id, meeting_id, state, summary, opened_on, code, title, held_on, starts_at, zone, place, "
            "leaders, agenda",
            "state = 'released'",
        ),
    ]
