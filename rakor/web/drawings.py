# Small pictures drawn on the server as SVG without any style attribute. Bigger charts belong to their pages.
from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

GAP = 0.4


def bar(parts: Sequence[tuple[str, int, str]], of: int = 0) -> SafeString:
    """One bar of proportions from (tone, count, word). It is a picture: the counts in words are its name.

    Every part that is not zero is at least 1.5 % wide, so that one late unit among hundreds is still seen. `of` is what
    the whole width stands for, so that bars under each other can be compared; without it each is as wide as the next.
    """
    shown = [(tone, count, word) for tone, count, word in parts if count > 0]
    name = ", ".join(f"{count} {word}" for _, count, word in shown) or "belum ada"
    total = sum(count for _, count, _ in shown)
    most = max(of, total)
    widths = [max(1.5, 100 * count / most) for _, count, _ in shown]
    scale = 100 * total / most / sum(widths) if widths else 1
    cells, x = [], 0.0
    for (tone, _, _), width in zip(shown, widths, strict=True):
        cells.append((tone, f"{x:.2f}%", f"{max(width * scale - GAP, 0.8):.2f}%"))
        x += width * scale
    rects = format_html_join("", '<rect class="is-{}" x="{}" width="{}" height="100%"/>', cells)
    return format_html('<svg class="bar" role="img" aria-label="{}">{}</svg>', name, rects)
