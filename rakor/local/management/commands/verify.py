# manage.py verify: whether an archive is whole. The work is in rakor/local/backup.py.
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from rakor.local import backup, say


class Command(BaseCommand):
    help = "Memeriksa keutuhan sebuah arsip cadangan tanpa menulis apa pun."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("archive", metavar="ARSIP", type=Path)

    def handle(self, archive, **options):
        try:
            manifest = backup.verify(archive)
        except say.Refused as problem:
            raise CommandError(problem) from None
        files, rows = len(manifest["sha256"]) - 1, sum(manifest["rows"].values())
        self.stdout.write(f"Utuh: {len(manifest['rows'])} tabel, {rows} baris, {files} berkas ({archive}).")
