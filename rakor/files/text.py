# Plain text and CSV: that it is text, and that a spreadsheet opening it would run nothing.
import csv
import io
import re

from rakor.files.kinds import ACTIVE, Refused

MARKUP = re.compile(r"<(?:!doctype|html|head|body|script|svg|iframe|\?php|\?xml)|#!", re.IGNORECASE)
CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x19\x1b-\x1f\x7f]")
FORMULA = re.compile(r"\s*(?:=|[@+-].*\|.*!|[@+-]\w*\()")


def inspect(content: bytes, extension: str) -> None:
    words = decoded(content)
    if MARKUP.match(words.lstrip()[:200]):
        raise Refused(ACTIVE, "markup")
    if extension == "csv":
        _without_formulas(words)


def decoded(content: bytes) -> str:
    """UTF-8, with or without its mark, else the Windows code page of older office programs. Raises Refused."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            words = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not CONTROL.search(words):
            return words
        break
    raise Refused("Berkas ini bukan teks biasa. Simpan sebagai teks atau CSV dengan pengodean UTF-8.", "not_text")


def _without_formulas(words: str) -> None:
    delimiter = max(",;\t", key=words[:4096].count)
    try:
        for number, row in enumerate(csv.reader(io.StringIO(words, newline=""), delimiter=delimiter), 1):
            if any(FORMULA.match(cell) for cell in row):
                raise Refused(
                    f"Baris {number} berisi rumus. Simpan ulang dengan nilainya saja (tanpa tanda = di awal sel).",
                    "formula",
                )
    except csv.Error as fault:
        raise Refused("CSV ini tidak terbaca. Simpan ulang dari aplikasi lembar kerja.", "not_text") from fault
