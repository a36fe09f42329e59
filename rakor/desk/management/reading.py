# What the two reading commands share: the day, the government, one text or one per line of standard input, JSON out.
import json
import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, NoReturn

from django.core.management.base import BaseCommand
from django.utils import timezone

from rakor.people.models import Government


class ReadingCommand(BaseCommand):
    requires_system_checks = []  # reading needs no tables unless a government is named

    def add_arguments(self, parser):
        parser.add_argument("--on", default="", metavar="YYYY-MM-DD", help="tanggal rapat; bawaan: hari ini")
        parser.add_argument("--government", default="", metavar="SLUG", help="alamat pemerintah daerah")

    def refuse(self, message: str) -> NoReturn:
        """One line on stderr, and the end."""
        self.stderr.write(message)
        sys.exit(2)

    def day(self, text: str) -> date:
        if not text:
            return timezone.localdate()
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.refuse(
                f"Tanggal “{text}” tidak dapat dibaca. Tulis --on sebagai TAHUN-BULAN-HARI, misalnya 2026-02-09."
            )

    def government(self, slug: str) -> Government:
        if not slug:
            self.refuse("Sebutkan pemerintah daerahnya dengan --government, misalnya --government kabupaten-contoh.")
        found = Government.objects.filter(slug=slug).first()
        return found or self.refuse(f"Pemerintah daerah “{slug}” tidak ada.")

    def answer(self, text: str, read: Callable[[str], dict[str, Any]]) -> None:
        """One JSON object per text; "-" takes each line of standard input, also an empty one."""
        for line in lines(text):
            self.stdout.write(json.dumps(read(line), ensure_ascii=False))


def lines(text: str) -> Iterator[str]:
    if text != "-":
        yield text
        return
    for line in sys.stdin:
        yield line.rstrip("\r\n")
