# The policies of the tables that 0008 made. Runs as rakor_owner. A step that has been taken stays taken.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0008_the_ladder")]

    operations = [
        *policies.owned("directives_ladder"),
        *policies.history("directives_ladderstep", "directives_ladderevent"),
    ]
