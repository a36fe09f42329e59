# A government with its units, posts, groups and accounts. Unit 1 is the Dinas whose work is looked at; the last ones are
# the Inspektorat, two bagian and three Asisten.
from benchmarks.house import House, numbers
from rakor.people.models import (
    Coordination,
    DayOff,
    Government,
    Group,
    GroupMember,
    Holding,
    Membership,
    Post,
    Unit,
    UnitKind,
    User,
)

KINDS = ("opd", "kecamatan", "setda")
# The account of each reader; behind these, one account per unit.
ROLES = ("setda", "pimpinan", "pimpinan", "asisten", "ajudan", "inspektorat", "ppid", "pemantau", "admin")
NAMES = ("notulis", "bupati", "sekda", "asisten", "ajudan", "inspektorat", "ppid", "pemantau", "admin")
POSTS = (("Bupati", "head"), ("Wakil Bupati", "deputy"), ("Sekretaris Daerah", "sekda"))
ASISTEN, BAGIAN = 3, 2


def names(*words: str) -> str:
    return f"(ARRAY[{', '.join(repr(word) for word in words)}])"


def found(house: House) -> None:
    """The government itself, before anything can be in its scope."""
    house.insert(
        Government, "", id="1", name=f"'Kabupaten Ukur {house.number}'", slug=f"'{house.slug}'", level="'kabupaten'"
    )


def fill(house: House) -> None:
    _units(house)
    _users(house)
    _posts(house)
    _groups(house)


def _units(house: House) -> None:
    units = house.size.units
    first_asisten, first_bagian = units - ASISTEN + 1, units - ASISTEN - BAGIAN + 1
    first_kecamatan = first_bagian - 1 - units // 4
    kind = f"CASE WHEN n >= {first_bagian} THEN 3 WHEN n BETWEEN {first_kecamatan} AND {first_bagian - 2} THEN 2 ELSE 1 END"
    house.insert(
        UnitKind, f"FROM {numbers(3)}", id="n", category=f"{names(*KINDS)}[n]",
        name=f"{names('Dinas', 'Kecamatan', 'Sekretariat daerah')}[n]",
    )  # fmt: skip
    house.insert(
        Unit, f"FROM {numbers(units)}", id="n", kind_id=house.id(UnitKind, f"({kind})"),
        name=f"{names('Dinas Urusan Pemerintahan', 'Kecamatan', 'Bagian')}[{kind}] || ' ' || n", short_name="'Unit ' || n",
        aliases="ARRAY['unit nomor ' || n]",
    )  # fmt: skip
    house.insert(
        Coordination, f"FROM {numbers(first_bagian - 1)}", id="n", unit_id=house.id(Unit, "n"),
        asisten_id=house.id(Unit, f"{first_asisten} + mod(n - 1, {ASISTEN})"), since="date '2020-01-01'",
    )  # fmt: skip


def _users(house: House) -> None:
    units, readers = house.size.units, len(NAMES)
    count = readers + units
    house.insert(
        User, f"FROM {numbers(count)}", id="n", home_id=str(house.government), password=f"'!{'x' * 40}'",
        username=f"'{house.slug}.' || CASE WHEN n <= {readers} THEN {names(*NAMES)}[n] ELSE 'unit' || n - {readers} END",
        name="'Pengguna ' || n", email="'pengguna.' || n || '@contoh.invalid'",
    )  # fmt: skip
    unit = (
        f"CASE WHEN n > {readers} THEN {house.id(Unit, f'n - {readers}')} "
        f"WHEN {names(*ROLES)}[n] = 'asisten' THEN {house.id(Unit, str(units - ASISTEN + 1))} "
        f"WHEN {names(*ROLES)}[n] = 'inspektorat' THEN {house.id(Unit, str(units - ASISTEN - BAGIAN))} END"
    )
    house.insert(
        Membership, f"FROM {numbers(count)}", id="n", user_id=house.id(User, "n"), unit_id=unit,
        role=f"CASE WHEN n <= {readers} THEN {names(*ROLES)}[n] ELSE 'opd' END", since="date '2020-01-01'",
    )  # fmt: skip


def _posts(house: House) -> None:
    """Those above the units, then the head of each unit."""
    top, count = len(POSTS), len(POSTS) + house.size.units
    titles, ranks = names(*(title for title, _ in POSTS)), names(*(rank for _, rank in POSTS))
    rank = f"CASE WHEN n <= {top} THEN {ranks}[n] WHEN n > {count - ASISTEN} THEN 'asisten' ELSE 'unit_head' END"
    house.insert(
        Post, f"FROM {numbers(count)}", id="n", rank_kind=rank, title=f"coalesce({titles}[n], 'Kepala unit ' || n - {top})",
        unit_id=f"CASE WHEN n > {top} THEN {house.id(Unit, f'n - {top}')} END",
    )  # fmt: skip
    house.insert(
        Holding, f"FROM {numbers(count)}", id="n", post_id=house.id(Post, "n"), name="'Pejabat ' || n",
        since="date '2024-01-01'",
    )  # fmt: skip


def _groups(house: House) -> None:
    """The first is a list of its own, of as many as the widest directive reaches; the second all OPD."""
    house.insert(
        Group, f"FROM {numbers(2)}", id="n", name=f"{names('Satgas', 'Seluruh OPD (tanpa kecamatan)')}[n]",
        rule=f"{names('listed', 'all_opd')}[n]", aliases="ARRAY['kelompok ' || n]",
    )  # fmt: skip
    house.insert(
        GroupMember, f"FROM {numbers(max(house.size.fans))}", id="n", group_id=house.id(Group, "1"),
        unit_id=house.id(Unit, "n"), since="date '2020-01-01'",
    )  # fmt: skip
    days = f"FROM {numbers(6 * house.size.years)}"
    house.insert(DayOff, days, id="n", on=f"date '{house.today}' - 60 * n::int", name="'Cuti bersama ' || n")
