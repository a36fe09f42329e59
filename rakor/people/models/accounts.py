# Who signs in, as what, and the one-time doors that open by a token. Users and doors are global;
# a membership is a government's own, but its user may always list it.
import pghistory
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rakor.people import scope
from rakor.people.models.dated import Dated, DatedQuerySet
from rakor.people.models.governments import USERNAME, Government
from rakor.people.models.units import Unit
from rakor.people.owned import Owned, OwnedKey, OwnedManager, owned_constraints


class UserManager(BaseUserManager):
    def get_by_natural_key(self, username):
        return self.get(username__iexact=username)


class User(AbstractBaseUser):
    """One person, possibly in several governments. Signs in with NIP or username; many have no e-mail."""

    username = models.CharField("NIP atau nama pengguna", max_length=60, unique=True, validators=[USERNAME])
    name = models.CharField("nama", max_length=160)
    email = models.EmailField("surel", blank=True)
    is_active = models.BooleanField("aktif", default=True)
    home = models.ForeignKey(
        Government,
        models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        help_text="Pemerintah daerah yang membuat akun ini; hanya admin dan Setda-nya yang boleh memberi tautan sandi.",
    )
    is_demo = models.BooleanField(default=False, editable=False)
    is_operator = models.BooleanField("operator", default=False, help_text="Boleh mendaftarkan pemerintah daerah.")
    created_at = models.DateTimeField(auto_now_add=True)

    objects = UserManager()
    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["name"]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                Lower("username"),
                name="user_username_once",
                violation_error_message="NIP atau nama pengguna ini sudah terdaftar.",
            )
        ]

    def __str__(self):
        return self.name or self.username

    def get_full_name(self):
        return self.name

    def get_short_name(self):
        return self.name


class MembershipQuerySet(DatedQuerySet):
    pass


class MineManager(models.Manager.from_queryset(MembershipQuerySet)):
    """The acting user's own memberships in every government: the one list that crosses governments."""

    def get_queryset(self):
        pk = scope.current().user
        if pk is None:
            raise scope.NoScope("Keanggotaan sendiri dibaca tanpa scope.user(pk).")
        return super().get_queryset().filter(user_id=pk)


@pghistory.track()
class Membership(Owned, Dated):
    """What a user is in a government. A person with two posts has two rows and sees one merged list."""

    class Role(models.TextChoices):
        ADMIN = "admin", "Admin"
        SETDA = "setda", "Setda/notulis"
        PIMPINAN = "pimpinan", "Pimpinan"
        ASISTEN = "asisten", "Asisten"
        AJUDAN = "ajudan", "Ajudan"
        OPD = "opd", "OPD/kecamatan"
        INSPEKTORAT = "inspektorat", "Inspektorat"
        PEMANTAU = "pemantau", "Pemantau"
        PPID = "ppid", "PPID"

    user = models.ForeignKey(User, models.CASCADE, related_name="memberships")
    role = models.CharField("peran", max_length=12, choices=Role)
    unit = OwnedKey(Unit, null=True, blank=True, verbose_name="unit", related_name="memberships")

    objects = OwnedManager.from_queryset(MembershipQuerySet)()
    mine = MineManager()

    class Meta(Owned.Meta):
        ordering = ["role"]
        constraints = [
            *owned_constraints(unit="people.Unit"),
            models.UniqueConstraint(
                fields=["government", "user", "role", "unit"], name="membership_once", nulls_distinct=False
            ),
            models.CheckConstraint(
                condition=~Q(role__in=["opd", "asisten"]) | Q(unit__isnull=False),
                name="membership_role_names_its_unit",
                violation_error_message="Peran OPD/kecamatan dan Asisten perlu unit.",
            ),
            Dated.in_order(),
        ]


class Door(models.Model):
    """Whatever opens by a token. Only the hash is kept; a GET never uses a token up.

    `subject` says what is behind it, in the words of its kind: a user's pk for a password, "role:unit" for joining a
    government, nothing for the operator's set-up; a meeting's pk for its attendance list, a paper's for its check, a
    user's for their calendar, a report link's for its form, and these four are never used up. Without a government it
    was made on the server itself.
    """

    class Kind(models.TextChoices):
        SETUP = "setup", "Penyiapan operator"
        PASSWORD = "password", "Atur kata sandi"
        JOIN = "join", "Gabung ke pemerintah daerah"
        CHECK_IN = "check_in", "Daftar hadir rapat"
        PAPER = "paper", "Pemeriksaan dokumen"
        FEED = "feed", "Kalender langganan"
        REPORT = "report", "Laporan lewat tautan"

    token_hash = models.CharField(max_length=64, unique=True)
    government = models.ForeignKey(Government, models.CASCADE, null=True, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    subject = models.CharField(max_length=60, blank=True)
    made_by = models.ForeignKey(User, models.SET_NULL, null=True, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
