# Prints a one-time password address for an account that no government hosts: the operator's own, or somebody's who
# works for two governments. Whoever may run commands on the server may do this. Thin: actions/users.py.
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse
from django.utils import timezone

from rakor.people.actions.users import PASSWORD_HOURS, hand_out_link
from rakor.people.models import User


class Command(BaseCommand):
    help = "Mencetak tautan sekali pakai untuk mengatur kata sandi satu akun."

    def add_arguments(self, parser):
        parser.add_argument("username", help="NIP atau nama pengguna")

    def handle(self, *args, username, **options):
        user = User.objects.filter(username__iexact=username, is_active=True).first()
        if user is None:
            raise CommandError("Tidak ada akun aktif dengan NIP atau nama pengguna itu.")
        path = reverse("people:door", args=[hand_out_link(by=None, user=user, at=timezone.now())])
        self.stdout.write(f"Tautan sekali pakai untuk {user} (berlaku {PASSWORD_HOURS} jam):")
        self.stdout.write(settings.BASE_URL + path)
