# Workbooks as text: what is refused as a whole, what is found wrong in a cell, what comes back as it went.
import zipfile
from datetime import date, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rakor.people.sheets import book
from tests.people.xlsx import packed

TITLES, REQUIRED = ["Nama", "Jenis", "Sejak"], ["Nama", "Jenis"]
HEADINGS = [book.Heading(title, title in REQUIRED, "") for title in TITLES]


def read(*rows):
    return book.read(BytesIO(packed(*rows)), TITLES, REQUIRED)


def test_rows_keep_the_number_the_spreadsheet_shows():
    rows = read(["Daftar unit"], [], ["Nama *", "JENIS"], ["A", "OPD"], [], ["B", "OPD"])
    assert [(row.number, row.cells) for row in rows] == [
        (4, {"Nama": "A", "Jenis": "OPD"}),
        (6, {"Nama": "B", "Jenis": "OPD"}),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [("  Dinas \n Sosial ", "Dinas Sosial"), (12, "12"), (12.0, "12"), (date(2026, 2, 9), "2026-02-09"),
     (datetime(2026, 2, 9, 8), "2026-02-09"), ("'+62 812", "+62 812"), ("'tis", "'tis")],
)  # fmt: skip
def test_a_cell_is_text(value, text):
    assert [row.cells["Nama"] for row in read(TITLES, [value, "OPD"])] == [text]


@pytest.mark.parametrize(
    ("value", "fault"),
    [("=1+1", "rumus"), (198501012010011001, "digit terakhirnya hilang"), ("a" * 1001, "lebih dari 1000 huruf")],
)
def test_a_cell_that_cannot_be_trusted_is_named(value, fault):
    (row,) = read(TITLES, [value, "OPD"])
    assert (len(row.faults), fault in row.faults[0]) == (1, True)


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ((), "Baris judul tidak ditemukan"),
        ((["Unit", "Jenis"], ["A", "OPD"]), "Baris judul tidak ditemukan"),
        ((["Nama"], ["A"]), "Kolom wajib tidak ada: Jenis"),
        ((TITLES,), "Belum ada baris"),
        ((TITLES, *[["A", "OPD"]] * (book.MOST_ROWS + 1)), "Lebih dari 500 baris"),
        ((TITLES, *[["A", "OPD"]] * (book.MOST_ROWS + 50)), "Lebih dari 500 baris"),
    ],
)
def test_a_sheet_that_cannot_be_taken_says_why(rows, why):
    with pytest.raises(book.Unreadable, match=why):
        read(*rows)


def zipped(**files):
    kept = BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, content in files.items():
            pack.writestr(name.replace("_", "."), content)
    return kept.getvalue()


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "bukan XLSX"),
        (b"a" * (book.MOST_BYTES + 1), "lebih besar dari 2 MB"),
        (zipped(big_xml=b"0" * (book.MOST_UNPACKED + 1)), "terlalu besar"),
        (zipped(workbook_xml=b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "tidak diterima"),
        (zipped(hello_txt=b"x"), "tidak dapat dibaca"),
    ],
)
def test_a_file_that_cannot_be_taken_says_why(raw, why):
    with pytest.raises(book.Unreadable, match=why):
        book.read(BytesIO(raw), TITLES, REQUIRED)


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=50))
@settings(max_examples=60, deadline=None)
def test_what_is_written_is_read_again(text):
    content = book.write(HEADINGS, [[text, "OPD", ""]], "Unit")
    (row,) = book.read(BytesIO(content), TITLES, REQUIRED)
    assert (row.cells["Nama"], row.faults) == (text, [])


@pytest.mark.parametrize("text", ["=1+1", "+62", "-1", "@a", "\tx", "\rx"])
def test_a_formula_is_escaped(text):
    assert book.safe(text) == "'" + text


def test_choices_are_offered_and_may_be_typed_over():
    heading = book.Heading("Jenis", True, "", ["Dinas", "Badan"])
    assert book.write([heading], [], "Unit").startswith(b"PK")
