# The one typeface, cut down to the letters that are used. Where the result is kept is the command's business.
from importlib.metadata import version
from importlib.resources import as_file, files
from io import BytesIO

from fontTools import subset
from fontTools.ttLib import TTFont

PACKAGE = "fontpkg-plus-jakarta-sans"
SOURCE = files("fontpkg_plus_jakarta_sans") / "files" / "PlusJakartaSans[wght].ttf"

# Basic Latin, Latin-1, Latin Extended-A (names), and the marks that our sentences use.
LETTERS = [*range(0x20, 0x7F), *range(0xA0, 0x180), 0x2009, 0x2011, 0x2013, 0x2014, 0x2018, 0x2019, 0x201A]
LETTERS += [0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x202F, 0x20AC, 0x2190, 0x2192, 0x2212, 0x2264, 0x2265, 0xD7]
FEATURES = ["kern", "mark", "mkmk", "liga", "calt", "ccmp", "locl", "tnum", "pnum"]


def edition() -> str:
    """Changes when the cut would: the package's version and what is asked of it."""
    return f"{PACKAGE} {version(PACKAGE)} {len(set(LETTERS))} {' '.join(FEATURES)}"


def cut() -> bytes:
    """The face as WOFF2, variable in weight. The same bytes every time."""
    options = subset.Options(flavor="woff2", layout_features=FEATURES, hinting=False, recalc_timestamp=False)
    with as_file(SOURCE) as path, TTFont(path, lazy=False, recalcTimestamp=False) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=LETTERS)
        cutter.subset(font)
        font.flavor = "woff2"
        out = BytesIO()
        font.save(out, reorderTables=False)
    return out.getvalue()
