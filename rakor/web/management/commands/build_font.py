# Puts the subset typeface where collectstatic finds it: RAKOR_DATA/build/fonts. Runs before collectstatic.
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from rakor.web import font


class Command(BaseCommand):
    help = "Menyiapkan huruf untuk halaman (sekali untuk setiap versi paket huruf)."
    requires_system_checks = []

    def handle(self, *args, **options):
        folder = Path(settings.RAKOR_DATA) / "build" / "fonts"
        target, mark = folder / "PlusJakartaSans.woff2", folder / ".edition"
        if target.exists() and mark.exists() and mark.read_text() == font.edition():
            self.stdout.write("Huruf sudah siap.")
            return
        folder.mkdir(parents=True, exist_ok=True)
        fresh = folder / "PlusJakartaSans.woff2.new"
        fresh.write_bytes(font.cut())
        fresh.replace(target)
        mark.write_text(font.edition())
        self.stdout.write(f"Huruf disiapkan: {target.stat().st_size // 1024} kB.")
