# Loads the demonstration once and prints its accounts; how far it is goes to standard error.
from itertools import groupby

from django.core.management.base import BaseCommand
from django.utils import timezone

from rakor.exchange.demo import load


class Command(BaseCommand):
    help = "Mengisi data peragaan (sekali) dan mencetak akun peragaan."

    def add_arguments(self, parser):
        parser.add_argument("--scale", type=float, default=1.0, help="bagian tahun Kabupaten Contoh, misalnya 0.2")

    def handle(self, *args, scale, **options):
        accounts = load(at=timezone.now(), scale=scale, say=lambda words: self.stderr.write(words, self.style.NOTICE))
        for government, those in groupby(accounts, key=lambda account: account.government):
            self.stdout.write(f"{government}: " + ", ".join(account.username for account in those))
