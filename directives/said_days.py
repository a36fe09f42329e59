# A day as people write it into a cell or at the end of a line. Pure; deadlines in sentences are rakor.reading's.
from datetime import date

from rakor.reading import dated
from rakor.reading.words import Tokens


def day_said(text: str, on: date) -> date:
    """One day, its year said. Raises ValueError, in Indonesian."""
    tokens = Tokens(text)
    found = dated.read(tokens, 0, on)
    if found is None or found.end != len(tokens) or found.is_range or (found.first is None and not found.fault):
        raise ValueError(f"“{text[:40]}” bukan tanggal. Tulis seperti 9 Februari 2026 atau 9/2/2026.")
    if found.first is None:
        raise ValueError(f"“{text[:40]}”: {found.fault}.")
    if found.is_open:
        raise ValueError(f"Tahun pada “{text[:40]}” belum ditulis.")
    return found.first
