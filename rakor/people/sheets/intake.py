# Trying a sheet and taking it over are the same work: a trial is undone at the end, so what the preview promises is
# what happens. Each row stands alone: a bad one is listed and leaves nothing behind.
from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.core import signing
from django.core.exceptions import NON_FIELD_ERRORS, PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from rakor.people.access import Member
from rakor.people.sheets.book import Row
from rakor.people.sheets.kinds import Sheet

SALT = "rakor.people.sheets"
KEPT_SECONDS = 2 * 3600
BAD = "salah"


@dataclass
class Outcome:
    row: Row
    result: str
    reasons: list[str]

    @property
    def text(self) -> str:
        """What the row says, its empty cells left out."""
        return ", ".join(text for text in self.row.cells.values() if text)


class _Undo(Exception):
    pass


def preview(*, by: Member, sheet: Sheet, rows: list[Row], on: date) -> list[Outcome]:
    """What taking the rows over would do. Nothing is written."""
    outcomes: list[Outcome] = []
    try:
        with transaction.atomic():
            outcomes = _take(by, sheet, rows, on)
            raise _Undo
    except _Undo:
        return outcomes


@transaction.atomic
def carry_out(*, by: Member, sheet: Sheet, rows: list[Row], on: date) -> list[Outcome]:
    """Take over every row that can be; the others are listed with their reasons."""
    return _take(by, sheet, rows, on)


def count(outcomes: list[Outcome]) -> Counter:
    return Counter(outcome.result for outcome in outcomes)


def _take(by: Member, sheet: Sheet, rows: list[Row], on: date) -> list[Outcome]:
    """Rows that lean on others of the same sheet come after them; the answer is in the sheet's order."""
    seen: dict[tuple, int] = {}
    found = {}
    for row in sorted(rows, key=lambda row: any(row.cells.get(title) for title in sheet.leaning)):
        found[row.number] = _take_one(by, sheet, row, on, seen)
    return [found[row.number] for row in rows]


def _take_one(by: Member, sheet: Sheet, row: Row, on: date, seen: dict[tuple, int]) -> Outcome:
    reasons = [*row.faults, *(f"{title}: wajib diisi." for title in sheet.required if not row.cells.get(title))]
    key = tuple(row.cells.get(title, "").lower() for title in sheet.key)
    if key in seen and not reasons:
        reasons = [f"Mengulang baris {seen[key]}."]
    if reasons:
        return Outcome(row, BAD, reasons)
    seen[key] = row.number
    try:
        with transaction.atomic():
            return Outcome(row, sheet.take(by, row.cells, on), [])
    except ValidationError as error:
        return Outcome(row, BAD, _reasons(error, sheet))
    except PermissionDenied:
        return Outcome(row, BAD, ["Hanya admin yang boleh memberikan ini."])
    except IntegrityError:
        return Outcome(row, BAD, ["Bertentangan dengan data yang sudah ada."])


def _reasons(error: ValidationError, sheet: Sheet) -> list[str]:
    if not hasattr(error, "error_dict"):
        return error.messages
    titles = {column.field: column.title for column in sheet.columns}
    return [
        text if name == NON_FIELD_ERRORS or name not in titles else f"{titles[name]}: {text}"
        for name, texts in error.message_dict.items()
        for text in texts
    ]


def keep(*, by: Member, sheet: Sheet, rows: list[Row]) -> str:
    """The rows as a signed text for the page to carry: this member's, for this government and sheet, for two hours."""
    packed = [[row.number, row.cells, row.faults] for row in rows]
    return signing.dumps([_whose(by, sheet), packed], salt=SALT, compress=True)


def kept(*, by: Member, sheet: Sheet, text: str) -> list[Row] | None:
    """The rows of keep(), or None when the text is too old, changed, or somebody else's."""
    try:
        whose, packed = signing.loads(text, salt=SALT, max_age=KEPT_SECONDS)
    except signing.BadSignature:
        return None
    return [Row(*row) for row in packed] if whose == _whose(by, sheet) else None


def _whose(by: Member, sheet: Sheet) -> list:
    return [by.government.pk, by.user.pk, sheet.name]
