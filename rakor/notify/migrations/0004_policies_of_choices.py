# The policies of the tables that 0003 made. Runs as rakor_owner.
from django.db import migrations

from rakor.people import policies


class Migration(migrations.Migration):
    dependencies = [("notify", "0003_choices")]

    operations = [*policies.owned("notify_mute"), *policies.owned("notify_chat")]
