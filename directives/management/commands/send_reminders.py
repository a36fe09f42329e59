# Does what the beat does, once: for cron, for a missed day, for a look at what would be due.
from datetime import date

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from directives.escalation import climb
from rakor.people import scope
from rakor.people.models import Government


class Command(BaseCommand):
    help = "Menulis pengingat yang jatuh pada tanggal itu (bawaan: hari ini di tiap pemerintah daerah)."

    def add_arguments(self, parser):
        parser.add_argument("--on", type=date.fromisoformat, help="tanggal, YYYY-MM-DD")

    def handle(self, *args, on=None, **options):
        at = timezone.now()
        for government in Government.objects.order_by("name"):
            with scope.government(government.pk), transaction.atomic():
                reminded = climb(on=on or government.today(at), at=at)
            self.stdout.write(f"{government}: {reminded} pengingat")
