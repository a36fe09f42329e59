# Governments to bring documents into: with the units that the texts speak of, and posts without holders.
from datetime import datetime
from zoneinfo import ZoneInfo

from rakor.people import scope
from rakor.people.actions.governments import create_government
from rakor.people.actions.units import create_unit
from rakor.people.models import Government, UnitKind

AT = datetime(2026, 11, 23, 9, 0, tzinfo=ZoneInfo("Asia/Jakarta"))
OPD = (
    ("Dinas Kesehatan", "Dinkes"),
    ("Dinas Pekerjaan Umum dan Penataan Ruang", "Dinas PUPR"),
    ("Dinas Perhubungan", "Dishub"),
    ("Dinas Lingkungan Hidup", "DLH"),
)


def make(name: str, level: str, kecamatan: tuple[str, ...] = ("Kubung", "Gunung Talang")) -> Government:
    """Four OPD and some kecamatan, beside what every government begins with."""
    made = create_government(by=None, name=name, level=level)
    with scope.government(made.pk):
        kinds = {kind.name: kind for kind in UnitKind.objects.all()}
        for full, short in OPD:
            create_unit(by=None, kind=kinds["Dinas"], name=full, short_name=short)
        for area in kecamatan if "Kecamatan" in kinds else ():
            create_unit(by=None, kind=kinds["Kecamatan"], name=f"Kecamatan {area}", short_name=f"Camat {area}")
        if "Bagian" in kinds:
            create_unit(by=None, kind=kinds["Bagian"], name="Bagian Umum")
    return made
