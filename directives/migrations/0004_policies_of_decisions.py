# The policies of the tables that 0003 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0003_what_must_be_done")]

    operations = [
        *policies.owned(
            "directives_arealead",
            "directives_correction",
            "directives_decision",
            "directives_extension",
            "directives_part",
            "directives_partdone",
            "directives_site",
        ),
        *policies.history("directives_extensionevent", "directives_siteevent"),
    ]
