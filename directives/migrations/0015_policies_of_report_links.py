# The policies of the table that 0014 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0014_report_links")]

    operations = [*policies.owned("directives_reportlink")]
