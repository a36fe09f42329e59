# A list of sites as people keep it, pasted, CSV or XLSX: first as lines of cells, then, once it is known what each
# column means, as sites. Pure; what a kecamatan or a unit is called here is not known.
import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from directives.sites import MAX_LETTERS, Line, checked_day, place, places
from rakor.files import Checked
from rakor.files.text import decoded
from rakor.people.sheets import book

MOST_BYTES = book.MOST_BYTES
MOST_ROWS = book.MOST_ROWS
MOST_LETTERS = 1_000_000
HEAD_WITHIN = 10  # lines, among which the heading is looked for
LONG = {"obstacle": 5_000, "solution": 5_000, "state": 60}


class Column(NamedTuple):
    word: str
    headings: frozenset[str]


def _column(word: str, headings: str) -> Column:
    return Column(word, frozenset(headings.split("|")))


COLUMNS: dict[str, Column] = {
    "name": _column("Nama titik", "nama|titik|lokasi|yayasan|dapur|sppg|sekolah|objek|tempat|name|site"),
    "area": _column("Kecamatan", "kecamatan|kec|nama kecamatan|wilayah|wilayah kecamatan|kec tujuan"),
    "state": _column("Keadaan", "keadaan|status|kondisi|hasil|hasil cek|keadaan titik|status titik"),
    "unit": _column("Dicek oleh", "dicek oleh|unit|opd|unit pengecek|pengecek|pemeriksa|perangkat daerah|nama opd|nama unit"),
    "obstacle": _column("Kendala", "kendala|hambatan|masalah|permasalahan|temuan"),
    "solution": _column("Solusi", "solusi|upaya|jalan keluar|tindak lanjut|rekomendasi|saran"),
    "checked_on": _column("Tanggal cek", "tanggal cek|tgl cek|tanggal|tgl|dicek pada|tanggal dicek|tanggal pengecekan"),
    "both": _column("Koordinat (lintang, bujur)", "koordinat|titik koordinat|koordinat gps|gps|lat long|latlong"),
    "latitude": _column("Lintang", "lintang|latitude|lat|garis lintang"),
    "longitude": _column("Bujur", "bujur|longitude|long|lng|lon|garis bujur"),
}  # fmt: skip


class Row(NamedTuple):
    """`number` as the spreadsheet shows it; `faults` by the place of the cell, such as a formula."""

    number: int
    cells: list[str]
    faults: dict[int, str]


@dataclass
class Table:
    """Lines of cells; the first `head` of them end with the headings of the columns."""

    rows: list[Row]
    head: int
    is_merged: bool = False

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)

    @property
    def titles(self) -> list[str]:
        cells = self.rows[self.head - 1].cells if self.head else []
        return [
            cells[place] if place < len(cells) and cells[place] else f"Kolom {place + 1}" for place in range(self.width)
        ]


def of_file(file: Checked) -> Table:
    """An XLSX, CSV or text file that has been checked. Raises book.Unreadable."""
    if file.extension == "xlsx":
        rows = [_typed(number, values) for number, values in book.lines(file.content)]
        return _table(rows, is_merged=book.is_merged(file.content))
    return of_text(decoded(file.content))


def _typed(number: int, values: Sequence) -> Row:
    cells = [book.text_of(value) for value in values]
    return Row(number, [text for text, _ in cells], {place: fault for place, (_, fault) in enumerate(cells) if fault})


def of_text(text: str) -> Table:
    """Pasted or from a CSV: cells parted by tabs, else by semicolons, else by commas. Raises book.Unreadable."""
    text = text.replace("\0", " ").removeprefix("\ufeff")
    parting = _parting(text)
    quoting = csv.QUOTE_NONE if text.count('"') % 2 else csv.QUOTE_MINIMAL
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=parting, quoting=quoting)
    rows: list[Row] = []
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(reader.line_num, [" ".join(cell.split()) for cell in cells[: book.MOST_COLUMNS]], {}))
            if len(rows) > MOST_ROWS + HEAD_WITHIN:
                break
    except csv.Error as error:
        raise book.Unreadable("Daftar ini tidak terbaca. Simpan ulang sebagai CSV dari lembar kerja.") from error
    return _table(rows)


def _parting(text: str) -> str:
    """A comma parts only where the first line is a heading or every line has as many: names have commas too."""
    lines = [line for line in text.splitlines() if line.strip()]
    for parting in "\t;":
        if any(parting in line for line in lines):
            return parting
    counts = {line.count(",") for line in lines}
    is_headed = bool(lines) and sum(bool(_meaning(cell)) for cell in lines[0].split(",")) > 1
    return "," if is_headed or (len(counts) == 1 and counts != {0}) else "\t"


def _table(rows: list[Row], *, is_merged: bool = False) -> Table:
    for row in rows:
        while row.cells and not row.cells[-1]:
            row.cells.pop()
    head = _head(rows)
    if len(rows) <= head:
        raise book.Unreadable("Belum ada titik di daftar ini. Satu baris satu titik.")
    if len(rows) - head > MOST_ROWS:
        raise book.Unreadable(f"Lebih dari {MOST_ROWS} baris. Pecah menjadi beberapa daftar.")
    if sum(len(cell) for row in rows for cell in row.cells) > MOST_LETTERS:
        raise book.Unreadable("Isi daftar ini terlalu panjang. Buang kolom yang tidak diperlukan, lalu coba lagi.")
    return Table(rows, head, is_merged)


def _head(rows: Sequence[Row]) -> int:
    for count, row in enumerate(rows[:HEAD_WITHIN], start=1):
        if "name" in map(_meaning, row.cells):
            return count
    return 0


def _meaning(heading: str) -> str:
    """The field a heading names, or ""."""
    plain = " ".join(re.sub(r"[^\w\s]", " ", heading.casefold()).split())
    for name, column in COLUMNS.items():
        if plain in column.headings:
            return name
    return "name" if plain.startswith("nama ") and "petugas" not in plain else ""


def guessed(table: Table) -> list[str]:
    """What each column seems to mean, "" for none; each meaning once. Without headings: a name, then its kecamatan."""
    if not table.head:
        first = int(table.width > 1 and all(row.cells[:1] and row.cells[0].isdecimal() for row in table.rows))
        return [{first: "name", first + 1: "area"}.get(place, "") for place in range(table.width)]
    found: list[str] = []
    for title in table.titles:
        meaning = _meaning(title)
        found.append("" if meaning in found else meaning)
    return found


def lines(table: Table, columns: Mapping[str, int], on: date) -> list[Line]:
    """The sites under the headings, each with its faults; `columns` are places by field."""
    return [_line(row, columns, on) for row in table.rows[table.head :]]


def _line(row: Row, columns: Mapping[str, int], on: date) -> Line:
    said = {name: row.cells[at] if at < len(row.cells) else "" for name, at in columns.items()}
    line = Line(said.pop("name", ""), number=row.number)
    line.faults += [f"{COLUMNS[name].word}: {row.faults[at]}" for name, at in columns.items() if at in row.faults]
    if not line.name:
        line.faults.append("Nama titik belum ditulis.")
    for name in ("name", "area", "state", "unit", "obstacle", "solution"):
        text, most = said.get(name, getattr(line, name)), LONG.get(name, MAX_LETTERS)
        if len(text) > most:
            line.faults.append(f"{COLUMNS[name].word}: paling panjang {most} huruf.")
        setattr(line, name, text[:most])
    try:
        if said.get("checked_on") and columns["checked_on"] not in row.faults:
            line.checked_on = checked_day(said["checked_on"], on)
    except ValueError as fault:
        line.faults.append(str(fault))
    try:
        line.latitude, line.longitude = _where(said)
    except ValueError as fault:
        line.faults.append(str(fault))
    return line


def _where(said: Mapping[str, str]):
    """The coordinates that a row says, (None, None) for none. Raises ValueError, in Indonesian."""
    if said.get("both"):
        return places(said["both"])
    latitude, longitude = said.get("latitude", ""), said.get("longitude", "")
    if bool(latitude) != bool(longitude):
        raise ValueError("Lintang dan bujur ditulis keduanya, atau dikosongkan keduanya.")
    return place(latitude, longitude) if latitude else (None, None)
