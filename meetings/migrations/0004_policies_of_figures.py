# The policies of the tables that 0003 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("meetings", "0003_what_was_said")]

    operations = [
        *policies.owned("meetings_figure", "meetings_presenter"),
        *policies.history("meetings_figureevent"),
    ]
