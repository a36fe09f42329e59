# The policies of the table that 0012 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0012_head_approves")]

    operations = [*policies.owned("directives_prepared")]
