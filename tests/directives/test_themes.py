# One theme under one name, whatever it is called.
import pytest

from directives import actions
from directives.models import Theme
from directives.themes import THEMES, canonical


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Makan Bergizi Gratis", "MBG"),
        ("mbg", "MBG"),
        ("MBG (Makan Bergizi Gratis)", "MBG"),
        ("Makan Bergizi Gratis (MBG)", "MBG"),
        ("KDMP", "Koperasi Merah Putih"),
        ("koperasi desa/kelurahan merah putih", "Koperasi Merah Putih"),
        ("100 Hari Kerja", "Program 100 hari"),
        ("percepatan  penurunan stunting", "Stunting"),
        ("Lingkungan/sampah", "Lingkungan dan sampah"),
        ("Asta Cita ke-4", "Asta Cita ke-4"),
        ("Asta Cita 4", "Asta Cita 4: SDM"),
        ("MBG (Kecamatan Sangir)", "MBG (Kecamatan Sangir)"),
        ("  Rumah   gadang ", "Rumah gadang"),
        ("", ""),
    ],
)
def test_a_theme_is_known_by_its_other_words(written, name):
    assert canonical(written) == name


def test_every_national_name_is_its_own_and_no_word_means_two():
    words = [word for name, aliases in THEMES.items() for word in {name.lower(), *aliases}]
    assert len(words) == len(set(words))
    assert [canonical(name) for name in THEMES] == list(THEMES)
    assert sum(name.startswith("Asta Cita") for name in THEMES) == 8


def test_two_words_for_one_theme_make_one_row(inside):
    made = [actions.put_theme(by=None, name=name) for name in ("Makan Bergizi Gratis", "mbg", "MBG")]
    assert len({theme.pk for theme in made}) == 1
    assert Theme.objects.get().name == "MBG"


def test_a_governments_own_theme_goes_before_the_national_word(inside):
    own = Theme.objects.create(name="Sampah")
    assert actions.put_theme(by=None, name="sampah") == own


def test_what_nobody_knows_becomes_its_own_theme(inside):
    assert actions.put_theme(by=None, name="Rumah  gadang").name == "Rumah gadang"
