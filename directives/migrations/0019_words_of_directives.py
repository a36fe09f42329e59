# What search looks through in this room. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("directives", "0018_acknowledged")]

    operations = [
        policies.searchable("directives_directive", "text", "quote", "addressed_to", "issuer_title"),
        policies.searchable("directives_report", "done", "obstacle", "help_asked"),
    ]
