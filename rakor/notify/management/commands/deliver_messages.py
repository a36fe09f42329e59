# Does once what the beat does every ten seconds, so that cron can take its place.
from django.core.management.base import BaseCommand

from rakor.notify import delivery

WORDS = {
    "sent": "terkirim",
    "dropped": "tidak diperlukan lagi",
    "failed": "gagal",
    "later": "dicoba lagi nanti",
    "released": "belum sempat",
    "lost": "diambil alih pekerja lain",
}


class Command(BaseCommand):
    help = "Mengirim pesan yang menunggu di semua pemerintah daerah."

    def add_arguments(self, parser):
        parser.add_argument(
            "--seconds", type=float, default=delivery.SECONDS, help="lama bekerja paling banyak, detik (bawaan 20)"
        )

    def handle(self, *args, seconds, **options):
        ends = delivery.run(seconds=seconds)
        told = [f"{ends[name]} {word}" for name, word in WORDS.items() if ends[name]]
        self.stdout.write(", ".join(told) or "tidak ada pesan yang menunggu")
