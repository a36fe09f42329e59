# The closed lists of the subject, with their words on screen.
from django.db import models


class Kind(models.TextChoices):
    ONE_OFF = "one_off", "Sekali selesai"
    PERIODIC = "periodic", "Berkala"
    STANDING = "standing", "Arahan umum (tanpa laporan)"


class Period(models.TextChoices):
    DAILY = "daily", "Setiap hari"
    WEEKLY = "weekly", "Setiap pekan"
    FORTNIGHTLY = "fortnightly", "Setiap dua pekan"
    MONTHLY = "monthly", "Setiap bulan"
    QUARTERLY = "quarterly", "Setiap triwulan"
    YEARLY = "yearly", "Setiap tahun"
    BEFORE_RAKOR = "before_rakor", "Sebelum setiap rakor"
    CUSTOM = "custom", "Ditentukan sendiri"


class Scope(models.TextChoices):
    NAMED = "named", "Unit yang disebut"
    ALL_OPD = "all_opd", "Seluruh OPD (tanpa kecamatan)"
    ALL_CAMAT = "all_camat", "Seluruh camat"
    ALL_UNITS = "all_units", "Seluruh perangkat daerah (termasuk kecamatan)"


class Basis(models.TextChoices):
    ORAL = "lisan", "Lisan"
    DISPOSITION = "disposisi", "Disposisi"
    LETTER = "surat", "Surat"


class Role(models.TextChoices):
    LEAD = "lead", "Penanggung jawab"
    SUPPORTING = "supporting", "Pendukung"


class Source(models.TextChoices):
    OWN = "own", "Diisi unit"
    ORAL = "oral", "Lisan dalam rakor"
    WHATSAPP = "whatsapp", "WhatsApp"
    PHONE = "phone", "Telepon"
    LETTER = "letter", "Surat"
