# Where a campaign writes what it found: its own section of docs/quality.md, replaced in place, and the screen.
import os
import platform
import re
import time
from datetime import date
from pathlib import Path

from tests.house import ROOT

PAGE = ROOT / "docs" / "quality.md"
TODAY = date.today()  # before a campaign stops its clock
HEAD = """# What the campaigns found

Every section is written by its command, never by hand. Where nothing went wrong in n tries, 3/n bounds how often it
can go wrong, with 95 percent confidence.
"""


def bound(tries: int, failed: int) -> str:
    return f"{3 / tries:.1e}" if tries and not failed else "–"


def record(
    name: str, command: str, columns: list[str], rows: list[list], began: float, *, page: Path = PAGE, head: str = HEAD
) -> None:
    """Print a table and put it into docs/quality.md, or another `page` that begins with `head`, under `## name`."""
    seconds = round(time.perf_counter() - began)
    lines = [
        f"## {name}",
        "",
        f"`{command}`, {TODAY:%Y-%m-%d}, {seconds} s on {os.cpu_count()} processors, "
        f"Python {platform.python_version()}.",
        "",
        "| " + " | ".join(columns) + " |",
        "|" + " --- |" * len(columns),
        *("| " + " | ".join(str(cell) for cell in row) + " |" for row in rows),
        "",
    ]
    section = "\n".join(lines)
    print(f"\n{section}")
    text = page.read_text() if page.exists() else head
    old = re.compile(rf"^## {re.escape(name)}\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)
    text = old.sub(lambda match: section + "\n", text) if old.search(text) else f"{text.rstrip()}\n\n{section}"
    page.parent.mkdir(exist_ok=True)
    page.write_text(text.rstrip() + "\n")
