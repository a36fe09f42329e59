# Takes documents or an archive in from the command line and says, file by file, what became of them.
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rakor.exchange.arrive import REFUSED, from_outside


class Command(BaseCommand):
    help = "Memasukkan dokumen rakor (.json) atau arsip (.zip) dari export_rakor."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", metavar="FILE")
        parser.add_argument("--government", default="", metavar="SLUG", help="hanya ke pemerintah daerah ini")

    def handle(self, *args, files, government, **options):
        refused = 0
        for path in map(Path, files):
            try:
                with path.open("rb") as file:
                    outcomes = from_outside(name=str(path), file=file, slug=government, at=timezone.now())
            except OSError as error:
                refused += 1
                self.stderr.write(f"{path}: tidak terbaca ({error.strerror})")
                continue
            for outcome in outcomes:
                refused += outcome.result == REFUSED
                self._say(outcome)
        if refused:
            raise CommandError(f"{refused} berkas ditolak; dari berkas itu tidak ada yang tersimpan.")

    def _say(self, outcome):
        if outcome.result == REFUSED:
            for line in outcome.lines:
                self.stderr.write(f"{outcome.name}: {line}")
            return
        title = f" ({outcome.meeting})" if outcome.meeting else ""
        self.stdout.write(f"{outcome.name}: {outcome.result}{title}")
        for line in outcome.lines:
            self.stdout.write(f"  {line}")
