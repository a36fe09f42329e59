# python -m benchmarks --sizes S,L,XL --json: every page beside what it is measured against. Its databases are kept.
# python -m benchmarks generate | gate [--write] | measure | forget: the first three in databases that are thrown away.
import argparse
import json
import sys
import time

from benchmarks import options, server

chosen = options.read()
if chosen.kept:
    server.start()

# isort: split
from benchmarks import prepared  # noqa: E402  (settings are read from what the server put into the environment)

# isort: split
from benchmarks import comparing, databases, gate, runs  # noqa: E402

assert prepared.SERVICES, "Django must be set up before anything else is imported"


def compare(chosen: argparse.Namespace) -> int:
    said = comparing.compare(chosen.sizes, chosen.rounds, chosen.page, with_morning=chosen.morning)
    print(json.dumps(said) if chosen.json else comparing.in_words(said))
    return 0


def forget(chosen: argparse.Namespace) -> int:
    databases.forget(databases.known())
    return 0


def generate(chosen: argparse.Namespace) -> int:
    began = time.perf_counter()
    with databases.using(databases.made(chosen.size)):
        print(json.dumps({"seconds": round(time.perf_counter() - began, 1), "rows": databases.counted(chosen.size)}))
    return 0


def check(chosen: argparse.Namespace) -> int:
    run = runs.both(chosen.size, chosen.page)
    problems = run.problems()
    if chosen.write and not chosen.page:
        gate.write(gate.limits_of(run.large))
    elif not chosen.page:
        problems += gate.broken(run.large, gate.read())
    if chosen.page:
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


def measure(chosen: argparse.Namespace) -> int:
    print(json.dumps(runs.both(chosen.size, chosen.page).table(chosen.rounds)))
    return 0


COMMANDS = {"compare": compare, "forget": forget, "generate": generate, "gate": check, "measure": measure}

if __name__ == "__main__":
    sys.exit(COMMANDS[chosen.command](chosen))
