# python -m benchmarks generate | gate [--write] | measure: each in databases of its own that are thrown away.
import argparse
import json
import sys
import time

from benchmarks import prepared

# isort: split
from benchmarks import databases, gate, runs
from benchmarks.sizes import SIZES

assert prepared.SERVICES, "Django must be set up before anything else is imported"
arguments = argparse.ArgumentParser(prog="python -m benchmarks")
arguments.add_argument("command", choices=["generate", "gate", "measure"])
arguments.add_argument("--size", default="S", choices=sorted(SIZES))
arguments.add_argument("--write", action="store_true", help="gate: let what is measured now be the limits")
arguments.add_argument("--page", default="", help="only pages whose name has this word; with the heaviest plan of each")
arguments.add_argument("--rounds", type=int, default=5, help="measure: how often each page is timed")


def generate(options) -> int:
    began = time.perf_counter()
    with databases.using(databases.made(options.size)):
        print(json.dumps({"seconds": round(time.perf_counter() - began, 1), "rows": databases.counted(options.size)}))
    return 0


def check(options) -> int:
    run = runs.both(options.size, options.page)
    problems = run.problems()
    if options.write and not options.page:
        gate.write(gate.limits_of(run.large))
    elif not options.page:
        problems += gate.broken(run.large, gate.read())
    if options.page:
        tell(run)
    print("\n".join(problems) or f"{len(run.large)} answers are within their limits")
    return bool(problems)


def tell(run: runs.Run) -> None:
    """Of each page its costliest answer, with the statement that reads most and its plan."""
    for page in gate.most(run.large):
        asked, cost = max(((a, c) for a, c in run.large.items() if a.page == page), key=lambda pair: pair[1].buffers)
        _, sql, plan = cost.heaviest
        print(f"{page} as {asked.who}: {cost.statements} statements, {cost.buffers} buffers")
        print(f"SELECT … FROM{sql.partition(' FROM')[2]}\n{plan}\n")


def measure(options) -> int:
    print(json.dumps(runs.both(options.size, options.page).table(options.rounds)))
    return 0


if __name__ == "__main__":
    options = arguments.parse_args()
    sys.exit({"generate": generate, "gate": check, "measure": measure}[options.command](options))
