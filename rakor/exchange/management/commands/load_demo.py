# Loads the demonstration once and prints its accounts.
from itertools import groupby

from django.core.management.base import BaseCommand
from django.utils import timezone

from rakor.exchange.demo import load


class Command(BaseCommand):
    help = "Mengisi data peragaan (sekali) dan mencetak akun peragaan."

    def handle(self, *args, **options):
        for government, accounts in groupby(load(at=timezone.now()), key=lambda account: account.government):
            self.stdout.write(f"{government}: " + ", ".join(account.username for account in accounts))
