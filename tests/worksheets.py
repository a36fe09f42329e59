# What stands in a downloaded worksheet.
from io import BytesIO
from typing import NamedTuple

from openpyxl import load_workbook


class Sheet(NamedTuple):
    above: list[str]
    header: list[str]
    rows: list[list]

    def column(self, heading: str) -> list:
        place = self.header.index(heading)
        return [row[place] for row in self.rows]


def read(content: bytes) -> Sheet:
    """The lines over the empty one, the header below it, the rows."""
    lines = [list(row) for row in load_workbook(BytesIO(content)).active.iter_rows(values_only=True)]
    empty = next(place for place, line in enumerate(lines) if not any(line))
    return Sheet([line[0] for line in lines[:empty]], lines[empty + 1], lines[empty + 2 :])
