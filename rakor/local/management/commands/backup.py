# manage.py backup: one archive of the database and the files. The work is in rakor/local/backup.py.
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rakor.local import backup, say


class Command(BaseCommand):
    help = "Mencadangkan basis data dan berkas ke satu arsip."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("--to", metavar="FOLDER", help="folder tujuan (bawaan: backups di folder data)")

    def handle(self, to=None, **options):
        database = backup.Database.of(settings.DATABASES["default"])
        folder = Path(to) if to else settings.RAKOR_DATA / "backups"
        try:
            archive = backup.back_up(database, settings.RAKOR_DATA / "files", folder, timezone.localtime())
        except say.Refused as problem:
            raise CommandError(problem) from None
        self.stdout.write(f"Cadangan ditulis: {archive}")
