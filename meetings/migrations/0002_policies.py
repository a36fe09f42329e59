# The policies of this room's tables. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("meetings", "0001_initial"), ("people", "0002_policies")]

    operations = [
        *policies.owned(
            "meetings_meetingtype",
            "meetings_series",
            "meetings_meeting",
            "meetings_chairturn",
            "meetings_attendance",
            "meetings_agendaitem",
            "meetings_block",
            "meetings_attachment",
        ),
        *policies.history(
            "meetings_meetingevent",
            "meetings_chairturnevent",
            "meetings_attendanceevent",
            "meetings_blockevent",
        ),
    ]
