# What a new government begins with, by its level. All of it is data that the government then edits.
from typing import NamedTuple

from rakor.people.models import Government, Group, Post, UnitKind

Level = Government.Level
Category = UnitKind.Category
Rank = Post.Rank
Rule = Group.Rule


class Title(NamedTuple):
    name: str
    short: str
    rank: str
    aliases: tuple[str, ...] = ()


KINDS = {
    "Dinas": Category.OPD,
    "Badan": Category.OPD,
    "Inspektorat": Category.OPD,
    "Sekretariat DPRD": Category.OPD,
    "Satuan Polisi Pamong Praja": Category.OPD,
    "Kecamatan": Category.KECAMATAN,
    "Sekretariat daerah": Category.SETDA,
    "Asisten": Category.SETDA,
    "Bagian": Category.SETDA,
    "UPT atau RSUD": Category.BELOW,
    "Kelurahan": Category.BELOW,
    "Desa atau nagari": Category.BELOW,
    "Satgas atau tim": Category.TEAM,
    "Pihak luar": Category.EXTERNAL,
}
NOT_IN_A_PROVINCE = {"Kecamatan", "Kelurahan", "Desa atau nagari", "Bagian"}
PROVINCE_KINDS = {"Biro": Category.SETDA}

ASISTEN = (
    Title("Asisten Pemerintahan dan Kesejahteraan Rakyat", "Asisten I", Rank.ASISTEN, ("asisten 1",)),
    Title("Asisten Perekonomian dan Pembangunan", "Asisten II", Rank.ASISTEN, ("asisten 2",)),
    Title("Asisten Administrasi Umum", "Asisten III", Rank.ASISTEN, ("asisten 3",)),
)
HEADS = {
    Level.REGENCY: ("Bupati", "Wakil Bupati", ()),
    Level.CITY: ("Wali Kota", "Wakil Wali Kota", ("walikota",)),
    Level.PROVINCE: ("Gubernur", "Wakil Gubernur", ()),
}


def kinds(level: str) -> dict[str, str]:
    """Names of unit kinds and their categories."""
    if level != Level.PROVINCE:
        return KINDS
    return {name: category for name, category in KINDS.items() if name not in NOT_IN_A_PROVINCE} | PROVINCE_KINDS


def top_posts(level: str) -> list[Title]:
    """The posts above the units, from the head of the region down; Sekda and Asisten are made with their units."""
    head, deputy, aliases = HEADS[level]
    return [
        Title(head, head, Rank.HEAD, aliases),
        Title(deputy, deputy, Rank.DEPUTY, tuple(f"wakil {alias}" for alias in aliases)),
        Title(f"Staf Ahli {head}", "Staf Ahli", Rank.STAF_AHLI),
    ]


def groups(level: str) -> list[tuple[str, str, list[str]]]:
    """(name, rule, aliases), the aliases in small letters as they are looked up."""
    bagian = "Kepala Biro" if level == Level.PROVINCE else "Kepala Bagian"
    opd = ("Seluruh OPD (tanpa kecamatan)", Rule.ALL_OPD, ["seluruh opd", "semua opd", "seluruh kepala opd"])
    units = (
        "Seluruh perangkat daerah (termasuk kecamatan)", Rule.ALL_UNITS,
        ["seluruh perangkat daerah", "semua perangkat daerah", "seluruh opd dan kecamatan"],
    )  # fmt: skip
    short = "karo" if level == Level.PROVINCE else "kabag"
    above = [
        ("Para Asisten", Rule.ASISTEN, ["para asisten", "seluruh asisten"]),
        (f"Seluruh {bagian}", Rule.ALL_BAGIAN, [f"seluruh {bagian.lower()}", f"seluruh {short}", f"para {short}"]),
    ]
    if level == Level.PROVINCE:
        return [opd, *above]
    camat = ("Seluruh camat", Rule.ALL_CAMAT, ["seluruh camat", "para camat", "semua camat", "camat se-kabupaten"])
    return [opd, camat, units, *above]
