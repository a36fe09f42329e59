# Takes fields out of a JSON object one by one, typed; collects a fault for each that can't be. What nobody asked for
# is left in rest().
import re
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any

from rakor.exchange.documents import dates
from rakor.exchange.documents.raw import Fault, shown, step

SHORT = 1000  # a field of one line; what is longer than its column is cut there and comes out whole again
MOST_COUNT = 2_147_483_647
YES, NO = {"ya", "yes", "true", "benar"}, {"tidak", "no", "false", "bukan"}


def is_empty(value: Any) -> bool:
    """null, "", [] and {} all mean: not said."""
    return value is None or value == [] or value == {} or (isinstance(value, str) and not value.strip())


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


class Picker:
    def __init__(self, source: dict[str, Any], path: str, faults: list[Fault]):
        self.path, self.faults = path, faults
        self.source = {name: value for name, value in source.items() if not is_empty(value)}

    def at(self, name: str) -> str:
        return step(self.path, name)

    def fault(self, name: str, expected: str, value: Any) -> None:
        self.faults.append(Fault(self.at(name), f"{expected}, bukan {shown(value)}"))

    def take(self, *names: str) -> tuple[str, Any]:
        """The first of these fields that says something, with its name."""
        for name in names:
            if name in self.source:
                return name, self.source.pop(name)
        return names[0], None

    def rest(self) -> dict[str, Any]:
        return dict(self.source)

    def text(self, *names: str, most: int = SHORT, is_long: bool = False) -> str:
        """A text; a list of texts counts as one, its parts divided by “; ”. Longer than `most` is cut."""
        name, value = self.take(*names)
        if isinstance(value, list) and all(isinstance(item, str) or item is None for item in value):
            value = "; ".join(" ".join(item.split()) for item in value if item and item.strip())
        if value is None:
            return ""
        if not isinstance(value, str):
            self.fault(name, "teks", value)
            return ""
        if is_long:
            return value.strip()
        return cut(self.line(name, value), most)

    def line(self, name: str, value: str) -> str:
        text = " ".join(value.split())
        if len(text) > SHORT:
            self.fault(name, f"paling panjang {SHORT} huruf", value)
        return text

    def texts(self, *names: str, most: int = SHORT, is_long: bool = False) -> tuple[str, ...]:
        """A list of texts; a single text is a list of one."""
        name, value = self.take(*names)
        if value is None:
            return ()
        found = []
        for place, item in enumerate(value if isinstance(value, list) else [value]):
            where = f"{name}[{place}]" if isinstance(value, list) else name
            if is_empty(item):
                continue
            if not isinstance(item, str):
                self.fault(where, "teks", item)
            else:
                found.append(item.strip() if is_long else cut(self.line(where, item), most))
        return tuple(found)

    def each(self, *names: str, word: str = "teks atau objek") -> Iterator[tuple["Picker", str]]:
        """The objects of a list, each with its own picker; a text among them comes as (empty picker, the text)."""
        name, value = self.take(*names)
        if value is None:
            return
        for place, item in enumerate(value if isinstance(value, list) else [value]):
            where = f"{name}[{place}]" if isinstance(value, list) else name
            if is_empty(item):
                continue
            if isinstance(item, dict):
                yield Picker(item, self.at(where), self.faults), ""
            elif isinstance(item, str) and "teks" in word:
                yield Picker({}, self.at(where), self.faults), self.line(where, item)
            else:
                self.fault(where, word, item)

    def object(self, *names: str) -> "Picker":
        """The object in a field; a picker of nothing where there is none."""
        name, value = self.take(*names)
        if value is not None and not isinstance(value, dict):
            self.fault(name, "objek", value)
        return Picker(value if isinstance(value, dict) else {}, self.at(name), self.faults)

    def day(self, *names: str) -> date | None:
        """A date that exists, or a fault."""
        return self.day_or_fault(*names, keeps=())[0]

    def day_or_fault(self, *names: str, keeps: tuple[str, ...] = ("missing", "part")) -> tuple[date | None, str]:
        """(date, what is wrong with it). A date that does not exist, or is only a month, may be kept with its words."""
        name, value = self.take(*names)
        if value is None:
            return None, ""
        read = dates.day(value) if isinstance(value, str) else dates.Day()
        if read.on or (read.fault and ("part" if read.is_part else "missing") in keeps):
            return read.on, read.fault
        self.fault(name, (read.fault and "tanggal yang ada dalam kalender") or "tanggal seperti 2026-02-09", value)
        return None, ""

    def clock(self, *names: str) -> dates.Clock:
        name, value = self.take(*names)
        if value is None:
            return dates.Clock()
        read = dates.clock(value) if isinstance(value, str) else dates.Clock(is_wrong=True)
        if read.is_wrong:
            self.fault(name, "waktu seperti 09.00", value)
            return dates.Clock()
        return read

    def hour(self, *names: str) -> time | None:
        return self.clock(*names).at

    def count(self, *names: str) -> int | None:
        """A whole number from 0, also when written as a text of digits."""
        name, value = self.take(*names)
        if value is None:
            return None
        number = value
        if isinstance(value, str) and re.fullmatch(r"\s*\d{1,10}\s*", value):
            number = int(value)
        if isinstance(number, float) and number.is_integer():
            number = int(number)
        if isinstance(number, bool) or not isinstance(number, int) or not 0 <= number <= MOST_COUNT:
            self.fault(name, "bilangan bulat dari 0", value)
            return None
        return number

    def decimal(self, *names: str) -> Decimal | None:
        """A number of at most 18 digits before the point; six after it are kept."""
        name, value = self.take(*names)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) >= 10**18:
            self.fault(name, "bilangan dengan paling banyak 18 angka", value)
            return None
        return round(Decimal(str(value)), 6)

    def flag(self, *names: str) -> bool:
        name, value = self.take(*names)
        if isinstance(value, str) and value.strip().lower() in YES | NO:
            value = value.strip().lower() in YES
        if value is not None and not isinstance(value, bool):
            self.fault(name, "true atau false", value)
        return value is True
