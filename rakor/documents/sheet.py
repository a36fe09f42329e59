# A worksheet from a header and rows: typed cells, a header that stays and repeats in print. Knows nothing of what it says.
import csv as text
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, NamedStyle, PatternFill, Side
from openpyxl.utils import get_column_letter

FORMULA = ("=", "+", "-", "@", "\t", "\r")
LINE = Side(style="thin", color="999999")
PLAIN, DAY, HEAD = "Rakor isi", "Rakor tanggal", "Rakor kepala"
NOT_SHOWN = re.compile(r"[\x00-\x08\x0b-\x1f]")
Cell = str | int | float | date | None


def xlsx(
    title: str,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[float],
    above: Sequence[str] = (),
) -> bytes:
    """`above` are lines over the header; widths in letters. What a program would take for a formula stays text."""
    book = Workbook()
    for style in _styles():
        book.add_named_style(style)
    sheet = book.active
    sheet.title = "".join(letter for letter in title if letter not in "[]:*?/\\")[:31] or "Rakor"
    for number, line in enumerate(above):
        sheet.append([_plain(line)])
        sheet.cell(sheet.max_row, 1).font = Font(bold=number == 0, size=14 if number == 0 else 11)
    if above:
        sheet.append([])
    sheet.append([_plain(name) for name in header])
    head = sheet.max_row
    for row in rows:
        sheet.append([_plain(value) for value in row])
    for cells in sheet.iter_rows(min_row=head, max_col=len(header)):
        for cell in cells:
            is_date = isinstance(cell.value, date)
            cell.style = HEAD if cell.row == head else DAY if is_date else PLAIN
            if isinstance(cell.value, str):
                cell.data_type = "s"
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = sheet.cell(head + 1, 1)
    sheet.auto_filter.ref = f"A{head}:{get_column_letter(len(header))}{sheet.max_row}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = "landscape", 9, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _styles() -> Iterator[NamedStyle]:
    """Named, so that a cell refers to its looks: given one by one they take ten times as long, and a sheet has 100,000 cells."""
    framed = {
        "alignment": Alignment(wrap_text=True, vertical="top"),
        "border": Border(left=LINE, right=LINE, top=LINE, bottom=LINE),
    }
    yield NamedStyle(PLAIN, **framed)
    yield NamedStyle(DAY, number_format="d mmm yyyy", **framed)
    yield NamedStyle(HEAD, font=Font(bold=True), fill=PatternFill("solid", fgColor="E7ECF3"), **framed)


def csv(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Comma-separated, with a mark by which a spreadsheet sees that it is UTF-8. What a program would take for a formula
    begins with an apostrophe.
    """
    out = StringIO()
    writer = text.writer(out, lineterminator="\r\n")
    writer.writerows([[_plain(value) for value in row] for row in (header, *rows)])
    return "\ufeff" + out.getvalue()


def _plain(value: Cell) -> Cell:
    if not isinstance(value, str):
        return value
    clean = NOT_SHOWN.sub("", value)[:32_000]
    return f"'{clean}" if clean.startswith(FORMULA) else clean
