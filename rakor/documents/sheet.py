# A worksheet from a header and rows: typed cells, a header that stays and repeats in print. Knows nothing of what it says.
import csv as text
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

FORMULA = ("=", "+", "-", "@", "\t", "\r")
LINE = Side(style="thin", color="999999")
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
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
            if cell.row == head:
                cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="E7ECF3")
            if isinstance(cell.value, date):
                cell.number_format = "d mmm yyyy"
            elif isinstance(cell.value, str):
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
    clean = "".join(letter for letter in value if letter >= " " or letter in "\n\t")[:32_000]
    return f"'{clean}" if clean.startswith(FORMULA) else clean
