# Contrast of every pair of colours that text or a control is set in, light and dark, in every hue on offer.
import re
from math import cos, radians, sin
from pathlib import Path

import pytest
from django.conf import settings

from rakor.web.hues import DEFAULT_HUE, HUES

SHEET = (Path(settings.BASE_DIR) / "static/css/tokens.css").read_text()
TOKENS = dict(re.findall(r"--([\w-]+):\s*([^;]+);", SHEET))
TEXT, CONTROL = 4.5, 3.0


def linear_rgb(lightness, chroma, hue):
    """OKLCH to linear sRGB, clipped as a screen clips."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    cone_l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    cone_m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    cone_s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    rgb = (
        4.0767416621 * cone_l - 3.3077115913 * cone_m + 0.2309699292 * cone_s,
        -1.2684380046 * cone_l + 2.6097574011 * cone_m - 0.3413193965 * cone_s,
        -0.0041960863 * cone_l - 0.7034186147 * cone_m + 1.7076147010 * cone_s,
    )
    return tuple(min(1.0, max(0.0, channel)) for channel in rgb)


def luminance(token, dark, hue):
    value = TOKENS[token]
    if inner := re.fullmatch(r"var\(--([\w-]+)\)", value):
        return luminance(inner[1], dark, hue)
    light_side, dark_side = re.fullmatch(r"light-dark\((oklch\([^)]*\)?\)|#fff), (.+)\)", value).groups()
    side = (dark_side if dark else light_side).replace("var(--hue)", str(hue))
    if side == "#fff":
        return 1.0
    red, green, blue = linear_rgb(*map(float, re.fullmatch(r"oklch\(([\d. ]+)\)", side)[1].split()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(ink, ground, dark, hue=DEFAULT_HUE):
    darker, lighter = sorted((luminance(ink, dark, hue), luminance(ground, dark, hue)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_itself():
    assert round(1.05 / (0.2126 * linear_rgb(0, 0, 0)[0] + 0.05)) == 21
    assert [round(channel, 3) for channel in linear_rgb(0.627955, 0.257683, 29.2339)] == [1, 0, 0]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("ink", ["ink", "soft", "late", "wait", "work", "done"])
@pytest.mark.parametrize("ground", ["paper", "sheet", "sunk"])
def test_text_on_every_surface(ink, ground, dark):
    assert contrast(ink, ground, dark) >= TEXT


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("tone", ["late", "wait", "work", "done"])
def test_text_on_its_own_tint(tone, dark):
    assert contrast(tone, f"{tone}-tint", dark) >= TEXT
    assert contrast("ink", f"{tone}-tint", dark) >= 7


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("step", ["l1", "l2", "l3", "l4"])
def test_the_figure_on_each_step_of_lateness(step, dark):
    assert contrast(f"on-{step}", step, dark) >= TEXT


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_lateness_grows_away_from_the_paper(dark):
    steps = [contrast(step, "paper", dark) for step in ("l1", "l2", "l3", "l4")]
    assert steps == sorted(steps)
    assert steps[0] > 1.2


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["paper", "sheet"])
def test_the_edge_of_a_control(ground, dark):
    assert contrast("edge", ground, dark) >= CONTROL


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("hue", HUES)
def test_every_hue_on_offer_can_be_read(hue, dark):
    for ground in ("paper", "sheet", "sunk", "brand-tint"):
        assert contrast("brand", ground, dark, hue) >= TEXT
    assert contrast("on-brand", "brand", dark, hue) >= TEXT
    assert contrast("ink", "brand-tint", dark, hue) >= 7


def test_the_sheet_knows_every_hue_on_offer():
    ruled = dict(re.findall(r'\[data-hue="(\d+)"\] \{ --hue: (\d+) \}', SHEET))
    assert ruled == {str(hue): str(hue) for hue in HUES if hue != DEFAULT_HUE}
    assert TOKENS["hue"] == str(DEFAULT_HUE)
