# Sites pasted as lines, "nama; kecamatan", and how many stand in which state; pure.
from collections.abc import Iterable, Sequence
from typing import NamedTuple

MAX_LINES = 500
MAX_LETTERS = 200
KECAMATAN = ("kecamatan ", "kec. ", "kec ", "camat ")


class Line(NamedTuple):
    name: str
    area: str


def read_lines(text: str) -> tuple[list[Line], list[str]]:
    """The sites in a pasted list, each once, and what is wrong with it, by line. A tab parts as a semicolon does."""
    lines: dict[Line, None] = {}
    faults = []
    for number, written in enumerate(text.splitlines(), start=1):
        if not written.strip():
            continue
        name, _, area = written.replace("\t", ";").partition(";")
        line = Line(" ".join(name.split()), " ".join(area.replace(";", " ").split()))
        if not line.name:
            faults.append(f"Baris {number}: nama titik belum ditulis.")
        elif max(map(len, line)) > MAX_LETTERS:
            faults.append(f"Baris {number}: nama titik dan kecamatan masing-masing paling panjang {MAX_LETTERS} huruf.")
        else:
            lines[line] = None
    if len(lines) > MAX_LINES:
        faults.append(f"Sekali simpan paling banyak {MAX_LINES} titik; yang Anda tempel {len(lines)}.")
    return list(lines), faults


def area_called(text: str) -> str:
    """The bare name of a kecamatan, to compare with: "Kec. Sangir" and "Kecamatan Sangir" are both "sangir"."""
    plain = " ".join(text.lower().split())
    for word in KECAMATAN:
        plain = plain.removeprefix(word)
    return plain


def rollup(states: Iterable[str], words: Sequence[str], unchecked: str) -> list[tuple[str, int]]:
    """(state, count) in the order of the directive's words, then any other word; what has no state is `unchecked`."""
    counts: dict[str, int] = dict.fromkeys([unchecked, *words], 0)
    for state in states:
        counts[state or unchecked] = counts.get(state or unchecked, 0) + 1
    return [(state, count) for state, count in counts.items() if count]
