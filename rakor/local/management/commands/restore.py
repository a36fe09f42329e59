# manage.py restore: fills an empty data folder from an archive. The work is in rakor/local/backup.py.
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from rakor.local import backup, say


class Command(BaseCommand):
    help = "Memulihkan sebuah arsip cadangan ke basis data dan folder berkas yang kosong."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("archive", metavar="ARSIP", type=Path)

    def handle(self, archive, **options):
        database = backup.Database.of(settings.DATABASES["default"])
        try:
            manifest = backup.restore(database, settings.RAKOR_DATA / "files", archive)
        except say.Refused as problem:
            raise CommandError(problem) from None
        files, rows = len(manifest["sha256"]) - 1, sum(manifest["rows"].values())
        self.stdout.write(f"Dipulihkan dan cocok: {len(manifest['rows'])} tabel, {rows} baris, {files} berkas.")
