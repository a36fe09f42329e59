# Which government a document is of, by its region and level: “Solok” alone is no government's name.
import re
from dataclasses import dataclass

from rakor.exchange.documents.raw import Fault

LEVELS = ("provinsi", "kabupaten", "kota", "kecamatan")
PREFIX = {"kabupaten": "Kabupaten", "kota": "Kota", "provinsi": "Provinsi"}
_NAMED = re.compile(
    r"(?:pemerintah(?: daerah)?\s+|pemkab\s+|pemkot\s+|pemprov\s+)?(kabupaten|kab\.?|kota|provinsi|prov\.?)\s+(\S.*)",
    re.IGNORECASE,
)
_LONG = {"kab": "kabupaten", "kab.": "kabupaten", "prov": "provinsi", "prov.": "provinsi"}


@dataclass(frozen=True)
class Region:
    """`name` with its level in front, as governments are called; `province` without."""

    name: str
    level: str
    province: str = ""


def read(region: str, level: str, faults: list[Fault]) -> Region | None:
    """None when the document does not say, or says it wrongly (then with a fault)."""
    level = level.strip().lower()
    if level and level not in LEVELS:
        faults.append(Fault("level", f'provinsi, kabupaten, kota atau kecamatan, bukan "{level[:40]}"'))
        return None
    if not region.strip():
        return None
    parts = [" ".join(part.split()) for part in re.split(r"[,;/]", region) if part.strip()]
    named = [(_level(part), place) for place, part in enumerate(parts)]
    own = next(((found, place) for found, place in named if found and found[0] != "provinsi"), None)
    province = next((found[1] for found, _ in named if found and found[0] == "provinsi"), "")
    if own is None and level in ("kabupaten", "kota"):
        own = ((level, parts[0]), 0) if not province or (len(parts) > 1 and not named[0][0]) else None
    if own is None and (province or level == "provinsi"):
        own = (("provinsi", province or parts[0]), len(parts))
    if own is None:
        expected = "nama dengan tingkatnya, seperti “Kabupaten Solok” atau “Kota Solok”"
        faults.append(Fault("region", f'{expected}, bukan "{region[:60]}"'))
        return None
    (found_level, name), place = own
    if level and level != "kecamatan" and level != found_level:
        faults.append(Fault("level", f"{found_level} seperti pada region, bukan {level}"))
        return None
    if found_level != "provinsi" and not province and place + 1 < len(parts):
        province = parts[-1]
    return Region(f"{PREFIX[found_level]} {name}", found_level, "" if found_level == "provinsi" else province)


def _level(part: str) -> tuple[str, str] | None:
    found = _NAMED.fullmatch(part)
    if not found:
        return None
    word = found[1].lower()
    return _LONG.get(word, word), found[2]
