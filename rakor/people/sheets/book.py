# A workbook as rows of text, and rows of text as a workbook. What the columns mean is not known here.
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from typing import BinaryIO

from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

MOST_BYTES = 2 * 1024 * 1024
MOST_UNPACKED = 30 * 1024 * 1024
MOST_ROWS = 500
MOST_COLUMNS = 40
MOST_EMPTY = 200  # empty rows in a row, after which the list is over
LONGEST = 1000
EXACT = 10**15  # spreadsheets keep fifteen digits of a number; a NIP has eighteen
FORMULA = ("=", "+", "-", "@")
MERGED = re.compile(rb'<(?:\w+:)?mergeCell [^>]*ref="[A-Z]+(\d+):[A-Z]+(\d+)"')


class Unreadable(Exception):
    """The file as a whole cannot be taken; says why and what to do, in Indonesian."""


@dataclass
class Row:
    """`number` as the spreadsheet shows it; `cells` by the column's title, trimmed; `faults` found while reading."""

    number: int
    cells: dict[str, str]
    faults: list[str] = field(default_factory=list)


def read(file: BinaryIO, titles: Sequence[str], required: Sequence[str]) -> list[Row]:
    """The rows under the heading line, which may stand anywhere in the first ten lines. Raises Unreadable."""
    return _under_heading(lines(file.read(MOST_BYTES + 1)), titles, required)


def lines(raw: bytes) -> list[tuple[int, list]]:
    """(number, values) of every line of the first sheet with something in it. Raises Unreadable."""
    _refuse_bombs(raw)
    try:
        book = load_workbook(BytesIO(raw), read_only=True)
        return list(_lines(book.worksheets[0]))
    except Unreadable:
        raise
    except Exception as error:  # openpyxl fails in a dozen ways on a broken file; each of them is "cannot be read"
        raise Unreadable("Berkas ini tidak dapat dibaca. Simpan ulang sebagai .xlsx, lalu unggah lagi.") from error


def is_merged(raw: bytes) -> bool:
    """Whether cells are merged across rows: only the first of them holds what the reader sees in all. Call lines() first."""
    with zipfile.ZipFile(BytesIO(raw)) as packed:
        sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/")]
    spans = (span for sheet in sheets for span in MERGED.findall(sheet))
    return any(first != last for first, last in spans)


def _refuse_bombs(raw: bytes) -> None:
    if len(raw) > MOST_BYTES:
        raise Unreadable("Berkas lebih besar dari 2 MB. Pecah menjadi beberapa berkas.")
    try:
        with zipfile.ZipFile(BytesIO(raw)) as packed:
            if sum(info.file_size for info in packed.infolist()) > MOST_UNPACKED:
                raise Unreadable("Isi berkas terlalu besar. Salin daftarnya ke berkas baru tanpa gambar.")
            if any(b"<!DOCTYPE" in packed.read(name) for name in packed.namelist() if name.endswith((".xml", ".rels"))):
                raise Unreadable("Berkas ini memuat bagian yang tidak diterima. Salin daftarnya ke berkas baru.")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
        raise Unreadable("Berkas ini bukan XLSX. Simpan sebagai “Excel Workbook (.xlsx)”, lalu unggah lagi.") from error


def _lines(sheet) -> Iterator[tuple[int, list]]:
    """(number, values) of every line with something in it."""
    empty = count = 0
    for number, line in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
        values = list(line)
        if all(value is None or str(value).strip() == "" for value in values):
            empty += 1
            if empty > MOST_EMPTY:
                return
            continue
        empty, count = 0, count + 1
        if count > MOST_ROWS + 10:
            raise Unreadable(f"Lebih dari {MOST_ROWS} baris. Pecah menjadi beberapa berkas.")
        yield number, values


def _under_heading(lines: list[tuple[int, list]], titles: Sequence[str], required: Sequence[str]) -> list[Row]:
    start, places = _heading(lines, titles)
    if missing := [title for title in required if title not in places]:
        raise Unreadable("Kolom wajib tidak ada: " + ", ".join(missing) + ".")
    rows = [_row(number, line, places) for number, line in lines[start:]]
    rows = [row for row in rows if row.faults or any(row.cells.values())]
    if not rows:
        raise Unreadable("Belum ada baris di bawah baris judul.")
    if len(rows) > MOST_ROWS:
        raise Unreadable(f"Lebih dari {MOST_ROWS} baris. Pecah menjadi beberapa berkas.")
    return rows


def _heading(lines: list[tuple[int, list]], titles: Sequence[str]) -> tuple[int, dict[str, int]]:
    """How many lines end with the heading, and in which place each known title stands."""
    known = {_key(title): title for title in titles}
    for count, (_, line) in enumerate(lines[:10], start=1):
        places = {known[_key(value)]: place for place, value in enumerate(line) if _key(value) in known}
        if titles[0] in places:
            return count, places
    raise Unreadable(f"Baris judul tidak ditemukan. Kolom pertamanya “{titles[0]}”; pakai contoh berkasnya.")


def _key(value) -> str:
    return re.sub(r"[\s*]+", " ", str(value or "")).strip().lower()


def _row(number: int, line: list, places: dict[str, int]) -> Row:
    row = Row(number, {})
    for title, place in places.items():
        row.cells[title], fault = text_of(line[place])
        if fault:
            row.faults.append(f"{title}: {fault}")
    return row


def text_of(value) -> tuple[str, str]:
    """(text, what is wrong with it). Dates as 2026-02-09."""
    if value is None:
        return "", ""
    if isinstance(value, datetime | date):
        return value.strftime("%Y-%m-%d"), ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        if abs(value) >= EXACT:
            return str(int(value)), "tersimpan sebagai angka sehingga digit terakhirnya hilang. Ubah kolomnya ke Teks."
        return (str(int(value)) if value == int(value) else str(value)), ""
    text = " ".join(str(value).split())
    if text.startswith("="):
        return text[:LONGEST], "berisi rumus. Ganti dengan nilainya."
    if len(text) > 1 and text[0] == "'" and text[1] in FORMULA:
        text = text[1:]
    return (text, "") if len(text) <= LONGEST else (text[:LONGEST], f"lebih dari {LONGEST} huruf.")


def safe(text: str) -> str:
    """Text that no spreadsheet takes for a formula, also after it has been saved as CSV."""
    return f"'{text}" if text.startswith((*FORMULA, "\t", "\r")) else text


@dataclass(frozen=True)
class Heading:
    title: str
    is_required: bool
    note: str
    choices: Sequence[str] = ()


def write(headings: Sequence[Heading], rows: Iterable[Sequence[str]], name: str) -> bytes:
    """A workbook with the rows, a sheet that explains the columns, and lists to choose from. All cells are text."""
    book = Workbook()
    sheet, notes = book.active, book.create_sheet("Petunjuk")
    sheet.title = name[:31]
    notes.append(["Kolom", "Wajib", "Keterangan", "Pilihan"])
    sheet.append([heading.title for heading in headings])
    for row in rows:
        sheet.append([safe(text) for text in row])
    for number, heading in enumerate(headings, start=1):
        letter = get_column_letter(number)
        sheet.column_dimensions[letter].width = max(16, len(heading.title) + 4)
        notes.append([heading.title, "ya" if heading.is_required else "", heading.note, ", ".join(heading.choices)])
        if heading.choices:
            _offer(book, sheet, letter, heading)
    for line in sheet.iter_rows(min_row=2, max_row=max(sheet.max_row, 200), max_col=len(headings)):
        for cell in line:
            cell.number_format = "@"
    for page in (sheet, notes):
        page.freeze_panes = "A2"
        for cell in page[1]:
            cell.font = Font(bold=True)
    for letter, width in zip("ABCD", (28, 8, 60, 60), strict=True):
        notes.column_dimensions[letter].width = width
        for cell in notes[letter]:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    packed = BytesIO()
    book.save(packed)
    return packed.getvalue()


def _offer(book: Workbook, sheet, letter: str, heading: Heading) -> None:
    """A list to choose from in the column's cells; it may still be typed over."""
    lists = book["Pilihan"] if "Pilihan" in book.sheetnames else book.create_sheet("Pilihan")
    place = 1 if lists.max_column == 1 and lists["A1"].value is None else lists.max_column + 1
    for number, text in enumerate([heading.title, *heading.choices], start=1):
        lists.cell(number, place, safe(text))
    of = get_column_letter(place)
    rule = DataValidation(type="list", formula1=f"=Pilihan!${of}$2:${of}${len(heading.choices) + 1}", allow_blank=True)
    rule.showErrorMessage = False
    sheet.add_data_validation(rule)
    rule.add(f"{letter}2:{letter}{MOST_ROWS + 1}")
