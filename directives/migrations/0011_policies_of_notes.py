# The policies of the table that 0010 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0010_notes")]

    operations = [*policies.owned("directives_note")]
