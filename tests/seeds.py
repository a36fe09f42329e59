# The five real meetings, read where they lie: beside the checkout, in ../shared/seeds. Absent, the tests fail.
import json
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"


def expected(number: int) -> dict:
    """What a hand-made reading of one news story found."""
    return json.loads((SEEDS / f"{number:02}.json").read_text())["expected"]
