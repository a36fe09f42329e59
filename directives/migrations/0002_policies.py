# The policies of this room's tables. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0001_initial"), ("people", "0002_policies")]

    operations = [
        *policies.owned(
            "directives_theme",
            "directives_themelink",
            "directives_directive",
            "directives_addressee",
            "directives_assignment",
            "directives_move",
            "directives_period",
            "directives_report",
            "directives_evidence",
        ),
        *policies.history(
            "directives_directiveevent",
            "directives_addresseeevent",
            "directives_assignmentevent",
            "directives_reportevent",
        ),
    ]
