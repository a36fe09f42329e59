# Bytes → one JSON object, or the faults of the file as a whole. What the fields mean is not known here.
import json
import re
from dataclasses import dataclass
from typing import Any

MOST_BYTES = 5 * 1024 * 1024
DEEPEST = 20
MOST_ITEMS = 5000
LONGEST = 100_000
LARGEST = 10**30
MOST_FAULTS = 200


@dataclass(frozen=True)
class Fault:
    """One thing to mend: where in the JSON, and what was expected, in Indonesian."""

    path: str
    expected: str

    def __str__(self):
        return f"{self.path}: {self.expected}" if self.path else self.expected


class Unreadable(Exception):
    """A document that writes nothing; `faults` are all that was found, at most MOST_FAULTS."""

    def __init__(self, faults: list[Fault]):
        super().__init__("; ".join(str(fault) for fault in faults[:5]))
        self.faults = faults[:MOST_FAULTS]
        if len(faults) > MOST_FAULTS:
            self.faults.append(Fault("", f"… dan {len(faults) - MOST_FAULTS} kesalahan lain."))


class _Twice(dict):
    """A JSON object in which a name stands more than once; the last value counts, `names` tells which."""

    names: tuple[str, ...] = ()


def load(content: bytes) -> dict[str, Any]:
    """The object in the file. Raises Unreadable."""
    text = _text(content)
    try:
        value = json.loads(text, object_pairs_hook=_object, parse_constant=_no_number)
    except RecursionError:
        raise _whole(f"isi bersarang terlalu dalam (paling dalam {DEEPEST} tingkat).") from None
    except json.JSONDecodeError as error:
        raise _whole(f"bukan JSON yang utuh: baris {error.lineno}, kolom {error.colno}.") from None
    except ValueError as error:
        raise _whole(str(error) if isinstance(error, _NoNumber) else "memuat bilangan yang terlalu besar.") from None
    if not isinstance(value, dict):
        raise Unreadable([Fault("$", f"objek {{…}} berisi region dan expected, bukan {kind_of(value)}")])
    faults = list(_unfit(value, "", 1))
    if faults:
        raise Unreadable(faults)
    return value


def kind_of(value: Any) -> str:
    """What a JSON value is, in words."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "benar/salah"
    if isinstance(value, int | float):
        return "bilangan"
    return {str: "teks", list: "daftar"}.get(type(value), "objek")


def shown(value: Any) -> str:
    """A value as it is quoted in a fault: short."""
    if isinstance(value, str):
        text = " ".join(value.split())
        return f'"{text[:60]}…"' if len(text) > 60 else f'"{text}"'
    return str(value)[:60] if isinstance(value, int | float) and not isinstance(value, bool) else kind_of(value)


class _NoNumber(ValueError):
    pass


def _no_number(name: str):
    raise _NoNumber(f"memuat {name}, yang bukan bilangan JSON.")


def _object(pairs: list[tuple[str, Any]]) -> dict:
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    seen: set[str] = set()
    marked = _Twice(made)
    marked.names = tuple(dict.fromkeys(name for name, _ in pairs if name in seen or seen.add(name)))
    return marked


def _whole(reason: str) -> Unreadable:
    return Unreadable([Fault("", reason)])


def _text(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise _whole(f"lebih besar dari {MOST_BYTES // 1024 // 1024} MB.")
    content = content.removeprefix(b"\xef\xbb\xbf")
    if not content.strip():
        raise _whole("berkas kosong.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\x00" in content[:4]:
        raise _whole("tersimpan sebagai UTF-16 atau UTF-32; simpan ulang sebagai UTF-8.")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _whole(f"bukan UTF-8: byte ke-{error.start + 1} tidak terbaca; simpan ulang sebagai UTF-8.") from None


def _unfit(value: Any, path: str, depth: int):
    """What no field may hold, wherever it stands."""
    if depth > DEEPEST:
        yield Fault(path, f"bersarang lebih dari {DEEPEST} tingkat")
    elif isinstance(value, str):
        yield from _unfit_text(value, path)
    elif isinstance(value, float) and (value != value or abs(value) == float("inf")):
        yield Fault(path, "bilangan yang dapat dihitung")
    elif isinstance(value, int | float) and abs(value) > LARGEST:
        yield Fault(path, "bilangan yang lebih kecil")
    elif isinstance(value, dict):
        for name in getattr(value, "names", ()):
            yield Fault(step(path, name), "nama ini hanya boleh sekali di dalam satu objek")
        if len(value) > MOST_ITEMS:
            yield Fault(path, f"paling banyak {MOST_ITEMS} isian")
        for name, inner in value.items():
            yield from _unfit_text(name, step(path, name))
            yield from _unfit(inner, step(path, name), depth + 1)
    elif isinstance(value, list):
        if len(value) > MOST_ITEMS:
            yield Fault(path, f"paling banyak {MOST_ITEMS} isian")
        for place, inner in enumerate(value[:MOST_ITEMS]):
            yield from _unfit(inner, f"{path}[{place}]", depth + 1)


def _unfit_text(text: str, path: str):
    if "\x00" in text:
        yield Fault(path, "teks tanpa karakter NUL (\\u0000)")
    if re.search("[\ud800-\udfff]", text):
        yield Fault(path, "teks Unicode yang utuh (ada separuh pasangan \\ud800–\\udfff)")
    if len(text) > LONGEST:
        yield Fault(path, f"paling panjang {LONGEST} huruf")


def step(path: str, name: str) -> str:
    """The path of a field below another; names that can't be printed are shown as escapes."""
    name = name[:60].encode("unicode_escape").decode("ascii") if not name.isprintable() else name[:60]
    return f"{path}.{name}" if path else name
