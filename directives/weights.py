# Sub-items and milestones as lines, "Rapat teknis | 20% | 16 Maret 2026", and how far a directive is by their weights. Pure.
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from directives.said_days import day_said
from rakor.web.templatetags.rakor import tanggal_saja

WHOLE = 100
PARTING = " | "
WEIGHT = re.compile(r"(\d{1,3}) ?(?:%|persen)", re.IGNORECASE)


def why_not(weights: Iterable[int | None]) -> str:
    """Why these weights cannot stand beside each other, in Indonesian; "" where they can, and where there is none."""
    given = [weight for weight in weights if weight is not None]
    if not given:
        return ""
    if min(given) < 1:
        return "Bobot paling kecil 1 persen. Kosongkan bobot tahap yang tidak dihitung."
    return "" if sum(given) == WHOLE else f"Jumlah bobot harus {WHOLE} persen; sekarang {sum(given)} persen."


def reached(done: Sequence[tuple[int | None, int]], shares: int) -> int | None:
    """How far, in percent, from (weight, by how many of the shares it was done). None without weights or shares."""
    if not shares or all(weight is None for weight, _ in done):
        return None
    return sum((weight or 0) * by for weight, by in done) // shares


def written(text: str, weight: int | None, due_on: date | None) -> str:
    more = [f"{weight}%"] if weight else []
    return PARTING.join([" ".join(text.split()), *more, *([tanggal_saja(due_on)] if due_on else [])])


def read(line: str, on: date) -> Mapping[str, Any]:
    """The part that a line says: a milestone where it has a weight or a day. Raises ValueError, in Indonesian."""
    text, *more = [cell.strip() for cell in line.split(PARTING.strip())]
    part: dict[str, Any] = {"text": text}
    if not text:
        raise ValueError(f"“{line[:40]}”: isi tahap belum ditulis.")
    for cell in filter(None, more):
        if said := WEIGHT.fullmatch(cell):
            part |= {"kind": "milestone", "weight": int(said[1])}
        else:
            part |= {"kind": "milestone", "due_on": day_said(cell, on)}
    return part
