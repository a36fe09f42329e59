# The tenant: one kabupaten, kota or provinsi, its zone, its working days, its default report clock.
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from django.core.validators import RegexValidator
from django.db import models

from rakor.people.owned import Owned, owned_constraints

RESERVED_SLUGS = {"masuk", "keluar", "akun", "pintu", "operator", "healthz", "static", "mulai", "publik", "api", "demo"}


class Government(models.Model):
    """Global, outside row-level security: a slug must be found before anybody has a scope."""

    class Level(models.TextChoices):
        PROVINCE = "provinsi", "Provinsi"
        REGENCY = "kabupaten", "Kabupaten"
        CITY = "kota", "Kota"

    class Zone(models.TextChoices):
        WIB = "Asia/Jakarta", "WIB"
        WITA = "Asia/Makassar", "WITA"
        WIT = "Asia/Jayapura", "WIT"

    name = models.CharField("nama", max_length=120, unique=True)
    slug = models.SlugField("alamat", max_length=60, unique=True)
    level = models.CharField("tingkat", max_length=12, choices=Level)
    province = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name="provinsi", related_name="regencies"
    )
    zone = models.CharField("zona waktu", max_length=20, choices=Zone, default=Zone.WIB)
    hue = models.PositiveSmallIntegerField("warna", default=163)
    is_sample = models.BooleanField("data contoh", default=False)
    has_sample_units = models.BooleanField("daftar OPD masih contoh", default=False)
    days_per_week = models.PositiveSmallIntegerField(
        "hari kerja sepekan", choices=[(5, "5 hari (Senin–Jumat)"), (6, "6 hari (Senin–Sabtu)")], default=5
    )
    report_within_days = models.PositiveSmallIntegerField(
        "batas lapor (ketentuan umum), hari kerja",
        default=10,
        help_text="Berlaku untuk arahan tanpa batas waktu; laporan diminta sebelum rakor berikutnya, "
        "paling lama sekian hari kerja.",
    )
    # What letters begin and end with; empty lines stay out of them.
    address = models.TextField("alamat di kop surat", max_length=400, blank=True)
    seat = models.CharField("tempat penandatanganan", max_length=80, blank=True)
    asks_signature = models.BooleanField("daftar hadir daring meminta tanda tangan yang digambar", default=False)
    head_approves = models.BooleanField(
        "laporan operator dikirim setelah disetujui pimpinan unit",
        default=False,
        help_text="Bila tidak, operator langsung mengirim dan pimpinan unitnya diberi tahu.",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(level="provinsi", province=None) | ~models.Q(level="provinsi"),
                name="government_province_stands_alone",
            ),
            models.CheckConstraint(condition=models.Q(days_per_week__in=[5, 6]), name="government_days_per_week"),
            models.CheckConstraint(condition=models.Q(report_within_days__gte=1), name="government_report_days"),
        ]

    def __str__(self):
        return self.name

    def today(self, at: datetime) -> date:
        """The date of the moment `at` where this government is."""
        return at.astimezone(ZoneInfo(self.zone)).date()

    def moment(self, on: date, clock: time = time()) -> datetime:
        """The moment at which the clocks of this government show that day and time; without a time its midnight."""
        return datetime.combine(on, clock, ZoneInfo(self.zone))


class DayOff(Owned):
    """The government's own calendar over the national one: a day off, or a day worked all the same."""

    on = models.DateField("tanggal")
    name = models.CharField("keterangan", max_length=120)
    is_off = models.BooleanField("libur", default=True)

    class Meta(Owned.Meta):
        ordering = ["on"]
        constraints = [
            *owned_constraints(),
            models.UniqueConstraint(fields=["government", "on"], name="dayoff_once_a_day"),
        ]


USERNAME = RegexValidator(r"^[\w.@-]+$", "Hanya huruf, angka, titik, garis bawah, @ dan tanda hubung, tanpa spasi.")
