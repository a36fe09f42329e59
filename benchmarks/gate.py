# What no page may cost more than: statements exactly, buffers by a ceiling with headroom. The limits lie in limits.json,
# written by `python -m benchmarks gate --write`, and only a person decides that a page may cost more.
import json
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Asked, Cost
from benchmarks.pages import MORE

LIMITS = Path(__file__).with_name("limits.json")
HEADROOM, LEAST = 1.5, 20


@dataclass(frozen=True)
class Limit:
    """The most of all sorts of things that the page is about."""

    statements: int
    buffers: int


Limits = dict[str, dict[str, Limit]]


def limits_of(costs: dict[Asked, Cost]) -> Limits:
    """page → reader → limit, as these costs would set them."""
    found: Limits = {}
    for page, readers in most(costs).items():
        for who, (statements, buffers) in readers.items():
            found.setdefault(page, {})[who] = Limit(statements, max(LEAST, round(buffers * HEADROOM)))
    return found


def most(costs: dict[Asked, Cost]) -> dict[str, dict[str, tuple[int, int]]]:
    """page → reader → most statements, most buffers."""
    found: dict[str, dict[str, tuple[int, int]]] = {}
    for asked, cost in costs.items():
        before = found.setdefault(asked.page, {}).get(asked.who, (0, 0))
        found[asked.page][asked.who] = max(before[0], cost.statements), max(before[1], cost.buffers)
    return found


def broken(costs: dict[Asked, Cost], limits: Limits) -> list[str]:
    """Where what was measured is not what the limits say."""
    problems, measured = [], most(costs)
    for page in sorted(measured.keys() | limits.keys()):
        now, said = measured.get(page, {}), limits.get(page, {})
        for who in sorted(now.keys() | said.keys()):
            if who not in said:
                problems.append(f"{page} as {who}: no limit yet")
            elif who not in now:
                problems.append(f"{page} as {who}: a limit, but no answer")
            else:
                problems += _over(f"{page} as {who}", *now[who], said[who])
    return problems


def _over(what: str, statements: int, buffers: int, limit: Limit) -> list[str]:
    found = []
    if statements != limit.statements:
        found.append(f"{what}: {statements} statements, not {limit.statements}")
    if buffers > limit.buffers:
        found.append(f"{what}: {buffers} buffers, at most {limit.buffers}")
    return found


def growing(small: dict[Asked, Cost], large: dict[Asked, Cost]) -> list[str]:
    """Pages that ask more often where there is more, with the statements that only the larger country needed."""
    problems = []
    for asked, cost in large.items():
        one = small.get(asked)
        more, _ = MORE.get(asked.page, (0, ""))
        if one and cost.statements - one.statements not in {0, more}:
            new = sorted({sql[:160] for sql in cost.said} - {sql[:160] for sql in one.said})
            what = f"{asked.page} {asked.sort} as {asked.who}".replace("  ", " ")
            problems.append("\n    ".join([f"{what}: {one.statements} statements for one, {cost.statements}", *new]))
    return problems


def read(path: Path = LIMITS) -> Limits:
    if not path.exists():
        return {}
    said = json.loads(path.read_text())
    return {page: {who: Limit(*pair) for who, pair in readers.items()} for page, readers in said.items()}


def write(limits: Limits, path: Path = LIMITS) -> None:
    """A page a line."""
    rows = [
        f"  {json.dumps(page)}: " + json.dumps({who: [one.statements, one.buffers] for who, one in readers.items()})
        for page, readers in sorted(limits.items())
    ]
    path.write_text("{\n" + ",\n".join(rows) + "\n}\n")
