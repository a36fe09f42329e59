# The trend as a picture: areas over twelve columns, drawn on the server without any style attribute.
from collections.abc import Sequence

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

STEPS = (10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100)


def top_of(most: int) -> int:
    """The number at the top of the axis: a round one, little above the most."""
    if most <= STEPS[0]:
        return max(most, 2)
    size = 10 ** (len(str(most)) - 2)
    return next(step * size for step in STEPS if step * size >= most)


def areas(series: Sequence[tuple[str, Sequence[int]]], top: int, name: str) -> SafeString:
    """Each (tone, values) as an area from the middle of the first column to the middle of the last. A picture: the table
    beside it says the numbers, `name` what it shows.
    """
    drawn = []
    for tone, values in series:
        width = 100 / len(values)
        points = [f"{(place + 0.5) * width:.2f},{100 - 100 * value / top:.2f}" for place, value in enumerate(values)]
        drawn.append(
            (tone, f"{width / 2:.2f},100 {' '.join(points)} {100 - width / 2:.2f},100", tone, " ".join(points))
        )
    shapes = format_html_join(
        "", '<polygon class="area is-{}" points="{}"/><polyline class="line is-{}" points="{}"/>', drawn
    )
    return format_html(
        '<svg class="trend" role="img" aria-label="{}" viewBox="0 0 100 100" preserveAspectRatio="none">'
        '<path class="grid" d="M0 0H100M0 50H100M0 100H100"/>{}</svg>',
        name,
        shapes,
    )
