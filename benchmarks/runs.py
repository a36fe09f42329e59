# A whole run: every page in a country of some size, and beside it in the smallest one.
from dataclasses import dataclass

from benchmarks import databases, gate, pages
from benchmarks.measure import Asked, Cost, Reader, medians


@dataclass
class Run:
    small: dict[Asked, Cost]
    large: dict[Asked, Cost]
    unread: list[str]
    readers: tuple[Reader, Reader]
    databases: tuple
    paths: tuple[dict[Asked, str], dict[Asked, str]]

    def problems(self) -> list[str]:
        """Pages nobody could ask for, and pages whose statements grow."""
        return [
            *(f"{name}: no cell in tests/matrix/table.py" for name in pages.without_a_cell()),
            *self.unread,
            *gate.growing(self.small, self.large),
        ]

    def table(self, rounds: int) -> list[dict]:
        """For each page its costliest reader: statements, buffers, and milliseconds beside the smallest country's."""
        found = []
        for page, readers in gate.most(self.large).items():
            who = max(readers, key=lambda one: readers[one][1])
            asked = next(one for one in self.large if (one.page, one.who) == (page, who))
            ours, least = medians(rounds, [self._asking(1, asked), self._asking(0, asked)])
            row = {"page": page, "as": who, "statements": readers[who][0], "buffers": readers[who][1]}
            found.append(row | {"ms": round(ours, 1), "ratio": round(ours / least, 2)})
        return found

    def _asking(self, which: int, asked: Asked):
        def ask() -> float:
            with databases.using(self.databases[which]):
                return self.readers[which].milliseconds(asked.who, self.paths[which][asked])

        return ask


def both(size: str, wanted: str = "") -> Run:
    measured = []
    for name in ("one", size):
        database = databases.made(name)
        with databases.using(database):
            reader = Reader()
            measured.append((database, reader, *reader.costs(wanted)))
    (one, least, small, there, first), (many, most, large, here, then) = measured
    return Run(small, large, sorted({*first, *then}), (least, most), (one, many), (there, here))
