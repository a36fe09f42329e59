# The accounts of the demonstration: those that the sign-in page offers with one tap, and who reports for the others.
from dataclasses import dataclass

from rakor.exchange.demo.regions import Region
from rakor.people.access import Role
from rakor.people.actions.users import create_user, grant
from rakor.people.models import Membership, Unit, User


@dataclass(frozen=True)
class Account:
    """One of the accounts that the sign-in page offers with one tap."""

    government: str
    username: str
    name: str


# username suffix, role, name on screen, abbreviation of the unit; "camat" is the first kecamatan's
ROLES = (
    ("bupati", Role.PIMPINAN, "Bupati", None),
    ("sekda", Role.PIMPINAN, "Sekda", None),
    ("asisten", Role.ASISTEN, "Asisten II", "Asisten II"),
    ("notulis", Role.SETDA, "Notulis Setda", None),
    ("setda", Role.SETDA, "Petugas tindak lanjut Setda", None),
    ("dinkes", Role.OPD, "Dinas Kesehatan", "Dinkes"),
    ("pupr", Role.OPD, "Dinas PUPR", "Dinas PUPR"),
    ("camat", Role.OPD, "Camat", None),
    ("inspektorat", Role.INSPEKTORAT, "Inspektorat", "Inspektorat"),
    ("ppid", Role.PPID, "PPID", None),
    ("admin", Role.ADMIN, "Admin", None),
)
FEW = {"bupati", "sekda", "notulis", "setda", "dinkes", "pupr", "camat"}


def make(region: Region, *, few: bool = False) -> None:
    """One account per role; the notulis is admin too. `few` leaves out those that a single recorded rakor hardly needs."""
    units = {unit.called: unit for unit in Unit.objects.select_related("kind")}
    for suffix, role, name, short in ROLES:
        if few and suffix not in FEW:
            continue
        if suffix == "bupati":
            suffix, name = region.head, "Wali Kota" if region.head == "walikota" else name
        unit = units[f"Camat {region.kecamatan[0]}"] if suffix == "camat" else units.get(short)
        user = create_user(
            by=None, username=f"demo-{region.slug}-{suffix}", name=unit.name if suffix == "camat" else name, role=role,
            unit=unit, is_demo=True,
        )  # fmt: skip
        if suffix == "notulis":
            grant(by=None, user=user, role=Role.ADMIN)


def make_reporters() -> None:
    """Whoever reports for the units that have no account of their own yet. Nobody signs in as them."""
    has_one = Membership.objects.filter(role__in=[Role.OPD, Role.ASISTEN]).values("unit")
    for unit in Unit.objects.exclude(pk__in=has_one).select_related("kind").order_by("name"):
        suffix = "".join(letter for letter in unit.called.lower() if letter.isalnum())
        create_user(by=None, username=f"contoh-{suffix}", name=f"Petugas {unit.called}", role=Role.OPD, unit=unit)


def all_accounts() -> list[Account]:
    """Of every demonstration government, in the order in which the sign-in page shows them."""
    users = User.objects.filter(is_demo=True).select_related("home").order_by("home__name", "id")
    return [Account(user.home.name, user.username, user.name) for user in users]
