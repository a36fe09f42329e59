# Names as they are shown and downloaded.
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rakor.files.names import LONGEST, join_name, split_name


@pytest.mark.parametrize(
    ("raw", "stem", "extension"),
    [
        ("Laporan Akhir (revisi).PDF", "Laporan Akhir (revisi)", "pdf"),
        ("Nota Dinas ke\u0301 Sekda.docx", "Nota Dinas ké Sekda", "docx"),
        ("../../etc/passwd.txt", "passwd", "txt"),
        ("C:\\fakepath\\foto.jpg", "foto", "jpg"),
        ("laporan\u202efdp.exe", "laporanfdp", "exe"),
        ("a\x00b\r\nc.txt", "ab c", "txt"),
        ("  .tersembunyi.txt. ", "tersembunyi", "txt"),
        ("Apa: kenapa?.txt", "Apa- kenapa-", "txt"),
        ("tanpa akhiran", "tanpa akhiran", ""),
        ("arsip.tar.gz", "arsip.tar", "gz"),
        ("", "", ""),
    ],
)
def test_split_name(raw, stem, extension):
    assert split_name(raw) == (stem, extension)


def test_join_name_cuts_the_stem_only():
    assert join_name("a" * 300, "docx") == "a" * 115 + ".docx"
    assert join_name("", "pdf") == "berkas.pdf"


@given(st.text(max_size=300))
def test_no_name_is_dangerous(raw):
    name = join_name(split_name(raw)[0], "pdf")
    assert len(name) <= LONGEST
    assert not any(unicodedata.category(char).startswith("C") for char in name)
    assert not set(name) & set('/\\<>:"|?*\n')
    assert not name.startswith(".")
