# The policies of the tables that 0006 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0006_carried")]

    operations = [*policies.owned("directives_carried"), *policies.history("directives_arealeadevent")]
