# The name a file is shown and downloaded under. The name on disk is never made from it (store.py).
import unicodedata

LONGEST = 120
_FORBIDDEN = str.maketrans(dict.fromkeys('<>:"|?*', "-"))


def split_name(raw: str) -> tuple[str, str]:
    """A harmless stem, and the extension in lower case without its dot ("" when there is none).

    Path parts go, and control, bidirectional and invisible characters, so that what is read is what it is:
    "laporan\\u202efdp.exe" ends in exe. Words keep their accents, in NFC.
    """
    name = unicodedata.normalize("NFC", raw).replace("\\", "/").rsplit("/", 1)[-1]
    name = "".join(" " if char.isspace() else char for char in name)
    name = "".join(char for char in name if not unicodedata.category(char).startswith("C"))
    name = " ".join(name.translate(_FORBIDDEN).split()).strip(". ")
    stem, dot, extension = name.rpartition(".")
    if not dot:
        return name, ""
    return stem.strip(". "), extension.strip().lower()


def join_name(stem: str, extension: str) -> str:
    """At most 120 characters, the extension always kept; a name of which nothing is left becomes "berkas"."""
    return f"{(stem or 'berkas')[: LONGEST - len(extension) - 1].rstrip('. ')}.{extension}"
