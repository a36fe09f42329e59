# The names under which a row's `other` keeps what is not for reading: words as written, and whole documents.
from typing import Any

KATA = "kata"  # fields as the document writes them, where the columns alone would write them otherwise
TOP = "kata_dokumen"  # the same for the fields around `expected`
DOCUMENT = "dokumen"  # fields around `expected` that nobody knows
DETAILS = "rincian"  # what a chair or an attendee has beyond the known fields
NOT_A_UNIT = "bukan_unit"  # words that Setda has said are no unit
EXTERNAL = "external"
RESERVED = (KATA, TOP, DOCUMENT, DETAILS, NOT_A_UNIT)


def escaped(other: dict[str, Any]) -> dict[str, Any]:
    """A document's own fields that happen to bear a reserved name get an underscore."""
    return {_escape(name): value for name, value in other.items()}


def split(other: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """(the document's own fields under their own names, the reserved ones)."""
    own = {_unescape(name): value for name, value in other.items() if name not in RESERVED}
    return own, {name: value for name, value in other.items() if name in RESERVED}


def _escape(name: str) -> str:
    return name + "_" if name.rstrip("_") in RESERVED else name


def _unescape(name: str) -> str:
    return name[:-1] if name.endswith("_") and name.rstrip("_") in RESERVED else name
