# The policies of this room's tables. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("notify", "0001_initial"), ("people", "0002_policies")]

    operations = [
        *policies.owned(
            "notify_message",
        ),
    ]
