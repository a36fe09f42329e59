# The policies of the tables that 0005 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("meetings", "0005_the_desk")]

    operations = [
        *policies.owned(
            "meetings_checkin",
            "meetings_copy",
            "meetings_edition",
            "meetings_paper",
            "meetings_proposal",
            "meetings_remark",
            "meetings_seriesinvitee",
            "meetings_seriesitem",
        ),
        *policies.history("meetings_paperevent"),
    ]
