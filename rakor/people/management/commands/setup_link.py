# Prints the one-time address where the operator makes the first account. Thin: actions/users.py.
from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse
from django.utils import timezone

from rakor.people.actions.users import SETUP_HOURS, open_setup
from rakor.people.models import User


class Command(BaseCommand):
    help = "Mencetak tautan sekali pakai untuk membuat akun operator, bila belum ada."

    def handle(self, *args, **options):
        if User.objects.filter(is_operator=True).exists():
            self.stdout.write("Akun operator sudah ada. Masuk di " + settings.BASE_URL + reverse("account_login"))
            return
        path = reverse("people:door", args=[open_setup(at=timezone.now())])
        self.stdout.write(f"Buat akun operator di tautan sekali pakai ini (berlaku {SETUP_HOURS} jam):")
        self.stdout.write(settings.BASE_URL + path)
