# The face: small enough for a bad line, complete enough for names, and made once.
from io import BytesIO

from django.core.management import call_command
from fontTools.ttLib import TTFont

from rakor.web import font


def test_the_cut_is_small_variable_and_always_the_same():
    cut = font.cut()
    assert cut == font.cut()
    assert len(cut) < 32_000
    face = TTFont(BytesIO(cut))
    assert [(axis.axisTag, axis.minValue, axis.maxValue) for axis in face["fvar"].axes] == [("wght", 200, 800)]
    assert set(map(ord, "AZaz09éŠ–“”…≥€")) <= set(face.getBestCmap())


def test_it_is_built_once_for_each_edition(tmp_path, settings, monkeypatch):
    settings.RAKOR_DATA = tmp_path
    call_command("build_font", verbosity=0)
    made = tmp_path / "build/fonts/PlusJakartaSans.woff2"
    first = made.stat().st_mtime_ns
    call_command("build_font", verbosity=0)
    assert made.stat().st_mtime_ns == first
    monkeypatch.setattr(font, "FEATURES", ["kern"])
    call_command("build_font", verbosity=0)
    assert made.stat().st_mtime_ns != first
