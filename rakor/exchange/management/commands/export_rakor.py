# Writes one government's archive, or prints its documents.
import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from rakor.exchange.archive import documents, pack
from rakor.people import scope
from rakor.people.models import Government


class Command(BaseCommand):
    help = "Menulis arsip satu pemerintah daerah (.zip), atau mencetak dokumennya (--json)."

    def add_arguments(self, parser):
        parser.add_argument("--government", default="", metavar="SLUG")
        parser.add_argument("--json", action="store_true", dest="as_json", help="cetak dokumennya saja, sebagai daftar")
        parser.add_argument("--output", default="", metavar="FILE", help="bawaan: rakor-<alamat>.zip di folder ini")

    def handle(self, *args, government, as_json, output, **options):
        chosen = self._chosen(government, many=as_json)
        if as_json:
            text = json.dumps([one for each in chosen for one in self._documents(each)], ensure_ascii=False, indent=1)
            if output:
                Path(output).write_text(text + "\n", encoding="utf-8")
            else:
                self.stdout.write(text)
            return
        (one,) = chosen
        target = Path(output or f"rakor-{one.slug}.zip")
        partial = target.with_name(f".{target.name}.sebagian")
        try:
            with scope.government(one.pk), transaction.atomic():
                count = pack(one, partial)
            partial.rename(target)
        except OSError as error:
            raise CommandError(f"Arsip tidak tertulis: {error}") from error
        finally:
            partial.unlink(missing_ok=True)
        self.stdout.write(f"{target}: {one.name}, {count} dokumen.")

    def _chosen(self, slug: str, *, many: bool) -> list[Government]:
        known = Government.objects.select_related("province").order_by("slug")
        if slug:
            found = list(known.filter(slug=slug))
            if not found:
                raise CommandError(f"Pemerintah daerah “{slug}” tidak ada.")
            return found
        found = list(known) if many else list(known.filter(regencies=None))
        if not many and len(found) != 1:
            slugs = ", ".join(one.slug for one in found) or "belum ada yang terdaftar"
            raise CommandError(f"Sebutkan pemerintah daerahnya dengan --government: {slugs}.")
        return found

    def _documents(self, government: Government) -> list[dict]:
        with scope.government(government.pk), transaction.atomic():
            return [document for _, document in documents(government)]
