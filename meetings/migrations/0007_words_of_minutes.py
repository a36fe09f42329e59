# What search looks through in this room. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("meetings", "0006_policies_of_the_desk")]

    operations = [
        policies.searchable("meetings_block", "text", "speaker"),
        policies.searchable("meetings_meeting", "title", "place"),
    ]
