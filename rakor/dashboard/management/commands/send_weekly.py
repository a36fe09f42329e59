# Does what the beat does every five minutes, once: for cron.
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rakor.dashboard import weekly
from rakor.people.models import Government


class Command(BaseCommand):
    help = "Menulis ringkasan pekanan untuk pimpinan di tiap pemerintah daerah yang sudah Senin pukul 06.00."

    def add_arguments(self, parser):
        parser.add_argument("--government", default="", help="alamat satu pemerintah daerah, misalnya solok")

    def handle(self, *args, government="", **options):
        if government and not Government.objects.filter(slug=government).exists():
            raise CommandError(f"Tidak ada pemerintah daerah dengan alamat {government}.")
        sent = weekly.send(at=timezone.now(), government=government)
        for one, count in sent.items():
            self.stdout.write(f"{one}: {count} pesan")
        if not sent:
            self.stdout.write("Belum waktunya: ringkasan ditulis setiap Senin mulai pukul 06.00 waktu setempat.")
