# Workbooks as people would upload them.
from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook, load_workbook


def packed(*rows, merged: str = "") -> bytes:
    """A workbook whose first sheet has these rows, values as given; `merged` is a range such as "A1:A3"."""
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if merged:
        book.active.merge_cells(merged)
    kept = BytesIO()
    book.save(kept)
    return kept.getvalue()


def upload(*rows, name="daftar.xlsx") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, packed(*rows))


def cells(content: bytes) -> list[list]:
    """The first sheet of a workbook that was answered."""
    return [list(row) for row in load_workbook(BytesIO(content)).worksheets[0].iter_rows(values_only=True)]
