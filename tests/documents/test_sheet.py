# Worksheets: typed cells, and no formula that somebody else typed.
from datetime import date
from io import BytesIO

from openpyxl import load_workbook

from rakor.documents.sheet import xlsx


def made(rows, **more):
    return load_workbook(BytesIO(xlsx("Uji: [1]", ("Nama", "Nilai"), rows, (20, 10), **more))).active


def test_cells_keep_their_type():
    sheet = made([("Satu", 3), ("Dua", date(2026, 2, 9))])
    assert [cell.value for cell in sheet["B"]][1] == 3
    assert (sheet["B3"].value.date(), sheet["B3"].number_format) == (date(2026, 2, 9), "d mmm yyyy")


def test_what_looks_like_a_formula_stays_text():
    sheet = made([(words, 1) for words in ("=1+1", "+cmd", "-2", "@SUM(A1)", "\t=1")], above=("=JUDUL",))
    assert [cell.value for cell in sheet["A"]] == [
        "'=JUDUL",
        None,
        "Nama",
        "'=1+1",
        "'+cmd",
        "'-2",
        "'@SUM(A1)",
        "'\t=1",
    ]
    assert {cell.data_type for cell in sheet["A"]} == {"s", "n"}


def test_the_header_stays_and_repeats_in_print():
    sheet = made([("Satu", 1)], above=("Judul",))
    assert (sheet.freeze_panes, sheet.print_title_rows, sheet.auto_filter.ref) == ("A4", "$3:$3", "A3:B4")


def test_letters_that_no_file_can_hold_are_left_out():
    assert made([("a\x00b\x1f", 1)])["A2"].value == "ab"
