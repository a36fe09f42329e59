# What the figures must be, and whether they are: rows that a script or a person can read off.
from typing import NamedTuple

from benchmarks.compared import CONNECTIONS, Compared

NAIVE, ADMIN, MEMORY, MORNING = 30, 15, 160, 3
FED, RAW, GROWTH, CURVE = 1.5, 5, 3, 1.3


class Target(NamedTuple):
    """`measured` is the worst of what it speaks of; `at` says which that was."""

    name: str
    target: str
    measured: float
    at: str
    met: bool


def figures(found: Compared) -> dict:
    """Every figure and ratio as plain data."""
    first, each = found.sizes[0], [str(number) for number in CONNECTIONS]
    rows = {}
    for page in found.pages:
        raw = f"raw {page.raw}"
        rows[page.name] = {
            "as": page.who or "anybody",
            "statements": {size: found.costs[page.name, size][0] for size in found.sizes},
            "buffers": {size: found.costs[page.name, size][1] for size in found.sizes},
            "bytes": {size: found.bytes[page.name, size] for size in found.sizes},
            "p50": {size: _each(found, page.name, size) for size in found.sizes},
            "raw p50": {size: _each(found, raw, size) for size in found.sizes},
            "over raw": {size: {str(n): round(found.ratio(page.name, raw, size, n), 2) for n in CONNECTIONS} for size in found.sizes},
            "curve": {
                size: {
                    str(n): {
                        "page": round(found.curve(page.name, size, n), 2), "raw": round(found.curve(raw, size, n), 2),
                        "page over raw": round(found.beside(page, size, n), 2),
                    }
                    for n in CONNECTIONS
                }
                for size in found.sizes[1:]
            },
            "buffers over " + first: {
                size: round(found.costs[page.name, size][1] / max(1, found.costs[page.name, first][1]), 2)
                for size in found.sizes[1:]
            },
        }  # fmt: skip
    more = {
        "pages": rows,
        "connections": each,
        "memory of a worker, MB": {s: round(m) for s, m in found.memory.items()},
    }
    if "dashboard" in rows:
        more["dashboard"] = {
            "over the template fed by one statement": _ratios(found, "dashboard", "fed"),
            "over the statement as JSON": _ratios(found, "dashboard", "raw dashboard"),
            "over the bare view": _ratios(found, "dashboard", "bare"),
            "bare p50": {size: _each(found, "bare", size) for size in found.sizes},
            "fed p50": {size: _each(found, "fed", size) for size in found.sizes},
            "naive p50": {first: round(found.p50("naive", first, 1), 1)},
            "admin p50": {size: round(found.p50("admin", size, 1), 1) for size in found.sizes},
            "naive over dashboard": {first: round(found.ratio("naive", "dashboard", first, 1), 1)},
            "admin over dashboard": {
                size: round(found.ratio("admin", "dashboard", size, 1), 1) for size in found.sizes
            },
        }
        if "list" in rows:
            more["dashboard"]["admin over list"] = {
                size: round(found.ratio("admin", "list", size, 1), 1) for size in found.sizes
            }
    return more


def targets(found: Compared, morning: dict | None = None) -> list[Target]:
    """The lines of what was promised that a figure can answer, each with the worst of its figures."""
    told, first = figures(found), found.sizes[0]
    rows = []
    if "dashboard" in told:
        own = told["dashboard"]
        rows += [
            _most(
                "dashboard over its template fed by one statement", FED, own["over the template fed by one statement"]
            ),
            _most("dashboard over the statement as JSON", RAW, own["over the statement as JSON"]),
            _least("the naive loop over the dashboard", NAIVE, own["naive over dashboard"]),
        ]
        if "XL" in found.sizes:
            rows.append(
                _least("the Django admin's list over the dashboard", ADMIN, {"XL": own["admin over dashboard"]["XL"]})
            )
    for name, page in told["pages"].items():
        counts = set(page["statements"].values())
        rows.append(
            Target(
                f"{name}: statements alike at every size",
                "1 count",
                len(counts),
                _said(page["statements"]),
                len(counts) == 1,
            )
        )
        if len(found.sizes) > 1:
            rows.append(_most(f"{name}: buffers beside {first}", GROWTH, page["buffers over " + first]))
            curves = {
                f"{size}, {n}": c["page over raw"] for size, each in page["curve"].items() for n, c in each.items()
            }
            rows.append(_most(f"{name}: its curve over its statement's", CURVE, curves))
    rows.append(_most("memory of a web worker, MB", MEMORY, told["memory of a worker, MB"]))
    if morning:
        rows.append(_most("the national morning over its statements bare", MORNING, {"XL": morning["ratio"]}))
    return rows


def _each(found: Compared, name: str, size: str) -> dict[str, float]:
    return {str(n): round(found.p50(name, size, n), 1) for n in CONNECTIONS}


def _ratios(found: Compared, one: str, other: str) -> dict[str, float]:
    return {f"{size}, {n}": round(found.ratio(one, other, size, n), 2) for size in found.sizes for n in CONNECTIONS}


def _most(name: str, limit: float, measured: dict[str, float]) -> Target:
    at = max(measured, key=measured.get)
    return Target(name, f"≤ {limit}", measured[at], at, measured[at] <= limit)


def _least(name: str, limit: float, measured: dict[str, float]) -> Target:
    at = min(measured, key=measured.get)
    return Target(name, f"≥ {limit}", measured[at], at, measured[at] >= limit)


def _said(counts: dict[str, int]) -> str:
    return ", ".join(f"{size} {count}" for size, count in counts.items())
