# The policies of the tables that 0008 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0008_the_ladder")]

    operations = [
        *policies.owned("directives_ladder", "directives_ladderstep"),
        *policies.history("directives_ladderevent"),
    ]
