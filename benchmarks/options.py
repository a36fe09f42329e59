# What is typed after `python -m benchmarks`. Imported before Django.
import argparse
from collections.abc import Sequence

from benchmarks.sizes import SIZES

ROUNDS = 5


def read(typed: Sequence[str] | None = None) -> argparse.Namespace:
    """Without a command, but with --sizes: "compare". `kept` says whether databases outlive the process."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks")
    parser.add_argument(
        "command", nargs="?", default="compare", choices=["compare", "generate", "gate", "measure", "forget"]
    )
    parser.add_argument(
        "--size", default="S", choices=sorted(SIZES), help="generate, gate, measure: how large a country"
    )
    parser.add_argument("--sizes", default="S,L,XL", type=_sizes, help="compare: several, the first one is the measure")
    parser.add_argument(
        "--json", action="store_true", help="compare: every figure and ratio; else the targets as a table"
    )
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="compare, measure: how often each page is timed")
    parser.add_argument(
        "--page", default="", help="only pages whose name has this word; gate: with the heaviest plan of each"
    )
    parser.add_argument("--write", action="store_true", help="gate: let what is measured now be the limits")
    parser.add_argument(
        "--no-morning", dest="morning", action="store_false", help="compare: without the reminders of one day"
    )
    chosen = parser.parse_args(typed)
    chosen.kept = chosen.command in ("compare", "forget")
    return chosen


def _sizes(typed: str) -> list[str]:
    names = [name.strip() for name in typed.split(",") if name.strip()]
    if unknown := [name for name in names if name not in SIZES]:
        raise argparse.ArgumentTypeError(f"no size {', '.join(unknown)}; there are {', '.join(SIZES)}")
    return list(dict.fromkeys(names)) or ["S"]
