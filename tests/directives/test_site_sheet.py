# Lists of sites as people keep them: parted, headed, guessed, read line by line; and what is no list.
from datetime import date
from decimal import Decimal
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directives.site_sheet import MOST_ROWS, guessed, lines, of_file, of_text
from rakor.people.sheets.book import Unreadable
from tests.people.xlsx import packed

TODAY = date(2026, 2, 9)


def read(table, *columns):
    """The sites, with the guess or with the columns said."""
    said = columns or guessed(table)
    return lines(table, {name: place for place, name in enumerate(said) if name}, TODAY)


def names(text):
    return [(line.number, line.name, line.area) for line in read(of_text(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Yayasan  Harapan; Kec. Sangir\n\nDapur 3\n",
        "Yayasan Harapan\tKec. Sangir\n\nDapur 3",
        "\ufeffNama Yayasan;Kecamatan\nYayasan Harapan;Kec. Sangir\nDapur 3",
        '"Yayasan Harapan";"Kec. Sangir"\n\nDapur 3',
    ],
)
def test_a_line_is_a_name_and_a_kecamatan(text):
    assert [found[1:] for found in names(text)] == [("Yayasan Harapan", "Kec. Sangir"), ("Dapur 3", "")]


def test_a_comma_parts_only_what_is_a_table():
    assert names("nama,kecamatan\nA,Sangir\nB") == [(2, "A", "Sangir"), (3, "B", "")]
    assert names("A, Sangir\nB, Pauh Duo") == [(1, "A", "Sangir"), (2, "B", "Pauh Duo")]
    assert names("Yayasan A, Cabang Sangir\nYayasan B") == [(1, "Yayasan A, Cabang Sangir", ""), (2, "Yayasan B", "")]


def test_a_quote_that_never_ends_swallows_nothing():
    assert names('Dapur "A\nDapur B') == [(1, 'Dapur "A', ""), (2, "Dapur B", "")]


def test_numbers_before_the_names_are_passed_over():
    assert names("1\tDapur A\tSangir\n2\tDapur B\tPauh Duo") == [(1, "Dapur A", "Sangir"), (2, "Dapur B", "Pauh Duo")]


HEADINGS = [
    "No.", "NAMA YAYASAN", "Kec.", "Status", "Unit", "Kendala", "Solusi", "Tanggal Cek", "Lintang", "Bujur", "Catatan",
]  # fmt: skip
FIELDS = ["", "name", "area", "state", "unit", "obstacle", "solution", "checked_on", "latitude", "longitude", ""]


def workbook(*rows, merged=""):
    return SimpleNamespace(extension="xlsx", content=packed(*rows, merged=merged))


def test_a_workbook_is_read_under_its_headings():
    table = of_file(
        workbook(
            ["DAFTAR YAYASAN"], [], HEADINGS,
            [1, "Harapan", "Sangir", "Berjalan", "Dinkes", "Air", "Sumur", date(2026, 2, 2), -1.5, 101.25, "x"],
        )
    )  # fmt: skip
    assert guessed(table) == FIELDS
    (line,) = read(table)
    assert (line.number, line.name, line.area, line.state, line.unit) == (4, "Harapan", "Sangir", "Berjalan", "Dinkes")
    assert (line.obstacle, line.solution, line.checked_on) == ("Air", "Sumur", date(2026, 2, 2))
    assert (line.latitude, line.longitude, line.faults) == (Decimal("-1.5"), Decimal("101.25"), [])


def test_columns_can_be_said_otherwise():
    table = of_text("Kecamatan;Nama\nHarapan;Sangir")
    assert [(line.name, line.area) for line in read(table, "name", "area")] == [("Harapan", "Sangir")]


@pytest.mark.parametrize(
    ("row", "fault"),
    [
        (["", "Sangir"], "Nama titik belum ditulis."),
        (["x" * 201], "Nama titik: paling panjang 200 huruf."),
        (["=1+1"], "Nama titik: berisi rumus. Ganti dengan nilainya."),
        (["A", "", "B" * 61], "Keadaan: paling panjang 60 huruf."),
        (["A", "", "", "31/2/2026"], "“31/2/2026”: tidak ada tanggal 31 Februari 2026."),
        (["A", "", "", "", -1.5], "Lintang dan bujur ditulis keduanya, atau dikosongkan keduanya."),
        (["A", "", "", "", 101, -1], "Lintang antara −90 dan 90, bujur antara −180 dan 180. Periksa apakah keduanya tertukar."),
    ],
)  # fmt: skip
def test_a_faulty_row_says_why(row, fault):
    table = of_file(workbook(["Nama", "Kecamatan", "Keadaan", "Tanggal cek", "Lintang", "Bujur"], row))
    assert [line.faults for line in read(table)] == [[fault]]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Belum ada titik"),
        ("Nama;Kecamatan\n", "Belum ada titik"),
        ("\n".join(f"Titik {n}" for n in range(MOST_ROWS + 1)), "Lebih dari 500 baris"),
        ("\n".join(f"Titik {n}" for n in range(20_000)), "Lebih dari 500 baris"),
        ("\n".join("x" * 3000 for _ in range(400)), "terlalu panjang"),
        (f'A;"{"x" * 200_000}"', "tidak terbaca"),
    ],
)
def test_what_is_no_list_says_why(text, why):
    with pytest.raises(Unreadable, match=why):
        of_text(text)


def test_merged_cells_are_told():
    assert [of_file(workbook(["Nama"], ["A"], merged=merged)).is_merged for merged in ("", "A1:C1", "B2:B9")] == [
        False, False, True,
    ]  # fmt: skip


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_is_read_or_refused(text):
    try:
        table = of_text(text)
    except Unreadable:
        return
    assert all(line.name or line.faults for line in read(table))
