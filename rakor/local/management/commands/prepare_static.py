# Everything under /static/, made in one process: the font's subset, then the collected and hashed files.
from django.conf import settings
from django.core.management import call_command, get_commands
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Menyiapkan berkas statis di folder data."
    requires_system_checks = []

    def handle(self, **options):
        (settings.RAKOR_DATA / "build").mkdir(parents=True, exist_ok=True)
        if "build_font" in get_commands():
            call_command("build_font", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
