# Does what the beat does, once: for cron, for a missed day, for a look at what would be due.
from datetime import date

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from directives.escalation import scan


class Command(BaseCommand):
    help = "Menulis pengingat yang jatuh pada tanggal itu (bawaan: hari ini di tiap pemerintah daerah)."

    def add_arguments(self, parser):
        parser.add_argument("--on", type=date.fromisoformat, help="tanggal, YYYY-MM-DD")
        parser.add_argument("--government", default="", help="alamat satu pemerintah daerah, misalnya solok")

    def handle(self, *args, on=None, government="", **options):
        reminded = scan(at=timezone.now(), on=on, government=government)
        if government and not reminded:
            raise CommandError(f"Tidak ada pemerintah daerah dengan alamat {government}.")
        for one, count in reminded.items():
            self.stdout.write(f"{one}: {count} pengingat")
