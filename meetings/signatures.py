# A signature drawn with a finger: lines of points in a box of 600 × 200, "12,80 13,82;40,20 41,20". Nothing else is
# ever taken, stored or drawn, so a signature can carry no code, no picture and no file.
import re

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

WIDTH, HEIGHT = 600, 200
MOST = 20_000  # characters, as the column holds
LEAST_POINTS = 8  # fewer is a touch by mistake
LINE = re.compile(r"[0-9]{1,3},[0-9]{1,3}(?: [0-9]{1,3},[0-9]{1,3})*")


class NotASignature(ValueError):
    """What was sent is no drawing in the box. The message is for whoever signs."""


def read(text: str) -> str:
    """The drawing as it may be stored; nothing drawn gives "". Raises NotASignature."""
    text = text.strip()
    if not text:
        return ""
    lines = text.split(";")
    if len(text) > MOST:
        raise NotASignature("Tanda tangan terlalu panjang. Hapus, lalu gambar lagi lebih singkat.")
    if not all(LINE.fullmatch(line) for line in lines):
        raise NotASignature("Tanda tangan tidak terbaca. Hapus, lalu gambar lagi.")
    points = [tuple(map(int, point.split(","))) for line in lines for point in line.split(" ")]
    if any(x > WIDTH or y > HEIGHT for x, y in points):
        raise NotASignature("Tanda tangan keluar dari kotaknya. Hapus, lalu gambar lagi.")
    if len(points) < LEAST_POINTS:
        raise NotASignature("Tanda tangan belum digambar.")
    return text


def drawing(text: str, whose: str) -> SafeString:
    """Inline SVG of a stored signature; `whose` names it for readers."""
    lines = format_html_join("", '<polyline points="{}"/>', ((line,) for line in text.split(";") if line))
    return format_html(
        '<svg class="signature" role="img" aria-label="Tanda tangan {}" viewBox="0 0 {} {}">{}</svg>',
        whose, WIDTH, HEIGHT, lines,
    )  # fmt: skip
